using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Announcements;

/// <summary>Reminds a receiver who has an announcement and has not read it, in a message of its own.</summary>
internal sealed class RemindReaderRunner(IAnnouncements announcements, PacedPost post)
{
    public async Task<ErrandEnd> RunAsync(Errand.RemindReader errand, CancellationToken cancellation)
    {
        if (await DueAsync(errand, cancellation) is not var (of, to)) return new ErrandEnd.Done();
        var result = await post.SendAsync(to.Address, AnnouncementReplies.Reminder(of, to), async () => await DueAsync(errand, cancellation) is not null, cancellation);

        // What may have arrived is not said again: a reminder too few is better than one too many.
        if (result is SendResult.Sent or SendResult.Unsure) await announcements.SaveReceiverAsync(to with { Reminders = errand.Number }, CancellationToken.None);
        return result is null or SendResult.Unsure ? new ErrandEnd.Done() : ErrandEnd.Of(result);
    }

    // Null when there is nobody to remind any more.
    private async Task<(Announcement Of, Receiver To)?> DueAsync(Errand.RemindReader errand, CancellationToken cancellation)
    {
        if (await announcements.FindAsync(errand.Announcement, cancellation) is not { Status: not AnnouncementStatus.Recalled, Content.AsksReading: true } of) return null;
        var to = await announcements.FindReceiverAsync(errand.Announcement, errand.Receiver, cancellation);
        return to is { State: ReceiverState.Sent, ReadAt: null } && to.Reminders < errand.Number ? (of, to) : null;
    }
}
