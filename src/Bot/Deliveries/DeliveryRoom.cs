using System.Collections.Concurrent;
using Bot.School.Deliveries;

namespace Bot.Deliveries;

/// <summary>What of one of the two queues is being done in this process: never more at once than there is room for.</summary>
/// <param name="bulk">Which queue: that of errands that are <see cref="Errand.IsBulk"/>, or that of the others.</param>
/// <param name="most">How many at once.</param>
internal sealed class DeliveryRoom(IDeliveries deliveries, DeliveryWork work, DeliveryBell bell, bool bulk, int most, TimeSpan lease, TimeProvider clock, ILogger log)
{
    // Of very many half of the room is filled at once: not a look at the store for each that is over.
    private readonly int _leastTaken = bulk ? (most + 1) / 2 : 1;

    private readonly ConcurrentDictionary<long, Task> _here = new();

    /// <summary>What is being done now.</summary>
    public IReadOnlyList<Task> Running => [.. _here.Values];

    /// <summary>Begins what is due, as far as there is room for it. Not to be called twice at once.</summary>
    /// <returns>How many were begun.</returns>
    public async Task<int> TakeUpAsync(CancellationToken stopping, CancellationToken cancellation)
    {
        var room = most - _here.Count;
        if (room < _leastTaken || stopping.IsCancellationRequested) return 0;
        var now = clock.GetUtcNow();
        var taken = await deliveries.TakeDueAsync(now, now + lease, room, bulk, cancellation);
        return taken.Count(delivery => Begin(delivery, stopping));
    }

    // False when it still runs here, past its lease, although it was told to end: it is leased anew, and never run twice at once.
    private bool Begin(Delivery delivery, CancellationToken stopping)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_here.TryAdd(delivery.Id, over.Task))
        {
            Log.DeliveryHangs(log, Telemetry.KindOf(delivery.Errand), delivery.Id);
            return false;
        }

        _ = Task.Run(
            async () =>
            {
                try
                {
                    await work.DoAsync(delivery, stopping);
                }
                catch (Exception failure)
                {
                    // Not marked: it comes again when its lease is over.
                    Log.DeliveryNotMarked(log, failure, delivery.Id);
                }

                _here.TryRemove(delivery.Id, out _);
                over.SetResult();
                bell.Ring();
            },
            CancellationToken.None);
        return true;
    }
}
