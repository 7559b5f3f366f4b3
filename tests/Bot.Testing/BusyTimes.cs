using System.Diagnostics;

namespace Bot.Testing;

/// <summary>From when until when each of many things went on.</summary>
public sealed class BusyTimes
{
    private readonly Lock _lock = new();
    private readonly List<Span> _all = [];

    /// <summary>Begins one; it ends when it is disposed of.</summary>
    public IDisposable Begin()
    {
        var begun = new Span(this, Stopwatch.GetTimestamp());
        lock (_lock) _all.Add(begun);
        return begun;
    }

    /// <summary>How many went on at some moment between these two, both as of <see cref="Stopwatch"/>.</summary>
    public int Between(long from, long until)
    {
        lock (_lock) return _all.Count(one => one.Begun <= until && one.Ended >= from);
    }

    /// <summary>When the first after a moment began, as of <see cref="Stopwatch"/>; null when none did.</summary>
    public long? FirstAfter(long moment)
    {
        lock (_lock) return _all.Where(one => one.Begun > moment).Min(one => (long?)one.Begun);
    }

    private sealed class Span(BusyTimes times, long begun) : IDisposable
    {
        public long Begun => begun;

        public long Ended { get; private set; } = long.MaxValue;

        public void Dispose()
        {
            lock (times._lock) Ended = Stopwatch.GetTimestamp();
        }
    }
}
