using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Auth;

/// <summary>Fetches the keys while the host starts, so that the first message does not wait for them. The start does not wait for it either.</summary>
internal sealed class KeyPreload(InboundAuthentication inbound, TeamsOptions options, ILogger<InboundAuthentication> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options is { IsRegistered: true, DangerouslyAllowEmulatorTokens: true }) Log.EmulatorTokensAllowed(log);
        return inbound.PreloadAsync(stoppingToken);
    }
}
