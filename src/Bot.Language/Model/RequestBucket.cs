namespace Bot.Language.Model;

/// <summary>
/// So many requests a minute: a bucket that is full at first and fills again evenly. The limiters of .NET count by the machine's clock alone.
/// </summary>
internal sealed class RequestBucket(int perMinute, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _left = perMinute;
    private long _filledAt = clock.GetTimestamp();

    /// <summary>Whether one more may be made now; it is then counted.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _left = Math.Min(perMinute, _left + (clock.GetElapsedTime(_filledAt, now).TotalMinutes * perMinute));
            _filledAt = now;
            if (_left < 1) return false;
            _left--;
            return true;
        }
    }
}
