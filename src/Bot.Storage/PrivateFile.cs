namespace Bot.Storage;

/// <summary>A file for its owner only. It may name pupils: other accounts of this computer have no business in it.</summary>
internal static class PrivateFile
{
    /// <summary>Makes it, empty, when it is not there and its folder is. SQLite gives the files that it makes beside it the same rights.</summary>
    public static void Make(string file)
    {
        if (OperatingSystem.IsWindows() || File.Exists(file) || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder || !Directory.Exists(folder)) return;
        using var made = new FileStream(file, Options(FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read));
    }

    public static FileStreamOptions Options(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
