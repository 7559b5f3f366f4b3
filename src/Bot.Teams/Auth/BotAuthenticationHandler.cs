using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Teams.Auth;

/// <summary>
/// Authenticates before the body is read (PROTOCOL 2.8), and leaves the <see cref="Caller"/> in the request's features. What it answers holds no
/// reason: that goes to the log.
/// </summary>
internal sealed class BotAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    InboundAuthentication inbound,
    TeamsOptions options,
    IHostEnvironment environment)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, loggers, encoder)
{
    private readonly ILogger _log = loggers.CreateLogger<InboundAuthentication>();
    private AuthenticationOutcome? _outcome;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        _outcome = options.IsRegistered
            ? await inbound.AuthenticateAsync(Header(), IsMadeHere(out _), Context.RequestAborted)
            : Local();
        if (_outcome is not AuthenticationOutcome.Authenticated(var caller)) return AuthenticateResult.Fail("The caller is unknown.");

        Context.Features.Set(caller);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(caller), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Authenticates when nobody did, and costs nothing when it was done.
        await HandleAuthenticateOnceSafeAsync();
        switch (_outcome)
        {
            case AuthenticationOutcome.Unavailable(var reason):
                Log.Unavailable(_log, reason);
                Telemetry.RequestRefused(StatusCodes.Status503ServiceUnavailable);
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case AuthenticationOutcome.Unauthorized(var reason) { Token: var token }:
                Log.Unauthorized(_log, reason, token?.Issuer, token?.Audience, token?.KeyId, token?.Version, token?.TenantId, token?.AppId);
                break;
        }

        Telemetry.RequestRefused(StatusCodes.Status401Unauthorized);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
    }

    private AuthenticationOutcome Local()
    {
        if (!IsMadeHere(out var reason)) return new AuthenticationOutcome.Unauthorized($"nothing is registered, and {reason}");
        // Somebody meant to prove something, and it cannot be checked: a channel that reached this computer by a way that left no trace.
        if (Header() is not null) return new AuthenticationOutcome.Unauthorized("nothing is registered to check the token with");
        return new AuthenticationOutcome.Authenticated(new Caller.Local());
    }

    // Also with a mistake in the options nobody gets rights from where he stands, but on the computer of a developer.
    private bool IsMadeHere(out string? reason)
    {
        reason = environment.IsDevelopment() ? LoopbackOrigin.WhyRefused(Context) : "this is not a development environment";
        return reason is null;
    }

    private string? Header() => Request.Headers.Authorization.Count == 0 ? null : Request.Headers.Authorization.ToString();

    private ClaimsPrincipal PrincipalOf(Caller caller)
    {
        var name = caller switch
        {
            Caller.Channel => "channel",
            Caller.Entra(var appId, _) => appId,
            Caller.Local => "local",
            _ => throw new InvalidOperationException("There are no other callers."),
        };
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name)], Scheme.Name));
    }
}
