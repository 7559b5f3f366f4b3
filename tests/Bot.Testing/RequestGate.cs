namespace Bot.Testing;

internal enum RequestKind
{
    Send,
    Create,
    Members,
    Other,
}

/// <summary>Lets requests in as long as no limit is reached. One that is refused does not count.</summary>
internal sealed class RequestGate(TeamsLimits limits, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly RequestWindow _tenant = new(limits.Tenant, clock.TimestampFrequency);
    private readonly Dictionary<(RequestKind Kind, string Key), RequestWindow> _windows = [];

    /// <summary>How long it is still refused; zero when it was let in.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="key">The conversation or person that its own limits are about.</param>
    /// <param name="now">When it came, as of the clock's timestamps.</param>
    public TimeSpan Enter(RequestKind kind, string key, long now)
    {
        lock (_lock)
        {
            var window = WindowOf(kind, key);
            var wait = Math.Max(_tenant.Wait(now), window?.Wait(now) ?? 0);
            if (wait > 0) return clock.GetElapsedTime(now, now + wait);
            _tenant.LetIn(now);
            window?.LetIn(now);
            return TimeSpan.Zero;
        }
    }

    private RequestWindow? WindowOf(RequestKind kind, string key)
    {
        IReadOnlyList<RequestLimit>? own = kind switch
        {
            RequestKind.Send => limits.Send,
            RequestKind.Create => limits.Create,
            RequestKind.Members => limits.Members,
            _ => null,
        };
        if (own is null) return null;
        if (!_windows.TryGetValue((kind, key), out var window)) _windows[(kind, key)] = window = new RequestWindow(own, clock.TimestampFrequency);
        return window;
    }

    /// <summary>The last requests that were let in, held against limits that slide along with them.</summary>
    private sealed class RequestWindow(IReadOnlyList<RequestLimit> limits, long frequency)
    {
        private readonly List<long> _let = [];
        private readonly int _most = limits.Max(limit => limit.Most);

        /// <summary>How long one more has to wait; zero or less when it has not.</summary>
        public long Wait(long now) => limits.Max(limit => _let.Count < limit.Most ? 0 : _let[^limit.Most] + (limit.Within.Ticks * frequency / TimeSpan.TicksPerSecond) - now);

        public void LetIn(long now)
        {
            if (_let.Count >= 2L * _most) _let.RemoveRange(0, _let.Count - _most);
            _let.Add(now);
        }
    }
}
