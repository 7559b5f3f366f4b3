namespace Bot.School.Proposals;

/// <summary>
/// Replies in memory, for commands that run without a database: the last thousand, gone with the program. It stands beside its port because it knows nothing of models.
/// </summary>
public sealed class ReplyMemory : IReplyMemory
{
    /// <summary>How many replies are remembered at most.</summary>
    public const int Most = 1_000;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<ReplyKey, (string Reply, DateTimeOffset At)> _replies = [];

    public Task<string?> FindAsync(ReplyKey key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock) return Task.FromResult(_replies.TryGetValue(key, out var found) ? found.Reply : null);
    }

    public Task SaveAsync(ReplyKey key, string reply, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reply);
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            // Taken out first: what is saved again is the newest.
            _replies.Remove(key);
            _replies.Add(key, (reply, at));
            if (_replies.Count > Most) _replies.RemoveAt(0);
        }

        return Task.CompletedTask;
    }

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            foreach (var old in _replies.Where(reply => reply.Value.At < moment).Select(reply => reply.Key).ToList()) _replies.Remove(old);
        }

        return Task.CompletedTask;
    }
}
