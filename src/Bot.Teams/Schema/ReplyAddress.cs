namespace Bot.Teams.Schema;

/// <summary>
/// Where an answer goes, taken from the activity it answers. Always an argument, never kept in a long-lived object: so no reply
/// can go to yesterday's conversation.
/// </summary>
public sealed record ReplyAddress(Uri ServiceUrl, string ConversationId, string? ActivityId);
