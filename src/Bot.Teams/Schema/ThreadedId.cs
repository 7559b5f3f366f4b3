namespace Bot.Teams.Schema;

/// <summary>
/// A conversation's id taken apart. In a channel the id names the thread after <c>;messageid=</c>: a message goes to the thread that
/// its conversation id names, whatever <c>replyToId</c> says (PROTOCOL 1.5).
/// </summary>
/// <param name="Base">The channel or chat itself: what rosters are asked of and links are made to.</param>
/// <param name="Root">The message that the thread hangs on, or null.</param>
public readonly record struct ThreadedId(string Base, string? Root)
{
    private const string Mark = ";messageid=";

    public static ThreadedId Parse(string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var end = conversationId.IndexOf(';', StringComparison.Ordinal);
        if (end < 0) return new ThreadedId(conversationId, null);
        var root = conversationId.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        return new ThreadedId(conversationId[..end], root < 0 ? null : conversationId[(root + Mark.Length)..].Split(';')[0]);
    }

    /// <summary>
    /// Where a message is answered beneath: in a channel the thread that the message started, or the one that it stands in already. In a chat there are no
    /// threads, and the id stays as it is.
    /// </summary>
    /// <param name="conversationId">Where the message was sent to.</param>
    /// <param name="messageId">The message's id, as the connector gave it.</param>
    /// <param name="kind">What kind of conversation it is; null to tell it by the id's form, which only Teams itself keeps to.</param>
    /// <exception cref="ArgumentException">The message's id cannot stand in a thread's id.</exception>
    public static ThreadedId Beneath(string conversationId, string messageId, ConversationKind? kind = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        if (messageId.Contains(';', StringComparison.Ordinal)) throw new ArgumentException("A message's id holds no semicolon.", nameof(messageId));
        var id = Parse(conversationId);
        var isChannel = (kind ?? ConversationKinds.Of(new ConversationAccount { Id = conversationId })) == ConversationKind.Channel;
        return isChannel && id.Root is null ? id with { Root = messageId } : id;
    }

    /// <summary>The id to send to.</summary>
    public override string ToString() => Root is null ? Base : Base + Mark + Root;
}
