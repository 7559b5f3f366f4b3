using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Deliveries;

/// <summary>
/// Does one errand that was taken up, and marks what became of it. What cannot be done now is tried again with growing waits; what cannot be done for so long that nobody
/// waits for it any more is given up, and who must know learns it.
/// </summary>
internal sealed class DeliveryWork(
    IDeliveries deliveries, IErrandRunner runner, Backoff backoff, DeliveryOptions options, ConnectorOptions connector, TimeProvider clock, ILogger<DeliveryWork> log)
{
    /// <summary>How often something is tried at least, however long ago it was ordered: about ten minutes of tries. One bad moment after an outage of days is not the end.</summary>
    public const int LeastTries = 8;

    // What is not done this long before its lease ends is broken off: else another process would do it at the same time.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <param name="delivery">What is to be done.</param>
    /// <param name="stopping">The process stops: what is not done then is left as it is.</param>
    public async Task DoAsync(Delivery delivery, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(PatienceWith(delivery.Errand), clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        switch (await AttemptAsync(delivery, () => runner.RunAsync(delivery, until.Token), until.Token, stopping))
        {
            case ErrandEnd.Done:
                await deliveries.DoneAsync(delivery.Id, clock.GetUtcNow(), CancellationToken.None);
                Telemetry.DeliveryEnded(delivery.Errand, "done", clock.GetUtcNow() - delivery.OrderedAt);
                break;
            case ErrandEnd.Again { IsUntried: true } untried:
                await PutBackAsync(delivery, untried);
                break;
            case ErrandEnd.Again again when DueAgain(delivery, again, options.TriedFor) is { } due:
                await PostponeAsync(delivery, due, again.Reason);
                break;
            case ErrandEnd.Again(_, var reason) { Refusal: var refusal }:
                await LoseAsync(delivery, reason, refusal, stopping);
                break;
            case ErrandEnd.Lost(var reason) { Refusal: var refusal }:
                await LoseAsync(delivery, reason, refusal, stopping);
                break;
        }
    }

    // What very many get begins no request that would not end in time: one that has begun is not cut (ReplyAddress.Once).
    private TimeSpan PatienceWith(Errand errand) => options.Lease - Margin - (errand.IsBulk ? connector.TryTimeout : TimeSpan.Zero);

    private async Task LoseAsync(Delivery delivery, string reason, NotSent? refusal, CancellationToken stopping)
    {
        // As long again: what was tried in vain may have taken all of the lease.
        await deliveries.PostponeAsync(delivery.Id, clock.GetUtcNow() + options.Lease, reason, CancellationToken.None);
        using var patience = new CancellationTokenSource(options.Lease - Margin, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        var told = await AttemptAsync(delivery, () => runner.LoseAsync(delivery, refusal, until.Token), until.Token, stopping);
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
    private async Task<ErrandEnd?> AttemptAsync(Delivery delivery, Func<Task<ErrandEnd>> attempt, CancellationToken until, CancellationToken stopping)
    {
        try
        {
            return await attempt();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
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

    // Null when it is not to be tried again. The last try is at the end of the time, not half an hour before; what was hardly tried by then is tried some times more.
    private DateTimeOffset? DueAgain(Delivery delivery, ErrandEnd.Again again, TimeSpan triedFor)
    {
        var (now, last) = (clock.GetUtcNow(), delivery.OrderedAt + triedFor);
        var due = now + backoff.Wait(delivery.Attempts, again);
        if (now < last && now + again.AtLeast <= last) return due < last ? due : last;
        return delivery.Attempts < LeastTries && again.AtLeast <= triedFor ? due : null;
    }

    // However long that goes on: no service is believed that wants nothing for more than a day, and after each rest some are tried.
    private async Task PutBackAsync(Delivery delivery, ErrandEnd.Again untried)
    {
        var due = clock.GetUtcNow() + backoff.Wait(1, untried);
        await deliveries.PutBackAsync(delivery.Id, due, untried.Reason, CancellationToken.None);
        Telemetry.DeliveryEnded(delivery.Errand, "put_back", null);
        Log.DeliveryPutBack(log, Telemetry.KindOf(delivery.Errand), delivery.Id, due - clock.GetUtcNow(), untried.Reason);
    }

    private async Task PostponeAsync(Delivery delivery, DateTimeOffset due, string reason)
    {
        await deliveries.PostponeAsync(delivery.Id, due, reason, CancellationToken.None);
        Telemetry.DeliveryEnded(delivery.Errand, "postponed", null);
        Log.DeliveryPostponed(log, Telemetry.KindOf(delivery.Errand), delivery.Id, delivery.Attempts, due - clock.GetUtcNow(), reason);
    }
}
