using Bot.School.Cases;

namespace Bot.Deliveries;

/// <summary>Takes the steps of cases that are due by the clock: reminds, and goes up a level. Two processes may look at once: of the same step only one is stored.</summary>
internal sealed class CaseClockWorker(ICases cases, CaseDesk desk, CaseClock caseClock, DeliveryBell bell, TimeProvider clock, ILogger<CaseClockWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);
    private const int MostAtOnce = 100;

    /// <summary>Takes every step that is due now.</summary>
    public async Task TakeDueStepsAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var seen = new HashSet<CaseId>();
        IReadOnlyList<Case> due;
        do
        {
            due = await cases.DueAsync(now, MostAtOnce, cancellation);
            due = [.. due.Where(one => seen.Add(one.Id))];
            foreach (var one in due) await TakeStepAsync(one, now, cancellation);
        }
        while (due.Count == MostAtOnce);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                await TakeDueStepsAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is busy for once must not end the assistant.
                Log.CasesNotSeen(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeStepAsync(Case due, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            // When somebody was first, the newer state may have no step due.
            var change = await desk.ChangeAsync(due.Id, one => caseClock.Look(one, now) ?? new CaseStep.Done(one), cancellation);
            if (change is CaseChange.Made(var made) && made.Version == due.Version) await SetAnewAsync(made, now, cancellation);
            else bell.Ring();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // One case must not hold up the others.
            Log.CaseStepFailed(log, failure);
        }
    }

    // Closed days changed meanwhile: it would be looked at again and again for nothing.
    private async Task SetAnewAsync(Case of, DateTimeOffset now, CancellationToken cancellation)
    {
        if (of.CheckAt > now || caseClock.Set(of) is not { } set || set.CheckAt == of.CheckAt) return;
        await cases.SaveAsync(set with { Version = of.Version + 1 }, [], cancellation);
    }
}
