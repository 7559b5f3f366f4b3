using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>What Teams sends: loose, every field may be absent, and what is not named here is kept (PROTOCOL 1.1).</summary>
public sealed record IncomingActivity
{
    /// <summary>See <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>The base of every answer.</summary>
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c>, <c>xml</c> or <c>extendedmarkdown</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The client's language, such as <c>nl-NL</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>What a pressed button or an invoke carries; any JSON.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Which invoke or event this is (PROTOCOL 5).</summary>
    public string? Name { get; init; }

    /// <summary>The bot's message that was pressed or reacted to.</summary>
    public string? ReplyToId { get; init; }

    /// <summary><c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>, on an installationUpdate.</summary>
    public string? Action { get; init; }

    /// <summary><c>expectReplies</c> asks for the answers in the response itself.</summary>
    public string? DeliveryMode { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; init; }

    public IReadOnlyList<MessageReaction?>? ReactionsAdded { get; init; }

    public IReadOnlyList<MessageReaction?>? ReactionsRemoved { get; init; }

    public IReadOnlyList<IncomingAttachment?>? Attachments { get; init; }

    public IReadOnlyList<IncomingEntity?>? Entities { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>What is not named here. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A thumb or another sign under a message of the bot: <c>like heart laugh surprise sad angry</c>, and newer ones.</summary>
public sealed record MessageReaction
{
    public string? Type { get; init; }

    /// <summary>What is not named here. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Something attached to a message.</summary>
public sealed record IncomingAttachment
{
    public string? ContentType { get; init; }

    public string? Name { get; init; }

    /// <summary>What is not named here, such as where the thing lies. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A remark about a message, such as who is mentioned in it.</summary>
public sealed record IncomingEntity
{
    /// <summary><c>mention</c>, <c>clientInfo</c>, <c>quotedReply</c>…</summary>
    public string? Type { get; init; }

    /// <summary>The words of <see cref="IncomingActivity.Text"/> that this is about.</summary>
    public string? Text { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    /// <summary>What is not named here. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
