using Bot.Teams.Auth.Tokens;

namespace Bot.Teams.Auth;

/// <summary>Who sent a request, or why that is not known (PROTOCOL 2.8).</summary>
internal abstract record AuthenticationOutcome
{
    private AuthenticationOutcome()
    {
    }

    public sealed record Authenticated(Caller Caller) : AuthenticationOutcome;

    /// <summary>Answer 401. The reason is for the log alone: it would tell an attacker what to try next.</summary>
    public sealed record Unauthorized(string Reason) : AuthenticationOutcome
    {
        /// <summary>What could be read of the refused token; null when there was none.</summary>
        public TokenTraits? Token { get; init; }
    }

    /// <summary>Answer 503: no keys could ever be fetched, so that nothing can be said of the token.</summary>
    public sealed record Unavailable(string Reason) : AuthenticationOutcome;
}
