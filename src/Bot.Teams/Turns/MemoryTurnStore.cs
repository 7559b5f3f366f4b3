namespace Bot.Teams.Turns;

/// <summary>Remembers turns for as long as the process lives: for tests, and for a bot that may lose what it was doing.</summary>
public sealed class MemoryTurnStore : ITurnStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TurnKey, Row> _rows = [];

    public Task<bool> AddAsync(StoredTurn turn, DateTimeOffset due, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        lock (_lock) return Task.FromResult(_rows.TryAdd(turn.Key, new Row(turn, due, null)));
    }

    public Task FinishAsync(TurnKey key, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_rows.TryGetValue(key, out var row)) _rows[key] = row with { Turn = row.Turn with { Body = default }, FinishedAt = at };
        }

        return Task.CompletedTask;
    }

    public Task PostponeAsync(TurnKey key, DateTimeOffset due, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_rows.TryGetValue(key, out var row)) _rows[key] = row with { Due = due };
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredTurn>> TakeDueAsync(DateTimeOffset now, DateTimeOffset due, int most, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Row[] taken = [.. _rows.Values.Where(row => row.FinishedAt is null && row.Due <= now).OrderBy(row => row.Turn.ReceivedAt).Take(most)];
            foreach (var row in taken) _rows[row.Turn.Key] = row with { Due = due };
            return Task.FromResult<IReadOnlyList<StoredTurn>>([.. taken.Select(row => row.Turn)]);
        }
    }

    public Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var row in _rows.Values.Where(row => row.FinishedAt < moment).ToList()) _rows.Remove(row.Turn.Key);
        }

        return Task.CompletedTask;
    }

    private sealed record Row(StoredTurn Turn, DateTimeOffset Due, DateTimeOffset? FinishedAt);
}
