namespace Bot.Testing;

/// <summary>A message that a connector took, and what became of it.</summary>
/// <param name="Conversation">Where it stands; of a thread the thread.</param>
/// <param name="Hash">Of what it shows now: the same for the same.</param>
/// <param name="At">When it came, as of the connector's clock.</param>
public sealed record ReceivedMessage(string Conversation, string Id, int Hash, long At)
{
    /// <summary>Whether it is one of very many: those hold the mark that the test looks for.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The whole activity; empty for one of very many.</summary>
    public string Raw { get; init; } = "";

    /// <summary>How often it was changed.</summary>
    public int Updates { get; init; }

    public bool IsDeleted { get; init; }
}

/// <summary>What each conversation received, kept small: of messages that hold the mark only that they came.</summary>
public sealed class ReceivedMessages
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<ReceivedMessage>> _byConversation = new(StringComparer.Ordinal);
    private readonly List<ReceivedMessage> _unmarked = [];
    private readonly List<(int Count, TaskCompletionSource Told)> _counting = [];
    private readonly List<(Func<ReceivedMessage, bool> Which, TaskCompletionSource<ReceivedMessage> Told)> _looking = [];
    private int _marked;

    /// <summary>How many messages with the mark came, those included that were taken away since.</summary>
    public int Marked
    {
        get
        {
            lock (_lock) return _marked;
        }
    }

    /// <summary>The messages with the mark, by conversation, as they are now.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReceivedMessage>> MarkedByConversation()
    {
        lock (_lock)
        {
            return _byConversation.Select(all => (all.Key, Value: (IReadOnlyList<ReceivedMessage>)[.. all.Value.Where(message => message.IsMarked)]))
                .Where(all => all.Value.Count > 0).ToDictionary(all => all.Key, all => all.Value, StringComparer.Ordinal);
        }
    }

    /// <summary>Everything that a conversation received, oldest first.</summary>
    public IReadOnlyList<ReceivedMessage> In(string conversation)
    {
        lock (_lock) return _byConversation.TryGetValue(conversation, out var all) ? [.. all] : [];
    }

    /// <summary>Completes when so many messages with the mark have come.</summary>
    public Task CameAsync(int marked)
    {
        lock (_lock)
        {
            if (_marked >= marked) return Task.CompletedTask;
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _counting.Add((marked, told));
            return told.Task;
        }
    }

    /// <summary>The first message without the mark that is such, when it comes.</summary>
    public Task<ReceivedMessage> FirstAsync(Func<ReceivedMessage, bool> which)
    {
        lock (_lock)
        {
            if (_unmarked.Find(message => which(message)) is { } there) return Task.FromResult(there);
            var told = new TaskCompletionSource<ReceivedMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            _looking.Add((which, told));
            return told.Task;
        }
    }

    internal void Add(ReceivedMessage message)
    {
        lock (_lock)
        {
            if (!_byConversation.TryGetValue(message.Conversation, out var all)) _byConversation[message.Conversation] = all = [];
            all.Add(message);
            Tell(message);
        }
    }

    /// <summary>False when there is no such message.</summary>
    internal bool Change(string conversation, string id, Func<ReceivedMessage, ReceivedMessage> change)
    {
        lock (_lock)
        {
            if (!_byConversation.TryGetValue(conversation, out var all)) return false;
            var at = all.FindIndex(message => message.Id == id && !message.IsDeleted);
            if (at < 0) return false;
            all[at] = change(all[at]);
            return true;
        }
    }

    private void Tell(ReceivedMessage message)
    {
        if (message.IsMarked)
        {
            _marked++;
            foreach (var one in _counting.Where(one => one.Count <= _marked).ToArray()) (_, _) = (_counting.Remove(one), one.Told.TrySetResult());
            return;
        }

        _unmarked.Add(message);
        foreach (var one in _looking.Where(one => one.Which(message)).ToArray()) (_, _) = (_looking.Remove(one), one.Told.TrySetResult(message));
    }
}
