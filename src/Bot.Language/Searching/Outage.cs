namespace Bot.Language.Searching;

/// <summary>Remembers that a server failed, so that it is left alone for a while and its failing is told once.</summary>
/// <param name="clock">Counts the rest.</param>
/// <param name="rest">How long a server that failed is left alone.</param>
internal sealed class Outage(TimeProvider clock, TimeSpan rest)
{
    private readonly Lock _lock = new();
    private long? _failedAt;

    /// <summary>Whether it is time to leave the server alone.</summary>
    public bool IsResting
    {
        get
        {
            lock (_lock) return _failedAt is { } failedAt && clock.GetElapsedTime(failedAt) < rest;
        }
    }

    /// <summary>True when it worked until now.</summary>
    public bool Failed()
    {
        lock (_lock)
        {
            var worked = _failedAt is null;
            _failedAt = clock.GetTimestamp();
            return worked;
        }
    }

    public void Worked()
    {
        lock (_lock) _failedAt = null;
    }
}
