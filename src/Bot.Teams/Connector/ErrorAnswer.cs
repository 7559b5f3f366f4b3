using System.Globalization;
using System.Text.Json;

namespace Bot.Teams.Connector;

/// <summary>The code in what the connector says about an error, in any of its shapes (PROTOCOL 4.1). Its words are left where they are: they may quote the message.</summary>
internal static class ErrorAnswer
{
    private const int LongestCode = 64;

    // PROTOCOL 6.3.
    private static readonly (string Code, NotSent Reason)[] Known =
    [
        ("BotNotInConversationRoster", NotSent.NotInConversation),
        ("BotDisabledByAdmin", NotSent.DisabledByAdmin),
        ("ConversationBlockedByUser", NotSent.BlockedByUser),
        ("MessageWritesBlocked", NotSent.BlockedByUser),
        ("209", NotSent.BlockedByUser),
        ("ForbiddenOperationException", NotSent.NotInstalled),
        ("ConversationNotFound", NotSent.ConversationGone),
        ("ActivityNotFoundInConversation", NotSent.MessageGone),
    ];

    /// <summary>The code of an error; null when it names none.</summary>
    public static string? CodeIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? CodeIn(json.RootElement) : KnownIn(json.RootElement.GetRawText());
        }
        catch (JsonException)
        {
            return KnownIn(System.Text.Encoding.UTF8.GetString(body.Span));
        }
    }

    /// <summary>Why nothing was done; only for an answer that no later try will change.</summary>
    public static NotSent Reason(int status, string? code)
    {
        if (status is 403 or 404 && Known.FirstOrDefault(known => known.Code == code) is { Code: not null } known) return known.Reason;
        return status switch
        {
            400 => NotSent.Malformed,
            401 => NotSent.Unauthorized,
            403 => NotSent.Forbidden,
            405 or 501 => NotSent.NotSupported,
            413 => NotSent.TooLarge,
            >= 500 => NotSent.ServiceError,
            _ => NotSent.Unknown,
        };
    }

    private static string? CodeIn(JsonElement root)
    {
        if (root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object) return Text(error, "code");
        return SubCode(root) ?? Text(root, "subCode") ?? Text(root, "errorCode") ?? Text(root, "code");
    }

    // The message of the second shape is JSON in a text.
    private static string? SubCode(JsonElement root)
    {
        if (!root.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String) return null;
        try
        {
            using var inner = JsonDocument.Parse(message.GetString()!);
            return inner.RootElement.ValueKind == JsonValueKind.Object ? Text(inner.RootElement, "subCode") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => Plain(value.GetString()!),
        JsonValueKind.Number when value.TryGetInt32(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // Something that is no code may be anybody's words.
    private static string? Plain(string code) =>
        code.Length is > 0 and <= LongestCode && code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '_' or '.' or '-') ? code : null;

    private static string? KnownIn(string text) =>
        Known.Select(known => known.Code).FirstOrDefault(code => char.IsAsciiLetter(code[0]) && text.Contains(code, StringComparison.Ordinal));
}
