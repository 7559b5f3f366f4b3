namespace Bot.Teams.Schema;

/// <summary>A person or a bot in a conversation. The id is opaque text and, for people, known to this bot only (PROTOCOL 1.1).</summary>
public sealed record ChannelAccount(string Id, string? Name = null);

/// <summary>The conversation an activity belongs to. The id is opaque and without a maximum length (PROTOCOL 1.5).</summary>
public sealed record ConversationAccount(string Id, string? ConversationType = null);
