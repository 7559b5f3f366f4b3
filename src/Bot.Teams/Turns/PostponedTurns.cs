namespace Bot.Teams.Turns;

/// <summary>
/// The turns of this process that are to come again. What came after one of them in its conversation waits for it, so that people are answered in the
/// order in which they spoke; and what it said already is counted, so that it is not said again.
/// </summary>
/// <param name="patience">How long after it is due a turn may be awaited: it may have gone to another process.</param>
internal sealed class PostponedTurns(TimeProvider clock, TimeSpan patience)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Postponed> _byConversation = new(StringComparer.Ordinal);

    /// <param name="said">How many messages of the turn were taken.</param>
    public void Add(TurnKey key, DateTimeOffset due, int said)
    {
        lock (_lock) _byConversation[key.ConversationId] = new Postponed(key, due, said);
    }

    /// <summary>When the turn that this one waits for is due; null when it waits for none.</summary>
    public DateTimeOffset? AwaitedBy(TurnKey key)
    {
        lock (_lock)
        {
            if (!_byConversation.TryGetValue(key.ConversationId, out var first) || first.Key == key) return null;
            if (clock.GetUtcNow() < first.Due + patience) return first.Due;
            _byConversation.Remove(key.ConversationId);
            return null;
        }
    }

    /// <summary>The turn comes again; gives how many messages of it were taken before.</summary>
    public int Take(TurnKey key)
    {
        lock (_lock)
        {
            if (!_byConversation.TryGetValue(key.ConversationId, out var first) || first.Key != key) return 0;
            _byConversation.Remove(key.ConversationId);
            return first.Said;
        }
    }

    /// <summary>Forgets those that did not come again here.</summary>
    public void ForgetOverdue()
    {
        lock (_lock)
        {
            foreach (var (conversation, first) in _byConversation)
            {
                if (clock.GetUtcNow() >= first.Due + patience) _byConversation.Remove(conversation);
            }
        }
    }

    private sealed record Postponed(TurnKey Key, DateTimeOffset Due, int Said);
}
