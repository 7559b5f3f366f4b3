using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>How the issuer answers who asks for its keys.</summary>
public enum IssuerMood
{
    Well,
    ServerError,
    Garbage,

    /// <summary>Valid JSON with no key in it.</summary>
    NoKeys,

    /// <summary>Sends on to an address where the keys are to be had.</summary>
    Redirect,

    /// <summary>Answers with more than anybody should read.</summary>
    Endless,

    /// <summary>Answers when <see cref="TokenIssuer.AnswerTheWaiting"/> is called.</summary>
    Slow,
}

/// <summary>
/// The channel's and Entra's issuer of tokens in one, on a free port of this machine: publishes real keys and signs real tokens (PROTOCOL 2),
/// right ones and wrong ones. Point <c>ChannelMetadata</c> and <c>EntraMetadata</c> of the options at it.
/// </summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    public const string ChannelIssuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly RSA _stranger = RSA.Create(2048);
    private TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IssuerKey[] _channelKeys = [new("channel-1", RSA.Create(2048), ["msteams", "webchat"])];
    private volatile IssuerKey[] _entraKeys = [new("entra-1", RSA.Create(2048), null) { Issuer = "https://login.microsoftonline.com/{tenantid}/v2.0" }];
    private int _fetches;

    private TokenIssuer(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public Uri ChannelMetadata => new(_app.Urls.First() + "/channel/metadata");

    public Uri EntraMetadata => new(_app.Urls.First() + "/entra/metadata");

    public IssuerMood Mood { get; set; }

    /// <summary>How often the metadata of either was asked for, whatever the answer.</summary>
    public int Fetches => _fetches;

    /// <summary>The key that the channel signs with: the newest one.</summary>
    public IssuerKey ChannelKey => _channelKeys[^1];

    /// <summary>Every key that is published for the channel, oldest first.</summary>
    public IReadOnlyList<IssuerKey> ChannelKeys => _channelKeys;

    public IssuerKey EntraKey => _entraKeys[^1];

    /// <summary>A key that nobody publishes, under the name of the channel's.</summary>
    public IssuerKey StrangerKey => ChannelKey with { Rsa = _stranger };

    /// <param name="clock">What the tokens' times are counted from; the machine's own clock when absent.</param>
    public static async Task<TokenIssuer> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new TokenIssuer(builder.Build(), clock ?? TimeProvider.System);
        issuer._app.MapGet("/{who}/metadata", issuer.DescribeAsync);
        issuer._app.MapGet("/{who}/keys", issuer.Keys);
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>A token of the channel that is right in everything.</summary>
    public string Token(string appId, string serviceUrl) => ChannelToken(appId, serviceUrl).Written();

    /// <summary>The same, to change something in.</summary>
    public MintedToken ChannelToken(string appId, string serviceUrl) => new(ChannelKey, Lifetime(new JsonObject
    {
        ["iss"] = ChannelIssuer,
        ["aud"] = appId,
        ["serviceurl"] = serviceUrl,
    }));

    /// <summary>A token of Entra that is right in everything. With the bot's own app id as caller it is one of the local client.</summary>
    /// <param name="version"><c>1.0</c> or <c>2.0</c>.</param>
    public MintedToken EntraToken(string appId, string callerAppId, string tenantId, string version = "1.0") => new(EntraKey, Lifetime(new JsonObject
    {
        ["iss"] = version == "2.0" ? $"https://login.microsoftonline.com/{tenantId}/v2.0" : $"https://sts.windows.net/{tenantId}/",
        ["aud"] = appId,
        ["tid"] = tenantId,
        ["ver"] = version,
        [version == "2.0" ? "azp" : "appid"] = callerAppId,
    }));

    /// <summary>Publishes a new key beside the others and signs with it from now on.</summary>
    public void AddChannelKey(params string[]? endorsements) =>
        _channelKeys = [.. _channelKeys, new IssuerKey($"channel-{_channelKeys.Length + 1}", RSA.Create(2048), endorsements)];

    /// <summary>Publishes a new key instead of the others.</summary>
    public void RotateChannelKeys()
    {
        AddChannelKey("msteams", "webchat");
        _channelKeys = [_channelKeys[^1]];
    }

    /// <summary>Publishes what it did, but with other endorsements.</summary>
    public void EndorseChannelKeys(params string[] endorsements) => _channelKeys = [.. _channelKeys.Select(key => key with { Endorsements = endorsements })];

    /// <summary>Says of its keys for Entra whose tokens they may sign.</summary>
    public void KeepEntraKeysFor(string? issuer) => _entraKeys = [.. _entraKeys.Select(key => key with { Issuer = issuer })];

    public void AnswerTheWaiting() => Interlocked.Exchange(ref _waiting, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    public async ValueTask DisposeAsync()
    {
        AnswerTheWaiting();
        await _app.DisposeAsync();
        foreach (var key in _channelKeys.Concat(_entraKeys)) key.Rsa.Dispose();
        _stranger.Dispose();
    }

    private JsonObject Lifetime(JsonObject claims)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        claims["nbf"] = now;
        claims["exp"] = now + 3600;
        return claims;
    }

    private async Task DescribeAsync(HttpContext context, string who)
    {
        // Taken before it is counted: who sees the count may answer at once.
        var answered = _waiting.Task;
        Interlocked.Increment(ref _fetches);
        var described = new JsonObject { ["issuer"] = ChannelIssuer, ["jwks_uri"] = $"{_app.Urls.First()}/{who}/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256") };
        switch (Mood)
        {
            case IssuerMood.ServerError:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case IssuerMood.Garbage:
                await context.Response.WriteAsync("<html>Sign in to the guest network</html>");
                return;
            case IssuerMood.Redirect when !context.Request.Query.ContainsKey("again"):
                context.Response.Redirect($"/{who}/metadata?again");
                return;
            case IssuerMood.Endless:
                await WriteEndlesslyAsync(context);
                return;
            case IssuerMood.Slow:
                await answered.WaitAsync(context.RequestAborted);
                break;
        }

        await context.Response.WriteAsync(described.ToJsonString());
    }

    private static async Task WriteEndlesslyAsync(HttpContext context)
    {
        var blanks = new string(' ', 64 * 1024);
        for (var i = 0; i < 64 && !context.RequestAborted.IsCancellationRequested; i++) await context.Response.WriteAsync(blanks);
    }

    private string Keys(string who)
    {
        var keys = Mood == IssuerMood.NoKeys ? [] : who == "entra" ? _entraKeys : _channelKeys;
        return new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.Published())]) }.ToJsonString();
    }
}
