using System.Text.Json;

namespace Bot.Testing;

/// <summary>What a request to the connector is about (PROTOCOL 4.2, 4.3).</summary>
/// <param name="Part"><c>activities</c>, <c>members</c> or <c>pagedmembers</c>.</param>
/// <param name="Id">The message or member.</param>
internal sealed record ConnectorPath(string? Conversation, string? Part, string? Id)
{
    /// <param name="target">As it went over the wire: an id may hold an escaped slash.</param>
    public static ConnectorPath Of(string target)
    {
        string[] path = [.. target.Split('?')[0].Split('/').Select(Uri.UnescapeDataString)];
        var rest = path.SkipWhile(part => part != "v3").Skip(1).ToArray();
        return rest is ["conversations", ..] ? new ConnectorPath(rest.ElementAtOrDefault(1), rest.ElementAtOrDefault(2), rest.ElementAtOrDefault(3)) : new ConnectorPath(null, null, null);
    }

    /// <summary>The message itself: in a request for a thread it stands within.</summary>
    public static SentMessage ContentOf(SentMessage message) =>
        message.Conversation is null && Member(message.Activity, "activity") is { } first ? message with { Activity = first } : message;

    /// <summary>The channel that a thread is asked for in.</summary>
    public static string? ChannelOf(SentMessage message) => Text(Member(Member(Member(message.Activity, "channelData"), "channel"), "id"));

    /// <summary>The person that a chat is asked for with.</summary>
    public static string? MemberOf(SentMessage message) =>
        Member(message.Activity, "members") is { ValueKind: JsonValueKind.Array } members && members.GetArrayLength() > 0 ? Text(Member(members[0], "id")) : null;

    /// <summary>The id of a message in an answer that a test gave.</summary>
    public static string? IdIn(string body)
    {
        try
        {
            var answer = JsonElement.Parse(body);
            return Text(Member(answer, "activityId") ?? Member(answer, "id"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } item && item.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
