using System.Text.Json;

namespace Bot.Teams.Invokes;

/// <summary>A thumb under a message of the bot, with what the person wrote about it (PROTOCOL 5.6).</summary>
/// <param name="IsLike">Thumb up or thumb down.</param>
/// <param name="Words">What was written; empty when nothing was.</param>
public sealed record FeedbackInvoke(bool IsLike, string Words)
{
    /// <summary>Null when the value is no feedback.</summary>
    public static FeedbackInvoke? TryRead(JsonElement? value)
    {
        // PROTOCOL 5.6: both places are met.
        var data = value.Text("actionName") is null ? value.Member("data") : value;
        if (data.Text("actionName") != "feedback") return null;
        var given = data.Member("actionValue");
        return given.Text("reaction") is "like" or "dislike"
            ? new FeedbackInvoke(given.Text("reaction") == "like", WordsIn(given.Text("feedback") ?? ""))
            : null;
    }

    // A text that holds JSON; older clients send the words themselves.
    private static string WordsIn(string feedback)
    {
        try
        {
            return feedback.StartsWith('{') ? JsonSerializer.Deserialize(feedback, InvokeJson.Default.FeedbackForm)?.FeedbackText ?? "" : feedback;
        }
        catch (JsonException)
        {
            return feedback;
        }
    }
}

internal sealed record FeedbackForm(string? FeedbackText);
