using System.Collections.Concurrent;
using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Deliveries;

/// <summary>
/// The pace of every organisation to which this process sends something that very many get. What answers people waits for nobody, and yet counts: it takes a moment that
/// was reserved here, and when nothing is being sent here it is counted for the processes that do.
/// </summary>
internal sealed class TenantPaces(IPaces paces, DeliveryOptions options, TimeProvider clock, ILogger<TenantPaces> log) : IRequestCount
{
    // What Teams allows less 2 %: on the way requests come closer together, and the service counts when they arrive.
    private const double Share = 0.98;

    // One refusal may be the clock's; when the next comes soon after it, too much is being sent.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortRest = TimeSpan.FromSeconds(0.1);

    private static readonly TimeSpan CountsEvery = TimeSpan.FromSeconds(0.5);

    private readonly int _mostInSecond = Math.Max(1, options.RequestsPerSecond - 1);
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1 / (options.RequestsPerSecond * Share));
    private readonly ConcurrentDictionary<string, TenantPace> _tenants = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _elsewhere;
    private bool _counts;
    private long? _countedAt;
    private long? _refusedAt;

    /// <summary>Waits until one request may leave. False when that takes so long that what waits had better be tried again later.</summary>
    public Task<bool> WaitAsync(string tenant, CancellationToken cancellation) => Of(tenant).WaitAsync(options.Lease / 3, cancellation);

    /// <summary>The service refused something as too much, and asks that it comes again after a while. That waits; the others wait as long only when it refuses once more soon after.</summary>
    public Task RestAsync(string tenant, TimeSpan asked, CancellationToken cancellation)
    {
        TimeSpan rest;
        lock (_lock)
        {
            (rest, _refusedAt) = (IsWithin(Soon, _refusedAt) ? asked : ShortRest, clock.GetTimestamp());
        }

        Log.TenantRests(log, rest);
        return Of(tenant).RestAsync(rest, cancellation);
    }

    public void Add()
    {
        // It is not said for which organisation it was: mostly there is only one, and else the others are a moment late.
        var isCounted = false;
        foreach (var (_, tenant) in _tenants) isCounted |= tenant.TryCount();
        if (isCounted) return;
        lock (_lock)
        {
            _elsewhere++;
            if (_counts || IsWithin(CountsEvery, _countedAt)) return;
            _counts = true;
        }

        _ = Task.Run(CountAsync);
    }

    private async Task CountAsync()
    {
        int requests;
        lock (_lock) (requests, _elsewhere) = (_elsewhere, 0);
        try
        {
            await paces.CountAsync(requests, _interval, clock.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception failure)
        {
            // A few too many may leave; nobody's answer fails for it.
            Log.RequestsNotCounted(log, failure);
        }

        lock (_lock) (_counts, _countedAt) = (false, clock.GetTimestamp());
    }

    // By what no setting of the clock changes.
    private bool IsWithin(TimeSpan time, long? since) => since is { } moment && clock.GetElapsedTime(moment) < time;

    private TenantPace Of(string tenant) => _tenants.GetOrAdd(tenant, name => new TenantPace(name, paces, _interval, _mostInSecond, clock));
}
