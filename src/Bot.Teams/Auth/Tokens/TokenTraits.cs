using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Teams.Auth.Tokens;

/// <summary>
/// What a refused token says of itself, for the log (PROTOCOL 2.4). Anybody can have written it, so it is cut short and holds no signs that
/// could forge a line of the log. Never the token, its signature or the claims about a person.
/// </summary>
internal sealed record TokenTraits
{
    private const int MostCharacters = 100;

    private TokenTraits()
    {
    }

    public string? Issuer { get; private init; }

    public string? Audience { get; private init; }

    public string? KeyId { get; private init; }

    public string? Version { get; private init; }

    public string? TenantId { get; private init; }

    /// <summary>The claim <c>appid</c>, else <c>azp</c>.</summary>
    public string? AppId { get; private init; }

    internal static TokenTraits Of(JsonWebToken token) => new()
    {
        Issuer = Printable(token.Issuer),
        Audience = Printable(string.Join(' ', token.Audiences)),
        KeyId = Printable(token.Kid),
        Version = Printable(token.Text("ver")),
        TenantId = Printable(token.Text("tid")),
        AppId = Printable(token.Text("appid") ?? token.Text("azp")),
    };

    private static string? Printable(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var letters = text.AsSpan(0, Math.Min(text.Length, MostCharacters)).ToArray();
        for (var i = 0; i < letters.Length; i++)
        {
            // Besides the controls only plain ASCII can be told from what it looks like; real values have nothing else.
            if (letters[i] is < ' ' or > '~') letters[i] = '?';
        }

        return new string(letters);
    }
}
