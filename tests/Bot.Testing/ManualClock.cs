namespace Bot.Testing;

/// <summary>A clock that stands still until it is put on. Its timers go off by hand too, each at its own moment and in their order.</summary>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private readonly List<(Func<TimeSpan, bool> Which, TaskCompletionSource<TimeSpan> Told)> _watchers = [];
    private DateTimeOffset _now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Completes when something waits that will go off after exactly this long; at once when something does already.</summary>
    /// <exception cref="TimeoutException">Nothing does, for much longer than it takes.</exception>
    public Task WaitsAsync(TimeSpan wait) => WatchAsync(alarm => alarm.Due - _now, left => left == wait);

    /// <summary>
    /// Completes when something waits that was set for so long; gives how long it waits from now on. What is left does not count: a limit that is nearly over is no short wait.
    /// </summary>
    /// <inheritdoc cref="WaitsAsync(TimeSpan)" path="/exception"/>
    public Task<TimeSpan> WaitsAsync(Func<TimeSpan, bool> which)
    {
        ArgumentNullException.ThrowIfNull(which);
        return WatchAsync(alarm => alarm.SetFor, which);
    }

    private async Task<TimeSpan> WatchAsync(Func<Alarm, TimeSpan> wait, Func<TimeSpan, bool> which)
    {
        var told = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_alarms.Find(alarm => which(wait(alarm))) is { } waiting) return waiting.Due - _now;
            _watchers.Add((which, told));
        }

        try
        {
            return await told.Task.WaitAsync(Until.Patience);
        }
        catch (TimeoutException)
        {
            lock (_lock) throw new TimeoutException($"Nothing waits as it was to, after {Until.Patience}. What waits still has to: {string.Join(", ", _alarms.Select(alarm => alarm.Due - _now))}.");
        }
    }

    /// <summary>As a machine that slept: what was due meanwhile goes off once, at the end.</summary>
    public void Sleep(TimeSpan by)
    {
        Alarm[] due;
        lock (_lock)
        {
            _now += by;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now).OrderBy(alarm => alarm.Due)];
            foreach (var alarm in due)
            {
                if (alarm.Period > TimeSpan.Zero) alarm.Due = _now + alarm.Period;
                else _alarms.Remove(alarm);
            }
        }

        foreach (var alarm in due) alarm.Ring();
    }

    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (NextUntil(until) is { } alarm) alarm.Ring();
    }

    // Puts the clock on to the next alarm, or to the end when there is none before it.
    private Alarm? NextUntil(DateTimeOffset until)
    {
        lock (_lock)
        {
            if (_alarms.Where(alarm => alarm.Due <= until).MinBy(alarm => alarm.Due) is not { } next)
            {
                _now = until;
                return null;
            }

            if (next.Due > _now) _now = next.Due;
            if (next.Period > TimeSpan.Zero) next.Due += next.Period;
            else _alarms.Remove(next);
            return next;
        }
    }

    private void Set(Alarm alarm, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _alarms.Remove(alarm);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            (alarm.Due, alarm.SetFor, alarm.Period) = (_now + dueTime, dueTime, period);
            _alarms.Add(alarm);
            foreach (var watcher in _watchers.Where(watcher => watcher.Which(dueTime)).ToArray())
            {
                _watchers.Remove(watcher);
                watcher.Told.TrySetResult(dueTime);
            }
        }
    }

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan SetFor { get; set; }

        public TimeSpan Period { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
