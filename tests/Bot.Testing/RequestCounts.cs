namespace Bot.Testing;

/// <summary>How many requests came, and when. Moments are timestamps of the connector's clock.</summary>
public sealed class RequestCounts(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<long> _letIn = [];
    private readonly List<long> _throttled = [];
    private int _errors;
    private int _created;
    private long _lastTurn;

    /// <summary>All of them.</summary>
    public int All => LetIn + Throttled;

    /// <summary>Those within the limits, whatever became of them.</summary>
    public int LetIn
    {
        get
        {
            lock (_lock) return _letIn.Count;
        }
    }

    /// <summary>Those that were answered with 429.</summary>
    public int Throttled
    {
        get
        {
            lock (_lock) return _throttled.Count;
        }
    }

    /// <summary>Those that failed with a 5xx.</summary>
    public int Errors => _errors;

    /// <summary>Those that asked for a chat and got it.</summary>
    public int Created => _created;

    /// <summary>When the last person had their first turn: a request for their chat or for something in it. After it only what failed is tried again. 0 when there was none.</summary>
    public long LastTurn => Interlocked.Read(ref _lastTurn);

    /// <summary>How many were let in from one moment until another.</summary>
    public int Between(long from, long until)
    {
        lock (_lock) return _letIn.Count(at => at >= from && at <= until);
    }

    /// <summary>How many were let in in each second from a moment until another; the last second may not be whole.</summary>
    public IReadOnlyList<int> PerSecond(long from, long until)
    {
        lock (_lock)
        {
            var seconds = new int[(int)((until - from) / clock.TimestampFrequency) + 1];
            foreach (var at in _letIn.Where(at => at >= from && at <= until)) seconds[(at - from) / clock.TimestampFrequency]++;
            return seconds;
        }
    }

    internal void Let(long at, bool isFirstTurn)
    {
        if (isFirstTurn) Interlocked.Exchange(ref _lastTurn, at);
        lock (_lock) _letIn.Add(at);
    }

    internal void Refuse(long at)
    {
        lock (_lock) _throttled.Add(at);
    }

    internal void Fail() => Interlocked.Increment(ref _errors);

    internal void Create() => Interlocked.Increment(ref _created);
}
