using Bot.Testing;

namespace Bot.Benchmarks.Load;

/// <summary>Our bot and the one that it is measured beside, each as a process of its own. Neither is changed for the occasion.</summary>
internal static class BothBots
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "66666666-7777-8888-9999-000000000000";

    /// <summary>
    /// <c>Bot.dll serve</c>, registered with a managed identity: the only credential whose token can be had on this computer, from the address that the
    /// environment names. Only in development, with the emulator's tokens, may its answers go to a connector on this computer; the channel's tokens are checked as ever.
    /// </summary>
    public static Task<BotProcess> StartOursAsync(TokenIssuer issuer, IdentityEndpoint identity, string directory) => BotProcess.StartAsync(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        port => ["exec", Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "serve", "--port", $"{port}"],
        directory,
        "/readyz",
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__File"] = Path.Combine(directory, "load.db"),
            ["Teams__AppId"] = AppId,
            ["Teams__TenantId"] = TenantId,
            ["Teams__AppType"] = "ManagedIdentity",
            ["Teams__ChannelMetadata"] = issuer.ChannelMetadata.ToString(),
            ["Teams__EntraMetadata"] = issuer.EntraMetadata.ToString(),
            ["Teams__DangerouslyAllowEmulatorTokens"] = "true",
            ["IDENTITY_ENDPOINT"] = identity.Address.ToString(),
            ["IDENTITY_HEADER"] = "load",
        });

    /// <summary>botbuilder's echo bot on Node; its packages are fetched when they are not there.</summary>
    public static async Task<BotProcess> StartPeerAsync(TokenIssuer issuer)
    {
        var directory = PeerDirectory();
        if (!Directory.Exists(Path.Combine(directory, "node_modules"))) await ChildProcess.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], directory);
        return await BotProcess.StartAsync("node", _ => ["echo.mjs"], directory, "/", new Dictionary<string, string>
        {
            ["NODE_ENV"] = "production",
            ["APP_ID"] = AppId,
            ["CHANNEL_METADATA"] = issuer.ChannelMetadata.ToString(),
        });
    }

    // Beside the sources: node_modules is not copied at every build.
    private static string PeerDirectory()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var peer = Path.Combine(directory.FullName, "Load", "peer");
            if (File.Exists(Path.Combine(peer, "echo.mjs"))) return peer;
        }

        throw new DirectoryNotFoundException("Load/peer is in none of the folders above this program.");
    }
}
