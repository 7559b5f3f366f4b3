namespace Bot.Teams.Schema;

/// <summary>Where people talk with the bot.</summary>
public enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Several people; the bot hears what mentions it.</summary>
    GroupChat,

    /// <summary>A channel of a team; the bot hears what mentions it, and answers in the thread.</summary>
    Channel,
}

/// <summary>Tells the kinds of conversation apart.</summary>
public static class ConversationKinds
{
    /// <summary>
    /// By <c>conversationType</c>; without it by the form of the id (PROTOCOL 1.5). What cannot be told counts as a group chat:
    /// there nothing personal is shown.
    /// </summary>
    public static ConversationKind Of(ConversationAccount? conversation) => conversation switch
    {
        { ConversationType: "personal" } => ConversationKind.Personal,
        { ConversationType: "channel" } => ConversationKind.Channel,
        { ConversationType: not null } => ConversationKind.GroupChat,
        { Id: { } id } when id.Contains("@thread.tacv2", StringComparison.Ordinal) || id.Contains("@thread.skype", StringComparison.Ordinal) => ConversationKind.Channel,
        { IsGroup: not true, Id: { } id } when id.StartsWith("a:", StringComparison.Ordinal) => ConversationKind.Personal,
        _ => ConversationKind.GroupChat,
    };
}
