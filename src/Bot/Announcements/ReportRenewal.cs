using System.Collections.Concurrent;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;

namespace Bot.Announcements;

/// <summary>
/// Has the directie's card show who read, some seconds after somebody did: however many read meanwhile, once. Who reads is stored already; what is lost with this process is
/// shown with whoever reads next.
/// </summary>
internal sealed class ReportRenewal(IAnnouncements announcements, DeliveryBell bell, TimeProvider clock, ILogger<ReportRenewal> log)
{
    /// <summary>How long reads are gathered.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(10);

    private const int MostTries = 5;

    private readonly ConcurrentDictionary<AnnouncementId, Task> _waiting = new();

    /// <summary>Returns at once.</summary>
    public void Order(AnnouncementId announcement) => _waiting.GetOrAdd(announcement, RenewAsync);

    private async Task RenewAsync(AnnouncementId announcement)
    {
        try
        {
            await Task.Delay(After, clock);
            _waiting.TryRemove(announcement, out _);
            for (var tries = 0; tries < MostTries; tries++)
            {
                // While it is being sent the clock orders it anyway.
                if (await announcements.FindAsync(announcement, CancellationToken.None) is not { Status: not AnnouncementStatus.Sending } of) return;
                if (!await announcements.SaveAsync(of.LookAgain(of.CheckAt), [new Errand.ShowReport(of.Id)], ReceiverOrder.None, CancellationToken.None)) continue;
                bell.Ring();
                return;
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The program ends, or the database is away.
            Log.ReportNotRenewed(log, failure);
        }
    }
}
