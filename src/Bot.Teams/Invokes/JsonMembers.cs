using System.Text.Json;

namespace Bot.Teams.Invokes;

/// <summary>Reads members of a value that anybody may have sent.</summary>
public static class JsonMembers
{
    /// <summary>The text of a member; null when the element is no object, has no such member, or the member is no text.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>A member of any kind; null when the element is no object or has no such member.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static JsonElement? Member(this JsonElement? element, string name) => element is { } present ? present.Member(name) : null;

    public static string? Text(this JsonElement? element, string name) => element is { } present ? present.Text(name) : null;
}
