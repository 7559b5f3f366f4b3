using System.Collections.Concurrent;
using Azure.Core;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Tests.Connector;

/// <summary>A connector client with a real server before it, and a clock that only the test puts on.</summary>
public abstract class Talking : IAsyncLifetime, IDisposable
{
    protected const string Notice = "Ingekort.";

    private readonly HttpClient _http = ConnectorHttp.Create();
    private readonly LoggerFactory _logs;

    protected Talking() => _logs = new LoggerFactory([Log]);

    protected FakeConnector Teams { get; private set; } = null!;

    protected ManualClock Clock { get; } = new();

    protected KeptLog Log { get; } = new();

    /// <summary>A registered bot that talks to the local client: the one way to see its token on this computer.</summary>
    protected static TeamsOptions Registered { get; } = new() { AppId = "app", TenantId = "tenant", ClientSecret = "secret", DangerouslyAllowEmulatorTokens = true };

    public async Task InitializeAsync() => Teams = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await Teams.DisposeAsync();

    public void Dispose()
    {
        _http.Dispose();
        _logs.Dispose();
        GC.SuppressFinalize(this);
    }

    internal ConnectorClient Client(TeamsOptions? registration = null, ConnectorToken? tokens = null, ConnectorOptions? options = null) => new(
        _http, new ServiceUrls(registration ?? new TeamsOptions()), tokens, options ?? new ConnectorOptions { TruncationNotice = Notice }, Clock,
        _logs.CreateLogger<ConnectorClient>());

    internal ConnectorToken Tokens(Func<TokenCredential> credential) => new(credential, "scope", Clock, _logs.CreateLogger<ConnectorToken>());

    protected ILogger<T> Logger<T>() => _logs.CreateLogger<T>();

    protected ReplyAddress Address(string conversation = "a:1", string? activity = null) => new(Teams.ServiceUrl, conversation, activity);

    protected Task<SendResult> Send(string text = "Hoi") => Client().SendAsync(Address(), OutgoingActivity.OfText(text), default);

    /// <summary>Puts the clock on each time that something waits to be tried again, until the work is done; gives how long it waited.</summary>
    internal async Task<(T Result, IReadOnlyList<TimeSpan> Waits)> Patiently<T>(Task<T> work)
    {
        List<TimeSpan> waits = [];
        while (true)
        {
            var waiting = Clock.WaitsAsync(wait => wait < TimeSpan.FromSeconds(14) && wait > TimeSpan.Zero);
            if (await Task.WhenAny(work, waiting) == work) return (await work, waits);
            waits.Add(await waiting);
            Clock.Advance(waits[^1]);
        }
    }
}

/// <summary>A credential whose tokens are numbered, for an hour each.</summary>
internal sealed class NumberedTokens(TimeProvider clock) : TokenCredential
{
    private readonly ConcurrentQueue<string> _scopes = new();

    public int Fetched => _scopes.Count;

    public IReadOnlyCollection<string> Scopes => _scopes;

    /// <summary>What a fetch waits for.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    public Exception? Fails { get; set; }

    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        _scopes.Enqueue(requestContext.Scopes.Single());
        var number = _scopes.Count;
        await Ready.WaitAsync(cancellationToken);
        if (Fails is { } failure) throw failure;
        return new AccessToken($"token{number}", clock.GetUtcNow() + Life);
    }
}
