namespace Bot.Tests.Storage;

public sealed class PrivateFileTests : IDisposable
{
    private readonly StorageFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_new_file_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;

        File.GetUnixFileMode(_file.Name).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
