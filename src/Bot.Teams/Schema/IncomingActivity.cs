using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>What Teams sends: loose, every field may be absent, and what is not named here is kept (PROTOCOL 1.1).</summary>
public sealed record IncomingActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    /// <summary>What a pressed button carries; any JSON.</summary>
    public JsonElement? Value { get; init; }

    public string? Name { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>"add", "remove", "add-upgrade" or "remove-upgrade", on an installationUpdate.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<IncomingAttachment?>? Attachments { get; init; }

    public IReadOnlyList<IncomingEntity?>? Entities { get; init; }

    /// <summary>Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Something attached to a message. Only its media type is of use here: the thing itself is never fetched.</summary>
public sealed record IncomingAttachment(string? ContentType);

/// <summary>A remark about the text of a message, such as who is mentioned in it.</summary>
public sealed record IncomingEntity(string? Type, string? Text, ChannelAccount? Mentioned);
