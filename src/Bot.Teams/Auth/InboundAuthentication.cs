using Bot.Teams.Auth.Keys;
using Bot.Teams.Auth.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Teams.Auth;

/// <summary>
/// Says who sent a request, by its token alone (PROTOCOL 2.2). What the caller may bring is for <see cref="CallerRights"/>, once the body is
/// read. Closed: with nothing registered nobody is known.
/// </summary>
internal sealed class InboundAuthentication
{
    private const string NotOpen = "tokens of Entra are not taken";

    private readonly TeamsOptions _options;
    private readonly TokenPath[] _paths;
    private readonly TokenCheck _check;
    private readonly ProvenTokens _proven;

    /// <param name="options">What <see cref="TeamsOptionsValidator"/> found no errors in.</param>
    /// <param name="keysHttp">Fetches keys; must not follow redirects.</param>
    public InboundAuthentication(TeamsOptions options, HttpClient keysHttp, TimeProvider clock, ILogger<InboundAuthentication> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        var addresses = CloudAddresses.Of(options.Cloud);
        _options = options;
        _check = new TokenCheck(options.AppId ?? "", clock);
        _proven = new ProvenTokens(clock);
        _paths =
        [
            new ChannelTokens(addresses, KeysAt(options.ChannelMetadata ?? addresses.ChannelMetadata)),
            new EntraTokens(options, addresses, KeysAt(options.EntraMetadata ?? addresses.EntraMetadata)),
        ];

        SigningKeys KeysAt(Uri metadata) => new(new KeyFetch(keysHttp, metadata), clock, log);
    }

    /// <summary>Fetches the keys before anybody asks for them. Ends well when they cannot be had: they are asked for again later.</summary>
    public Task PreloadAsync(CancellationToken cancellation) =>
        _options.IsRegistered
            ? Task.WhenAll(_paths.Where(path => path.IsOpen(fromThisComputer: true)).Select(path => path.Keys.PreloadAsync(cancellation)))
            : Task.CompletedTask;

    /// <summary>Never throws for what is in the header.</summary>
    /// <param name="authorizationHeader">The whole header; several of them joined by commas.</param>
    /// <param name="fromThisComputer">Whether the request was made on this computer; see <see cref="LoopbackOrigin"/>.</param>
    public async ValueTask<AuthenticationOutcome> AuthenticateAsync(string? authorizationHeader, bool fromThisComputer, CancellationToken cancellation)
    {
        if (!_options.IsRegistered) return new AuthenticationOutcome.Unauthorized("nothing is registered");
        if (BearerToken.In(authorizationHeader) is not { } text) return new AuthenticationOutcome.Unauthorized("there is no bearer token");
        if (_proven.Find(text) is { } proven)
        {
            if (await StillHoldsAsync(proven, cancellation)) return Admit(proven, text, fromThisComputer);
            _proven.Forget(text);
        }

        return BearerToken.Parse(text) is { } token
            ? await ProveAsync(token, text, fromThisComputer, cancellation)
            : new AuthenticationOutcome.Unauthorized("the token cannot be read");
    }

    private async Task<AuthenticationOutcome> ProveAsync(JsonWebToken token, string text, bool fromThisComputer, CancellationToken cancellation)
    {
        // PROTOCOL 2.2, 2: everything that needs no keys comes before the keys are asked for.
        if (TokenCheck.WhyHeaderRefused(token) is { } wrongHeader) return Refused(token, wrongHeader);
        if (PathOf(token) is not { } path) return Refused(token, "its issuer is unknown");
        if (!path.IsOpen(fromThisComputer)) return Refused(token, NotOpen);

        switch (await path.Keys.FindAsync(token.Kid, cancellation))
        {
            case KeyAnswer.Unavailable:
                return new AuthenticationOutcome.Unavailable("there are no keys to check tokens with");
            case KeyAnswer.Unknown:
                return Refused(token, "its key is unknown");
            case KeyAnswer.Found(var key):
                if (await _check.WhyRefusedAsync(token, key) is { } notRight) return Refused(token, notRight);
                return path.CallerOf(token, key) switch
                {
                    ReadCaller.Known(var caller) => KeepAndAdmit(new ProvenToken(path, key, caller, TokenCheck.EndOf(token)), text, fromThisComputer),
                    ReadCaller.Refused(var reason) => Refused(token, reason),
                    _ => throw new InvalidOperationException("A caller is known or refused."),
                };
            default:
                throw new InvalidOperationException("A key is found, unknown or unavailable.");
        }
    }

    // The library leaves the issuer null, against its own signature, when the claim is there and is null.
    private TokenPath? PathOf(JsonWebToken token) =>
        token.Issuer is { Length: > 0 } issuer ? _paths.FirstOrDefault(path => path.IsIssuedBy(issuer)) : null;

    private AuthenticationOutcome KeepAndAdmit(ProvenToken proven, string text, bool fromThisComputer)
    {
        _proven.Keep(text, proven);
        return Admit(proven, text, fromThisComputer);
    }

    private static async ValueTask<bool> StillHoldsAsync(ProvenToken proven, CancellationToken cancellation) =>
        await proven.Path.Keys.FindAsync(proven.Key.Id, cancellation) is KeyAnswer.Found(var current) && current.IsSameAs(proven.Key);

    private static AuthenticationOutcome Admit(ProvenToken proven, string text, bool fromThisComputer)
    {
        if (proven.Path.Admits(proven.Caller, fromThisComputer)) return new AuthenticationOutcome.Authenticated(proven.Caller);
        return Refused(BearerToken.Parse(text), proven.Path.IsOpen(fromThisComputer) ? "its caller is not an allowed one" : NotOpen);
    }

    private static AuthenticationOutcome.Unauthorized Refused(JsonWebToken? token, string reason) =>
        new(reason) { Token = token is null ? null : TokenTraits.Of(token) };
}
