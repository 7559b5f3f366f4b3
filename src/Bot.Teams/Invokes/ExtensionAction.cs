using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Teams.Schema;

namespace Bot.Teams.Invokes;

/// <summary>An action of a message extension: on a message, or in the compose box (PROTOCOL 5.4).</summary>
/// <param name="CommandId">Which action of the manifest it is.</param>
/// <param name="Context">Where it was chosen: <c>message</c>, <c>compose</c> or <c>commandbox</c>.</param>
/// <param name="Message">The words of the chosen message, without its markup: somebody else's, so never to be trusted. Null without a message.</param>
/// <param name="Attachments">The media types of what hangs on the chosen message.</param>
/// <param name="Data">What was filled in, in a form that the bot showed before.</param>
public sealed partial record ExtensionAction(string CommandId, string Context, string? Message, IReadOnlyList<string> Attachments, JsonElement? Data)
{
    /// <summary>Null when the value has another form.</summary>
    public static ExtensionAction? TryRead(JsonElement? value)
    {
        if (value.Text("commandId") is not { } command) return null;
        var message = value.Member("messagePayload");
        return new ExtensionAction(command, value.Text("commandContext") ?? "", Words(message), [.. MediaTypes(message)], value.Member("data"));
    }

    private static string? Words(JsonElement? message)
    {
        var body = message.Member("body");
        return body.Text("content") is not { } content ? null
            : body.Text("contentType") == "text" ? content.Trim()
            : MessageText.OfHtml(content);
    }

    private static IEnumerable<string> MediaTypes(JsonElement? message)
    {
        if (message.Member("attachments") is { ValueKind: JsonValueKind.Array } attachments)
        {
            foreach (var attachment in attachments.EnumerateArray())
            {
                if (attachment.Text("contentType") is { } type) yield return type;
            }
        }

        // A picture that was pasted into a message hangs on it nowhere.
        if (message.Member("body").Text("content") is { } content && Picture().IsMatch(content)) yield return "image/*";
    }

    // The small pictures of Teams itself are signs, not pictures of anybody.
    [GeneratedRegex("<img\\b(?![^<>]*schema\\.skype\\.com/Emoji)[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
