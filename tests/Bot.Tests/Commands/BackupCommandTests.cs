using Bot.Testing;
using Bot.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Commands;

/// <summary><c>backup</c> and <c>restore</c>, as people type them, with the assistant at work in another process.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");

    private string Copy => Path.Combine(_directory.FullName, "kopie.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_backup_is_made_while_the_assistant_works_and_put_back_when_it_does_not()
    {
        string[] before;
        await using (var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron))
        {
            await talk.Says("Mag ik een foto plaatsen?");
            var (made, output, _) = await BuiltProgram.RunAsync(["backup", "--out", Copy], ("Storage__File", talk.StorageFile));
            made.ShouldBe(0);
            output.ShouldContain($"De reservekopie staat in {Copy} (");
            before = [$"{StorageFile.Ask(talk.StorageFile, "SELECT count(*) FROM conversation")}"];

            var (refused, _, error) = await BuiltProgram.RunAsync(["restore", "--from", Copy], ("Storage__File", talk.StorageFile));
            refused.ShouldBe(2);
            error.ShouldContain("Stop eerst de assistent.");
            (await talk.Says("En een filmpje?")).ShouldNotBeEmpty();
        }

        var file = Path.Combine(_directory.FullName, "magdit.db");
        var (restored, told, _) = await BuiltProgram.RunAsync(["restore", "--from", Copy], ("Storage__File", file));

        restored.ShouldBe(0);
        told.ShouldBe($"'{Copy}' is teruggezet als {file}. Er was nog geen bestand.");
        before.ShouldBe([$"{StorageFile.Ask(file, "SELECT count(*) FROM conversation")}"]);
    }

    [Fact]
    public async Task A_backup_that_is_there_is_kept_unless_force_is_given()
    {
        using var file = new StorageFile();
        await File.WriteAllTextAsync(Copy, "een ander bestand");

        var (status, _, error) = await BuiltProgram.RunAsync(["backup", "--out", Copy], ("Storage__File", file.Name));
        var (forced, _, _) = await BuiltProgram.RunAsync(["backup", "--out", Copy, "--force"], ("Storage__File", file.Name));

        (status, forced).ShouldBe((2, 0));
        error.ShouldContain("--force");
    }

    [Theory]
    [InlineData("backup", "--out")]
    [InlineData("restore", "--from")]
    public async Task With_a_server_it_says_what_does_it_there(string command, string option)
    {
        var (status, _, error) = await BuiltProgram.RunAsync([command, option, Copy], ("Storage__Postgres", "Host=db;Password=heel-geheim"));

        status.ShouldBe(2);
        error.ShouldContain("pg_dump");
        File.Exists(Copy).ShouldBeFalse();
    }

    [Theory]
    [InlineData("backup", "--out", "Het bestand '{0}' is er niet.")]
    [InlineData("restore", "--from", "Het bestand '{1}' is er niet.")]
    public async Task What_is_not_there_is_named(string command, string option, string told)
    {
        var file = Path.Combine(_directory.FullName, "magdit.db");

        var (status, _, error) = await BuiltProgram.RunAsync([command, option, Copy], ("Storage__File", file));

        status.ShouldBe(2);
        error.ShouldBe(string.Format(System.Globalization.CultureInfo.InvariantCulture, told, file, Copy));
    }
}
