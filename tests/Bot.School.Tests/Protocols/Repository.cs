namespace Bot.School.Tests.Protocols;

/// <summary>Where the files of the repository are, for tests that read them as a user's copy would hold them.</summary>
internal static class Repository
{
    public static readonly string[] Schools = ["de-bron", "konot", "lovk", "martinus-twello", "udens-college"];

    public static string Root { get; } = FindRoot();

    public static string Knowledge => Path.Combine(Root, "knowledge");

    public static string Tests(params string[] path) => Path.Combine([Root, "tests", "Bot.School.Tests", "Protocols", .. path]);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Bot.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
