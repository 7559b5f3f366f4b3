using System.Collections.Concurrent;
using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Deliveries;

/// <summary>
/// Does what is due: at once when it is ordered here (<see cref="DeliveryBell"/>), and whatever else is due in the store. What cannot be done now is tried again with
/// growing waits; what cannot be done for so long that nobody waits for it any more is given up, and who must know learns it.
/// </summary>
internal sealed class DeliveryWorker(
    IDeliveries deliveries, IErrandRunner runner, DeliveryBell bell, Backoff backoff, DeliveryOptions options, TimeProvider clock, ILogger<DeliveryWorker> log) : BackgroundService
{
    // What is not done this long before its lease ends is broken off: else another process would do it at the same time.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ForgetsEvery = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<long, Task> _here = new();
    private readonly SemaphoreSlim _oneLook = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private DateTimeOffset _forgetsAt = DateTimeOffset.MinValue;

    /// <summary>Begins what is due, as far as there is room for it.</summary>
    /// <returns>How many were begun.</returns>
    public async Task<int> TakeUpAsync(CancellationToken cancellation)
    {
        await _oneLook.WaitAsync(cancellation);
        try
        {
            var room = options.MostAtOnce - _here.Count;
            if (room <= 0 || _stopping.IsCancellationRequested) return 0;
            var now = clock.GetUtcNow();
            var taken = await deliveries.TakeDueAsync(now, now + options.Lease, room, bulk: false, cancellation);
            return taken.Count(Begin);
        }
        finally
        {
            _oneLook.Release();
        }
    }

    /// <summary>Does everything that is due now, and what becomes due by it. Completes when nothing is due and nothing runs.</summary>
    public async Task RunDueAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var begun = await TakeUpAsync(cancellation);
            var running = _here.Values.ToArray();
            if (begun == 0 && running.Length == 0) return;
            await Task.WhenAll(running).WaitAsync(cancellation);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // What runs may end, as long as the host has patience; the rest keeps its lease, and is taken up when that is over.
        await Task.WhenAny(Task.WhenAll(_here.Values), Task.Delay(Timeout.Infinite, cancellationToken));
        await _stopping.CancelAsync();

        // Nothing runs on while the host takes away what it stands on.
        await Task.WhenAll(_here.Values);
    }

    public override void Dispose()
    {
        _stopping.Dispose();
        _oneLook.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var tick = clock.CreateTimer(_ => bell.Ring(), null, options.Poll, options.Poll);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeUpAsync(stoppingToken);
                await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is busy for once must not end the assistant.
                Log.DeliveriesNotSeen(log, failure);
            }

            await bell.WaitAsync(stoppingToken);
        }
    }

    // False when it still runs here, past its lease, although it was told to end: it is leased anew, and never run twice at once.
    private bool Begin(Delivery delivery)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_here.TryAdd(delivery.Id, over.Task))
        {
            Log.DeliveryHangs(log, Telemetry.KindOf(delivery.Errand), delivery.Id);
            return false;
        }

        _ = Task.Run(async () =>
        {
            try
            {
                await WorkAsync(delivery);
            }
            catch (Exception failure)
            {
                // Not marked: it comes again when its lease is over.
                Log.DeliveryNotMarked(log, failure, delivery.Id);
            }

            _here.TryRemove(delivery.Id, out _);
            over.SetResult();
            bell.Ring();
        });
        return true;
    }

    private async Task WorkAsync(Delivery delivery)
    {
        using var patience = new CancellationTokenSource(options.Lease - Margin, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stopping.Token);
        switch (await AttemptAsync(delivery, () => runner.RunAsync(delivery, until.Token), until.Token))
        {
            case ErrandEnd.Done:
                await deliveries.DoneAsync(delivery.Id, clock.GetUtcNow(), CancellationToken.None);
                Telemetry.DeliveryEnded(delivery.Errand, "done", clock.GetUtcNow() - delivery.OrderedAt);
                break;
            case ErrandEnd.Again again when DueAgain(delivery, again, options.TriedFor) is { } due:
                await PostponeAsync(delivery, due, again.Reason);
                break;
            case ErrandEnd.Again(_, var reason) { Refusal: var refusal }:
                await LoseAsync(delivery, reason, refusal, until.Token);
                break;
            case ErrandEnd.Lost(var reason) { Refusal: var refusal }:
                await LoseAsync(delivery, reason, refusal, until.Token);
                break;
        }
    }

    private async Task LoseAsync(Delivery delivery, string reason, NotSent? refusal, CancellationToken cancellation)
    {
        var told = await AttemptAsync(delivery, () => runner.LoseAsync(delivery, refusal, cancellation), cancellation);
        if (told is null) return;

        // Who must know it gets as long again to hear of it.
        if (told is ErrandEnd.Again again && DueAgain(delivery, again, 2 * options.TriedFor) is { } due)
        {
            await PostponeAsync(delivery, due, reason);
            return;
        }

        await deliveries.GiveUpAsync(delivery.Id, reason, clock.GetUtcNow(), CancellationToken.None);
        Telemetry.DeliveryEnded(delivery.Errand, "gave_up", clock.GetUtcNow() - delivery.OrderedAt);
        Log.DeliveryGivenUp(log, Telemetry.KindOf(delivery.Errand), delivery.Id, delivery.Attempts, reason);
    }

    // Null when the process stops: then it is left as it is.
    private async Task<ErrandEnd?> AttemptAsync(Delivery delivery, Func<Task<ErrandEnd>> attempt, CancellationToken until)
    {
        try
        {
            return await attempt();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            return new ErrandEnd.Again(TimeSpan.Zero, "it took longer than its lease");
        }
        catch (Exception failure)
        {
            Log.DeliveryFailed(log, failure, Telemetry.KindOf(delivery.Errand), delivery.Id);
            return new ErrandEnd.Again(TimeSpan.Zero, $"failed with {failure.GetType().Name}") { Slowly = true };
        }
    }

    // Null when it is not to be tried again. The last try is at the end of the time, not half an hour before.
    private DateTimeOffset? DueAgain(Delivery delivery, ErrandEnd.Again again, TimeSpan triedFor)
    {
        var (now, last) = (clock.GetUtcNow(), delivery.OrderedAt + triedFor);
        if (now >= last || now + again.AtLeast > last) return null;
        var due = now + backoff.Wait(delivery.Attempts, again);
        return due < last ? due : last;
    }

    private async Task PostponeAsync(Delivery delivery, DateTimeOffset due, string reason)
    {
        await deliveries.PostponeAsync(delivery.Id, due, reason, CancellationToken.None);
        Telemetry.DeliveryEnded(delivery.Errand, "postponed", null);
        Log.DeliveryPostponed(log, Telemetry.KindOf(delivery.Errand), delivery.Id, delivery.Attempts, due - clock.GetUtcNow(), reason);
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now < _forgetsAt) return;
        _forgetsAt = now + ForgetsEvery;
        await deliveries.ForgetFinishedBeforeAsync(now - options.Remembered, cancellation);
    }
}
