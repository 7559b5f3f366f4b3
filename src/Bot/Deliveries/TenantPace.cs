using Bot.School.Deliveries;

namespace Bot.Deliveries;

/// <summary>
/// The moments at which this process sends to one organisation, the one after the other. They are reserved in small batches among all processes (<see cref="IPaces"/>): a
/// stop is obeyed soon, and another process gets its share. What a short pause of the process made late is caught up with, within what may leave in any second; a longer
/// one is not.
/// </summary>
/// <param name="interval">From one request to the next, over all processes.</param>
/// <param name="mostInSecond">How many may leave this process in any second.</param>
internal sealed class TenantPace(string tenant, IPaces paces, TimeSpan interval, int mostInSecond, TimeProvider clock)
{
    /// <summary>A moment that is longer ago than this lapses.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(0.5);

    // A little more than the second in which the service counts: requests come closer together on their way.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1.01);

    /// <summary>Of so much time the moments are reserved at once; as much again is reserved ahead.</summary>
    private static readonly TimeSpan Batch = TimeSpan.FromSeconds(0.25);

    private readonly int _batch = Math.Max(1, (int)(Batch / interval));
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();

    // The last that left, with a moment or without: as many as may leave in a second.
    private readonly Queue<long> _left = new();
    private bool _runs;
    private int _owed;
    private long _restsUntil = long.MinValue;

    // Of whoever runs; nobody else touches them.
    private readonly Queue<long> _moments = new();
    private Task<long[]>? _reserving;
    private long _last = long.MinValue;

    /// <summary>Waits for the next moment. False when there is none within <paramref name="patience"/>.</summary>
    public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Enqueue(turn);
            if (!_runs) _ = Task.Run(RunAsync, CancellationToken.None);
            _runs = true;
        }

        try
        {
            await turn.Task.WaitAsync(patience, clock, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            // At the last instant it may have come after all.
            return !turn.TrySetCanceled(CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            turn.TrySetCanceled(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Something left without a moment. False when nothing waits for one here: then it is to be counted elsewhere.</summary>
    public bool TryCount()
    {
        lock (_lock)
        {
            Leaves(clock.GetTimestamp());
            if (_runs) _owed++;
            return _runs;
        }
    }

    /// <summary>Nothing leaves before <paramref name="rest"/> is over; what was reserved for that time lapses.</summary>
    public async Task RestAsync(TimeSpan rest, CancellationToken cancellation)
    {
        var until = After(clock.GetTimestamp(), rest);
        lock (_lock) _restsUntil = Math.Max(_restsUntil, until);
        await paces.RestAsync(tenant, rest, clock.GetUtcNow(), cancellation);
    }

    private async Task RunAsync()
    {
        try
        {
            while (Wanted() is var wanted and > 0)
            {
                var moment = await NextAsync(wanted);
                if (IsOwed() || IsOver(moment)) continue;
                await UntilAsync(moment);
                if (Rests(moment)) continue;
                _last = clock.GetTimestamp();
                Release();
            }
        }
        catch (Exception failure)
        {
            // Who waits learns it, and comes again later.
            _reserving = null;
            Fail(failure);
        }
    }

    // How many wait; none, and then nobody runs any more.
    private int Wanted()
    {
        lock (_lock)
        {
            while (_waiting.TryPeek(out var first) && first.Task.IsCompleted) _waiting.Dequeue();
            if (_waiting.Count > 0) return _waiting.Count + _owed;
            (_runs, _owed) = (false, 0);
            return 0;
        }
    }

    private async Task<long> NextAsync(int wanted)
    {
        if (_reserving is null && _moments.Count <= _batch / 2 && wanted > _moments.Count) _reserving = ReserveAsync(Math.Min(_batch, wanted - _moments.Count));
        if (_reserving is { } reserving && (reserving.IsCompleted || _moments.Count == 0))
        {
            foreach (var moment in await reserving) _moments.Enqueue(moment);
            _reserving = null;
        }

        return _moments.Dequeue();
    }

    private async Task<long[]> ReserveAsync(int requests)
    {
        var (from, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        var first = await paces.ReserveAsync(tenant, requests, interval, now, CancellationToken.None);
        return [.. Enumerable.Range(0, requests).Select(index => After(from, first + (index * interval)))];
    }

    private bool IsOwed()
    {
        lock (_lock)
        {
            if (_owed == 0) return false;
            _owed--;
            return true;
        }
    }

    private bool IsOver(long moment) => Rests(moment) || clock.GetElapsedTime(moment) > Latest;

    // Half an interval after the last that had a moment, and a second after the one that made this second full.
    private long Earliest()
    {
        if (_last == long.MinValue) return long.MinValue;
        lock (_lock) return Math.Max(After(_last, interval / 2), _left.Count < mostInSecond ? long.MinValue : After(_left.Peek(), Second));
    }

    // Within the lock.
    private void Leaves(long at)
    {
        if (_left.Count == mostInSecond) _left.Dequeue();
        _left.Enqueue(at);
    }

    private bool Rests(long moment)
    {
        lock (_lock) return moment < _restsUntil;
    }

    private async Task UntilAsync(long moment)
    {
        // The timer knows whole milliseconds, and would else go off before the moment. Meanwhile more may have left.
        while (clock.GetElapsedTime(clock.GetTimestamp(), Math.Max(moment, Earliest())) is var left && left > TimeSpan.Zero)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), clock);
    }

    private void Release()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var turn))
            {
                if (!turn.TrySetResult()) continue;
                Leaves(_last);
                return;
            }
        }
    }

    private void Fail(Exception failure)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var turn)) turn.TrySetException(failure);
            (_runs, _owed) = (false, 0);
        }
    }

    private long After(long moment, TimeSpan wait) => moment + (long)(wait.TotalSeconds * clock.TimestampFrequency);
}
