using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Announcements;

/// <summary>Reminds a receiver who has an announcement and has not read it, in a message of its own.</summary>
internal sealed class RemindReaderRunner(IAnnouncements announcements, PacedPost post)
{
    /// <param name="errand">Whom, and for the how manieth time.</param>
    /// <param name="orderedAt">When it was ordered: what is stopped after that does not leave any more.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<ErrandEnd> RunAsync(Errand.RemindReader errand, DateTimeOffset orderedAt, CancellationToken cancellation)
    {
        if (await DueAsync(errand, orderedAt, cancellation) is not var (of, to)) return new ErrandEnd.Done();
        var result = await post.SendAsync(to.Address, AnnouncementReplies.Reminder(of, to), async () => await DueAsync(errand, orderedAt, cancellation) is not null, cancellation);

        // What may have arrived is not said again: a reminder too few is better than one too many.
        var reminded = to with { Reminders = errand.Number };
        if (result is SendResult.Sent(var message)) await announcements.SaveReceiverAsync(message is null ? reminded : reminded with { ReminderMessages = [.. to.ReminderMessages, message] }, CancellationToken.None);
        if (result is SendResult.Unsure) await announcements.SaveReceiverAsync(reminded, CancellationToken.None);
        return result is null or SendResult.Unsure ? new ErrandEnd.Done() : ErrandEnd.Of(result);
    }

    // Null when there is nobody to remind any more.
    private async Task<(Announcement Of, Receiver To)?> DueAsync(Errand.RemindReader errand, DateTimeOffset orderedAt, CancellationToken cancellation)
    {
        if (await announcements.FindAsync(errand.Announcement, cancellation) is not { Status: not AnnouncementStatus.Recalled, Content.AsksReading: true } of) return null;
        if (of.Status == AnnouncementStatus.Stopped && orderedAt <= of.EndedAt) return null;
        var to = await announcements.FindReceiverAsync(errand.Announcement, errand.Receiver, cancellation);
        return to is { State: ReceiverState.Sent, ReadAt: null } && to.Reminders < errand.Number ? (of, to) : null;
    }
}
