using System.Collections.Concurrent;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;

namespace Bot.Announcements;

/// <summary>
/// Takes the steps of announcements that are due by the clock: begins what was planned, keeps the report of what is being sent or recalled right, ends what reached
/// everybody, and reminds. Whoever takes one has it for a while: of several processes one does it.
/// </summary>
internal sealed class AnnouncementClockWorker(
    IAnnouncements announcements, AnnouncementDesk desk, DeliveryBell bell, DeliveryOptions deliveries, TimeProvider clock, ILogger<AnnouncementClockWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    // What has not changed for so long after its time changes no more: no two tries are further apart.
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);
    private const int MostAtOnce = 100;

    // What was counted last, and when that was new. Only as long as this process lives: one report too many is the worst.
    private readonly ConcurrentDictionary<AnnouncementId, (ReceiverCount Count, DateTimeOffset Since)> _counted = new();
    private readonly SemaphoreSlim _oneLook = new(1, 1);

    /// <summary>Takes every step that is due now.</summary>
    public async Task TakeDueStepsAsync(CancellationToken cancellation)
    {
        await _oneLook.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            while (await announcements.TakeDueAsync(now, now + Claim, MostAtOnce, cancellation) is { Count: > 0 } due)
            {
                foreach (var one in due) await TakeStepAsync(one, now, cancellation);
                bell.Ring();
            }
        }
        finally
        {
            _oneLook.Release();
        }
    }

    public override void Dispose()
    {
        _oneLook.Dispose();
        base.Dispose();
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
                Log.AnnouncementsNotSeen(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeStepAsync(Announcement due, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await StepAsync(due, now, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // One announcement must not hold up the others.
            Log.AnnouncementStepFailed(log, failure);
        }
    }

    // When somebody changed it first nothing happens: by then it says itself when it is looked at again.
    private Task StepAsync(Announcement of, DateTimeOffset now, CancellationToken cancellation) => of.Status switch
    {
        AnnouncementStatus.Planned => TakeAsync(of, of.Start(now), of.At, cancellation),
        AnnouncementStatus.Sent => TakeAsync(of, of.Remind(now), null, cancellation),
        AnnouncementStatus.Sending or AnnouncementStatus.Stopped or AnnouncementStatus.Recalled => ReportAsync(of, now, cancellation),
        _ => LookAgainAsync(of, null, isShown: false, cancellation),
    };

    private Task TakeAsync(Announcement of, AnnouncementStep step, DateTimeOffset? otherwise, CancellationToken cancellation) => step is AnnouncementStep.Done(var after) && after.Version != of.Version
        ? desk.ChangeAsync(of.Id, one => one.Version == of.Version ? step : new AnnouncementStep.Done(one), cancellation)
        : LookAgainAsync(of, otherwise, isShown: false, cancellation);

    private async Task ReportAsync(Announcement of, DateTimeOffset now, CancellationToken cancellation)
    {
        var count = ReceiverCount.Sum(await announcements.CountAsync(of.Id, cancellation));
        if (of is { Status: AnnouncementStatus.Sending, IsGathered: true } && count.Queued == 0)
        {
            _counted.TryRemove(of.Id, out _);
            await TakeAsync(of, of.Finish(now), null, cancellation);
            return;
        }

        var isNew = !_counted.TryGetValue(of.Id, out var before) || before.Count != count;
        var since = isNew ? now : before.Since;
        if (IsOver(of, count, since, now))
        {
            _counted.TryRemove(of.Id, out _);
            await LookAgainAsync(of, null, isShown: true, cancellation);
            return;
        }

        _counted[of.Id] = (count, since);

        // Where nothing changes for a while, it is looked at less and less often.
        var wait = (now - since) / 2;
        await LookAgainAsync(of, now + (wait < Announcement.LookWhileSending ? Announcement.LookWhileSending : wait > LongestWait ? LongestWait : wait), isNew, cancellation);
    }

    // Of a recall the last may be out of reach for ever: then it is said as it is.
    private bool IsOver(Announcement of, ReceiverCount count, DateTimeOffset since, DateTimeOffset now) =>
        of.Status == AnnouncementStatus.Stopped || (of.Status == AnnouncementStatus.Recalled && (count.Sent == 0 || (now > of.EndedAt + (2 * deliveries.TriedFor) && now - since > Quiet)));

    private Task<bool> LookAgainAsync(Announcement of, DateTimeOffset? at, bool isShown, CancellationToken cancellation) =>
        announcements.SaveAsync(of.LookAgain(at), isShown ? [new Errand.ShowReport(of.Id)] : [], ReceiverOrder.None, cancellation);
}
