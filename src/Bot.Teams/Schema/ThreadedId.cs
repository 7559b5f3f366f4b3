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

    /// <summary>The id to send to.</summary>
    public override string ToString() => Root is null ? Base : Base + Mark + Root;
}
