using Azure.Core;
using Bot.Knowledge;
using Bot.Serving;
using Bot.Teams;
using Bot.Teams.Connector;
using Bot.Teams.Turns;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Serving.Attacks;

/// <summary>
/// The whole product on a free port, registered or not, with what it sends led to a fake Teams: only the last step, the name of the host, is
/// another than in the world.
/// </summary>
internal sealed class AttackedHost : IAsyncDisposable
{
    public const string App = "7b4f6c1e-0c1d-4c57-9a55-3f0d0a6e8a11";
    public const string Tenant = "2f9d8b66-5a0e-4a52-8f0c-aa10bb20cc30";
    public const string OtherTenant = "99999999-8888-4777-a666-555555555555";
    public const string Service = "https://smba.trafficmanager.net/emea/";
    public const string ConnectorTokenText = "het-token-van-de-bot";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _directory;

    private AttackedHost(WebApplication app, FakeConnector teams, DirectoryInfo directory, KeptLog log)
    {
        (_app, Teams, _directory, Log) = (app, teams, directory, log);
        Address = new Uri(app.Urls.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public FakeConnector Teams { get; }

    public KeptLog Log { get; }

    /// <summary>The last line of the log about a 401.</summary>
    public string LastRefusal => Log.Text.Split('\n').Last(line => line.StartsWith("Warning 2101 ", StringComparison.Ordinal));

    /// <param name="name"><c>production</c> and <c>development</c> are registered; <c>closed</c> (Production) and <c>local</c> (Development) are not.</param>
    public static async Task<AttackedHost> StartAsync(string name, TokenIssuer issuer, TimeProvider clock)
    {
        var directory = Directory.CreateTempSubdirectory("magdit");
        var teams = await FakeConnector.StartAsync();
        var app = BotHost.Build(
            new ServeSettings(0, new Schools([MadeProtocol.DeBron]), new FakeAssistant()) { Clock = clock, Services = services => LeadTo(teams, services) },
            [
                $"--environment={(name is "development" or "local" ? "Development" : "Production")}",
                $"--Storage:File={Path.Combine(directory.FullName, "magdit.db")}", "--Logging:Console:LogLevel:Default=None", "--Logging:LogLevel:Default=Trace",
                .. name is "production" or "development" ? Registration(issuer) : [],
                $"--Teams:DangerouslyAllowEmulatorTokens={name == "development"}",
            ]);
        var log = new KeptLog();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync();
        return new AttackedHost(app, teams, directory, log);
    }

    /// <summary>Completes when everything that was taken in has been answered.</summary>
    public Task WhenIdleAsync() => _app.Services.GetRequiredService<TurnWorker>().WhenIdleAsync().WaitAsync(Until.Patience);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    private static string[] Registration(TokenIssuer issuer) =>
    [
        $"--Teams:AppId={App}", $"--Teams:TenantId={Tenant}", "--Teams:ClientSecret=geheim",
        $"--Teams:ChannelMetadata={issuer.ChannelMetadata}", $"--Teams:EntraMetadata={issuer.EntraMetadata}",
    ];

    private static void LeadTo(FakeConnector teams, IServiceCollection services)
    {
        services.AddSingleton(given => new ConnectorToken(
            () => new OneToken(given.GetRequiredService<TimeProvider>()), "scope", given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<ConnectorToken>>()));
        services.AddSingleton<IConnectorClient>(given => new ConnectorClient(
            new HttpClient(new LedTo(teams)),
            given.GetRequiredService<ServiceUrls>(),
            given.GetRequiredService<TeamsOptions>().IsRegistered ? given.GetRequiredService<ConnectorToken>() : null,
            new ConnectorOptions { TruncationNotice = "…" },
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<ConnectorClient>>()));
    }

    private sealed class LedTo(FakeConnector teams) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(teams.ServiceUrl, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class OneToken(TimeProvider clock) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(new AccessToken(ConnectorTokenText, clock.GetUtcNow().AddHours(1)));
    }
}
