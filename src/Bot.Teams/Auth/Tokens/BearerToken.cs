using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Teams.Auth.Tokens;

/// <summary>Takes the token out of the <c>Authorization</c> header, and apart. Nothing is proven by that.</summary>
internal static class BearerToken
{
    // Tokens of the channel are about 1.5 KB.
    private const int MostCharacters = 16 * 1024;

    /// <summary>The token's text, or null: the header is two words, the first of them Bearer (PROTOCOL 2.2, 1).</summary>
    public static string? In(string? header) =>
        header?.Split(' ') is [var scheme, { Length: > 0 and <= MostCharacters } token] && string.Equals(scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            ? token
            : null;

    /// <summary>The signed token, or null for anything else: an encrypted one has five parts.</summary>
    public static JsonWebToken? Parse(string text)
    {
        if (text.Count(letter => letter == '.') != 2) return null;
        try
        {
            return new JsonWebToken(text);
        }
        catch (Exception broken) when (broken is ArgumentException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A claim that is text; null when it is absent or anything else.</summary>
    public static string? Text(this JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) ? value as string : null;
}
