namespace Bot.Testing;

/// <summary>What people see in each conversation, after all that was replaced and taken away.</summary>
internal sealed class ShownMessages
{
    private readonly Lock _lock = new();
    private readonly List<Shown> _all = [];

    /// <param name="conversation">In a channel the thread, or the channel itself for a message that starts one.</param>
    public void Add(string conversation, string id, SentMessage message)
    {
        var (channel, root) = Parts(conversation);
        lock (_lock) _all.Add(new Shown(channel, root ?? id, id) { Message = message with { Conversation = conversation, Id = id } });
    }

    /// <summary>Whether it stood there once and was taken away.</summary>
    public bool IsGone(string conversation, string id)
    {
        lock (_lock) return Find(conversation, id) is { Message: null };
    }

    public void Replace(string conversation, string id, SentMessage message)
    {
        lock (_lock)
        {
            if (Find(conversation, id) is { Message: { } before } shown) shown.Message = message with { Conversation = before.Conversation, Id = id };
        }
    }

    public void Remove(string conversation, string id)
    {
        lock (_lock)
        {
            if (Find(conversation, id) is { } shown) shown.Message = null;
        }
    }

    public IReadOnlyList<SentMessage> In(string conversation)
    {
        var (channel, root) = Parts(conversation);
        lock (_lock) return [.. _all.Where(shown => shown.Channel == channel && (root is null || shown.Root == root)).Select(shown => shown.Message).OfType<SentMessage>()];
    }

    private Shown? Find(string conversation, string id) => _all.Find(shown => shown.Channel == Parts(conversation).Channel && shown.Id == id);

    // PROTOCOL 1.5.
    private static (string Channel, string? Root) Parts(string conversation) =>
        conversation.Split(";messageid=") is [var channel, var root] ? (channel, root) : (conversation, null);

    private sealed record Shown(string Channel, string Root, string Id)
    {
        public SentMessage? Message { get; set; }
    }
}
