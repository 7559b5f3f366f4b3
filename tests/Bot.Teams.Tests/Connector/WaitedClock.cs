namespace Bot.Teams.Tests.Connector;

/// <summary>
/// A clock that stands still until it is put on, for code that waits: its timers go off only when it is, and a test can wait until
/// something has begun to wait.
/// </summary>
internal sealed class WaitedClock : TimeProvider
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

    /// <summary>How long something waits from now on that waits so long; waits for that itself.</summary>
    public Task<TimeSpan> WaitsAsync(Func<TimeSpan, bool> which)
    {
        lock (_lock)
        {
            foreach (var alarm in _alarms)
            {
                if (which(alarm.Due - _now)) return Task.FromResult(alarm.Due - _now);
            }

            var told = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((which, told));
            return told.Task;
        }
    }

    public void Advance(TimeSpan by)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now).OrderBy(alarm => alarm.Due)];
            _alarms.RemoveAll(due.Contains);
        }

        foreach (var alarm in due) alarm.Ring();
    }

    private void Set(Alarm alarm, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _alarms.Remove(alarm);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            alarm.Due = _now + dueTime;
            _alarms.Add(alarm);
            foreach (var watcher in _watchers.Where(watcher => watcher.Which(dueTime)).ToArray())
            {
                _watchers.Remove(watcher);
                watcher.Told.TrySetResult(dueTime);
            }
        }
    }

    private sealed class Alarm(WaitedClock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
