namespace Bot.Teams.Turns;

/// <summary>
/// The turns of this process that are to come again. What the same person said after one of them in the conversation waits for it, so that everybody is
/// answered in the order in which they spoke; and what it said already is counted, so that it is not said again.
/// </summary>
/// <param name="patience">How long after it is due a turn may be awaited: it may have gone to another process.</param>
internal sealed class PostponedTurns(TimeProvider clock, TimeSpan patience)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Speaker, Postponed> _bySpeaker = [];

    /// <param name="said">How many messages of the turn were taken.</param>
    public void Add(Speaker speaker, TurnKey key, DateTimeOffset due, int said)
    {
        lock (_lock) _bySpeaker[speaker] = new Postponed(key, due, said);
    }

    /// <summary>When the turn that this one waits for is due; null when it waits for none.</summary>
    public DateTimeOffset? AwaitedBy(Speaker speaker, TurnKey key)
    {
        lock (_lock)
        {
            if (!_bySpeaker.TryGetValue(speaker, out var first) || first.Key == key) return null;
            if (clock.GetUtcNow() < first.Due + patience) return first.Due;
            _bySpeaker.Remove(speaker);
            return null;
        }
    }

    /// <summary>The turn comes again; gives how many messages of it were taken before.</summary>
    public int Take(Speaker speaker, TurnKey key)
    {
        lock (_lock)
        {
            if (!_bySpeaker.TryGetValue(speaker, out var first) || first.Key != key) return 0;
            _bySpeaker.Remove(speaker);
            return first.Said;
        }
    }

    /// <summary>Forgets those that did not come again here.</summary>
    public void ForgetOverdue()
    {
        lock (_lock)
        {
            foreach (var (speaker, first) in _bySpeaker)
            {
                if (clock.GetUtcNow() >= first.Due + patience) _bySpeaker.Remove(speaker);
            }
        }
    }

    private sealed record Postponed(TurnKey Key, DateTimeOffset Due, int Said);
}
