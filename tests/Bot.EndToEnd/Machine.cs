using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Bot.EndToEnd;

/// <summary>What the tests need of the machine they run on. What is missing fails the test and says how to get it.</summary>
internal static class Machine
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>Where the pictures are written, to look at afterwards.</summary>
    public static string Screenshots { get; } = Path.Combine(AppContext.BaseDirectory, "screenshots");

    public static string Bot =>
        Required(Path.Combine(RepositoryRoot, "src", "Bot", "bin", Metadata("Configuration"), "net10.0", "Bot.dll"), "Build src/Bot first.");

    public static string Chromium => Required("/usr/bin/chromium", "Install it: apt-get install chromium.");

    public static string TeamsClient => Required(
        Path.Combine(RepositoryRoot, "tests", "Bot.EndToEnd", "node_modules", "@microsoft", "m365agentsplayground", "cli.js"),
        "Install it: npm ci --prefix tests/Bot.EndToEnd.");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Required(string file, string otherwise) =>
        File.Exists(file) ? file : throw new FileNotFoundException($"'{file}' is not there. {otherwise}");

    private static string Metadata(string key) =>
        typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
