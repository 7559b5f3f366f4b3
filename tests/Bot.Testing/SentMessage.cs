using System.Text.Json;

namespace Bot.Testing;

/// <summary>A message that the bot sent, or something that it asked.</summary>
public sealed record SentMessage(string Method, string Path, JsonElement Activity)
{
    /// <summary>The path and query as they went over the wire, escapes and all.</summary>
    public string Target { get; init; } = Path;

    /// <summary>The whole Authorization header; null when there was none.</summary>
    public string? Authorization { get; init; }

    /// <summary>The conversation that it went to, and in a channel the thread; null when it asks for a new one.</summary>
    public string? Conversation { get; init; }

    /// <summary>The message's id: for a new one the id that it gets when it is taken, else the one that is replaced or taken away.</summary>
    public string? Id { get; init; }

    public string? Text => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    /// <summary>Whether it only shows that the bot is at work.</summary>
    public bool IsTyping => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("type", out var type) && type.GetString() == "typing";

    public bool IsCard => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("attachments", out _);

    /// <summary>The whole activity as it went over the wire.</summary>
    public string Raw => Activity.GetRawText();
}

/// <summary>What the connector says instead of taking a message.</summary>
public sealed record ConnectorAnswer(int Status, string Body = "")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>What it waits for before it answers; null to answer at once.</summary>
    public Task? After { get; init; }
}
