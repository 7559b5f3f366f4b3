using System.Diagnostics;
using ModelContextProtocol.Client;

namespace Bot.Tests.Mcp;

/// <summary>The built program as another assistant starts it.</summary>
internal static class McpProcess
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Bot.dll");

    public static Task<McpClient> ConnectAsync(params string[] arguments) => McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Command = "dotnet",
        Arguments = [Program, "mcp", .. arguments],
        ShutdownTimeout = Longest,
    }));

    /// <summary>Without a client, to see every line.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, "mcp", .. arguments])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
