using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.People;
using Bot.Serving;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Announcements;

/// <summary>The real host under the clock on the wall, a connector with Teams' limits beside it, and a school with some hundreds of staff.</summary>
internal sealed class BroadcastHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication _app;
    private readonly DirectoryInfo _directory;

    private BroadcastHost(WebApplication app, DirectoryInfo directory, LimitedConnector teams) => (_app, _directory, Teams) = (app, directory, teams);

    public LimitedConnector Teams { get; }

    public required Broadcast Broadcast { get; init; }

    public static async Task<BroadcastHost> StartAsync(int receivers)
    {
        var directory = Directory.CreateTempSubdirectory("magdit");
        var app = BotHost.Build(
            new ServeSettings(0, new Schools([MadeProtocol.DeBron]), new FakeAssistant()),
            ["--environment=Development", $"--Storage:File={Path.Combine(directory.FullName, "magdit.db")}", "--Logging:LogLevel:Default=None"]);
        await app.StartAsync();
        var teams = await LimitedConnector.StartAsync();
        var given = app.Services;
        var broadcast = new Broadcast(
            teams, given.GetRequiredService<IAnnouncements>(), given.GetRequiredService<ILinks>(), given.GetRequiredService<IPeople>(), TimeProvider.System);
        await broadcast.PrepareAsync([MadeProtocol.DeBron.School], receivers);
        return new BroadcastHost(app, directory, teams) { Broadcast = broadcast };
    }

    /// <summary>Waits until nothing is on its way to a receiver and nothing waits to be.</summary>
    public async Task WhenNothingWaitsAsync()
    {
        var deliveries = _app.Services.GetRequiredService<IDeliveries>();
        using var patience = new CancellationTokenSource(Patience);
        while (await deliveries.NextDueAsync(bulk: true, patience.Token) is not null) await Task.Delay(Look, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
