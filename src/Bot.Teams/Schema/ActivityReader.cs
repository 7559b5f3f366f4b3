using System.Text.Json;
using System.Text.Unicode;

namespace Bot.Teams.Schema;

/// <summary>An activity that can be answered, or why the body is not one.</summary>
public abstract record ReadActivity
{
    private ReadActivity()
    {
    }

    public sealed record Accepted(IncomingActivity Activity, ReplyAddress ReplyTo) : ReadActivity;

    public sealed record Refused(string Reason) : ReadActivity;
}

/// <summary>Reads the body of a request to the messaging endpoint.</summary>
public static class ActivityReader
{
    /// <summary>Reads UTF-8 JSON. Never throws for what is in it: a body that is no activity is refused with a reason that holds none of its words.</summary>
    public static ReadActivity Read(ReadOnlySpan<byte> body)
    {
        IncomingActivity? activity;
        try
        {
            activity = JsonSerializer.Deserialize(body, TeamsJson.Default.IncomingActivity);
        }
        catch (JsonException broken)
        {
            return new ReadActivity.Refused($"The body is not a JSON activity (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}).");
        }

        if (activity is null) return new ReadActivity.Refused("The body is null.");
        return HoldsOnlyText(body) ? Check(activity) : new ReadActivity.Refused("The body is not a JSON activity (it holds text that is no Unicode).");
    }

    // What has no place of its own is kept unread: half a surrogate pair or a broken byte in it would fail whoever reads it later.
    private static bool HoldsOnlyText(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body)) return false;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = TeamsJson.Default.Options.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true }) _ = reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // PROTOCOL 1.1: the fields that are always there and without which nobody can be answered.
    private static ReadActivity Check(IncomingActivity activity)
    {
        if (Missing(activity) is { } field) return new ReadActivity.Refused($"The activity has no '{field}'.");
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl) || serviceUrl.Scheme is not ("http" or "https"))
            return new ReadActivity.Refused("The activity's 'serviceUrl' is not an http or https address.");
        return new ReadActivity.Accepted(activity, new ReplyAddress(serviceUrl, activity.Conversation!.Id!, activity.Id));
    }

    private static string? Missing(IncomingActivity activity)
    {
        if (string.IsNullOrEmpty(activity.Type)) return "type";
        if (string.IsNullOrEmpty(activity.ServiceUrl)) return "serviceUrl";
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return "conversation.id";
        if (string.IsNullOrEmpty(activity.From?.Id)) return "from.id";
        return string.IsNullOrEmpty(activity.Recipient?.Id) ? "recipient.id" : null;
    }
}
