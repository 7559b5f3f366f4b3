using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Teams.Connector;
using Bot.Teams.Turns;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Tests.Turns;

/// <summary>The whole wire on a free port, with a connector beside it and a clock that only the test puts on.</summary>
internal sealed class WireBed : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private int _connections;

    private WireBed(WebApplication app, FakeConnector teams)
    {
        (_app, Teams) = (app, teams);
        _http = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectAsync });
    }

    /// <summary>How many connections the requests needed.</summary>
    public int Connections => _connections;

    public FakeConnector Teams { get; }

    public required ManualClock Clock { get; init; }

    public required KeptLog Log { get; init; }

    public required ScriptedBot Bot { get; init; }

    public TurnWorker Worker => _app.Services.GetRequiredService<TurnWorker>();

    public IReadOnlyList<string?> Heard => [.. Teams.Sent.Where(message => message.Text is not null).Select(message => message.Text)];

    public static async Task<WireBed> StartAsync(TurnOptions? options = null, ITurnStore? store = null, ManualClock? clock = null)
    {
        var (bot, log) = (new ScriptedBot(), new KeptLog());
        clock ??= new ManualClock();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<ITurnHandler>(bot).AddSingleton(store ?? new MemoryTurnStore()).AddAuthorization();
        builder.Services.AddTeamsBot(new TeamsOptions(), new ConnectorOptions { TruncationNotice = "Ingekort." }, options ?? new TurnOptions());
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTeamsBot("/api/messages");
        await app.StartAsync();
        return new WireBed(app, await FakeConnector.StartAsync()) { Clock = clock, Log = log, Bot = bot };
    }

    public JsonObject Activity(string id, string text, string conversation = "a:1", string type = "message", string person = "29:jan") => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["text"] = text,
        ["serviceUrl"] = Teams.ServiceUrl.ToString(),
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = person },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    public JsonObject Invoke(string id, string conversation = "a:1", string person = "29:jan")
    {
        var invoke = Activity(id, "", conversation, "invoke", person);
        invoke["name"] = "adaptiveCard/action";
        return invoke;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken hangUp = default)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await _http.PostAsync(new Uri(_app.Urls.First() + "/api/messages"), content, hangUp);
    }

    /// <summary>Delivers a message; returns when it is acknowledged.</summary>
    public async Task SaysAsync(string text, string conversation = "a:1", string? id = null, string person = "29:jan")
    {
        using var response = await PostAsync(Activity(id ?? text, text, conversation, person: person));
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    public async Task<string> InvokesAsync(string id, string conversation = "a:1", string person = "29:jan")
    {
        using var response = await PostAsync(Invoke(id, conversation, person));
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<SentMessage> ArrivesAsync() => Teams.ArrivesAsync().WaitAsync(Patience);

    public Task IdleAsync() => Worker.WhenIdleAsync().WaitAsync(Patience);

    public Task WaitsAsync(TimeSpan wait) => Clock.WaitsAsync(wait).WaitAsync(Patience);

    public Task StopAsync() => _app.StopAsync().WaitAsync(Patience);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _connections);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
