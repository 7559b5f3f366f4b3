using System.ClientModel;
using System.Globalization;
using System.Text.Json;

namespace Bot.Language.Model;

/// <summary>
/// What a server says about why it did not do what was asked. OpenAI and Azure put it in <c>error</c>, older vLLM at the top; the code is a
/// word, a number or nothing.
/// </summary>
/// <param name="Text">Parameter and message. It may quote the prompt: for looking into, never for a log.</param>
internal sealed record ServerError(int Status, string? Code, string Text)
{
    private const int LongestCode = 64;

    public bool IsFiltered { get; private init; }

    /// <summary>The wait that the server asks for.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static ServerError Of(ClientResultException failure, DateTimeOffset now)
    {
        var response = failure.GetRawResponse();
        var error = Parse(response?.Content);
        var code = TextOf(error, "code");
        var inner = Member(error, "innererror") is { } within ? TextOf(within, "code") : null;
        return new ServerError(failure.Status, IsHarmless(code) ? code : null, $"{TextOf(error, "param")} {TextOf(error, "message")}")
        {
            IsFiltered = code == "content_filter" || inner == "ResponsibleAIPolicyViolation",
            RetryAfter = Wait(Header("retry-after-ms"), Header("Retry-After"), now),
        };

        string? Header(string name) => response is not null && response.Headers.TryGetValue(name, out var value) ? value : null;
    }

    private static JsonElement Parse(BinaryData? body)
    {
        try
        {
            using var document = JsonDocument.Parse(body ?? BinaryData.FromString("{}"));
            var root = document.RootElement.Clone();
            return Member(root, "error") ?? root;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static JsonElement? Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? TextOf(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    // Milliseconds are what Azure and OpenAI add to the standard's seconds or date (RFC 9110, 10.2.3).
    private static TimeSpan? Wait(string? milliseconds, string? standard, DateTimeOffset now)
    {
        if (double.TryParse(milliseconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)) return Bounded(exact / 1000);
        if (double.TryParse(standard, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return Bounded(seconds);
        return DateTimeOffset.TryParse(standard, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Bounded((at - now).TotalSeconds) : null;
    }

    private static TimeSpan Bounded(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400));

    // A word of the server's own, not one that it was sent.
    private static bool IsHarmless(string? code) =>
        code is { Length: > 0 and <= LongestCode } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.');
}
