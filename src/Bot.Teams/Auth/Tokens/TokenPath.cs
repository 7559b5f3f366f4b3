using Bot.Teams.Auth.Keys;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Teams.Auth.Tokens;

/// <summary>Whom a token speaks for, or why that cannot be taken from it.</summary>
internal abstract record ReadCaller
{
    private ReadCaller()
    {
    }

    public sealed record Known(Caller Caller) : ReadCaller;

    public sealed record Refused(string Reason) : ReadCaller;
}

/// <summary>One of the two kinds of token (PROTOCOL 2.2), with keys of its own: a key of the one proves nothing for the other.</summary>
internal abstract class TokenPath(SigningKeys keys)
{
    public SigningKeys Keys { get; } = keys;

    /// <summary>Whether tokens of this issuer are of this kind; asked before anything is proven, to choose the keys.</summary>
    public abstract bool IsIssuedBy(string issuer);

    /// <summary>Whether tokens of this kind can let anybody in at all; when not, no keys are fetched for them.</summary>
    public abstract bool IsOpen(bool fromThisComputer);

    /// <summary>Whom the token speaks for. Asked after its signature, audience and lifetime were found right.</summary>
    public abstract ReadCaller CallerOf(JsonWebToken token, SigningKey key);

    /// <summary>Whether the caller may come in at all, from where it comes now.</summary>
    public abstract bool Admits(Caller caller, bool fromThisComputer);
}
