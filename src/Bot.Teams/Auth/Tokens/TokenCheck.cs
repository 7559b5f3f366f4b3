using Bot.Teams.Auth.Keys;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Teams.Auth.Tokens;

/// <summary>Signature, algorithm, audience and lifetime of a token (PROTOCOL 2.1).</summary>
internal sealed class TokenCheck(string appId, TimeProvider clock)
{
    /// <summary>How far the clocks of sender and receiver may differ, on both sides (PROTOCOL 2.1).</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new();

    /// <summary>Why the header alone is reason enough to refuse it, or null. Costs no network and no arithmetic.</summary>
    public static string? WhyHeaderRefused(JsonWebToken token)
    {
        // One algorithm, chosen here: the sender's choice is how "none" and an HMAC with the public key as its secret come in.
        if (!string.Equals(token.Alg, SecurityAlgorithms.RsaSha256, StringComparison.Ordinal)) return "its algorithm is not RS256";
        // RFC 7515, 4.1.11: what must be understood and is not, makes the token invalid.
        if (token.TryGetHeaderValue<object>("crit", out _)) return "it demands an extension";
        return string.IsNullOrEmpty(token.Kid) ? "it names no key" : null;
    }

    /// <summary>Why the token is not what it says, or null.</summary>
    public async Task<string?> WhyRefusedAsync(JsonWebToken token, SigningKey key)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key.Public,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            // The issuer chose the key, from issuers that were compared whole.
            ValidateIssuer = false,
            AudienceValidator = (audiences, _, _) => audiences.ToList() is [var only] && string.Equals(only, appId, StringComparison.OrdinalIgnoreCase),
            LifetimeValidator = (from, until, _, _) => IsAlive(from, until),
            LogValidationExceptions = false,
        });

        return result switch
        {
            { IsValid: true } => null,
            { Exception: SecurityTokenInvalidAudienceException } => "it is for another audience",
            { Exception: SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException } => "it is expired, not valid yet, or without an end",
            _ => $"it is not signed as it should be ({result.Exception?.GetType().Name})",
        };
    }

    private bool IsAlive(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < Later(end) && (from is not { } start || start <= now + Skew);
    }

    private static DateTime Later(DateTime end) => end > DateTime.MaxValue - Skew ? DateTime.MaxValue : end + Skew;

    /// <summary>From when on a token is refused that is valid now.</summary>
    public static DateTimeOffset EndOf(JsonWebToken token) => new(Later(token.ValidTo), TimeSpan.Zero);
}
