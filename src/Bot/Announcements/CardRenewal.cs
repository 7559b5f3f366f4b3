using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.Teams.Connector;

namespace Bot.Announcements;

/// <summary>Changes a card that was delivered where it stands, or takes it away. Null when something changed: then it is looked at anew.</summary>
internal sealed class CardRenewal(IAnnouncements announcements, PacedPost post)
{
    /// <summary>Shows the newest edition. Who threw the message away has nothing to be corrected.</summary>
    public async Task<ErrandEnd?> CorrectAsync(Announcement of, Receiver to, CancellationToken cancellation)
    {
        // Nobody can change what the service gave no id for.
        if (to.Message is not { Length: > 0 } message) return new ErrandEnd.Done();
        var result = await post.UpdateAsync(to.Address, message, AnnouncementReplies.ForReceiver(of, to.School, to.ReadAt), () => IsStillAsync(of, cancellation), cancellation);
        switch (result)
        {
            case null:
                return null;
            case SendResult.Sent or SendResult.Never(NotSent.MessageGone, _):
                // Who read it meanwhile is not to see the button again: then the edition before stays noted, and it is shown once more.
                if ((await announcements.FindReceiverAsync(of.Id, to.Person, CancellationToken.None))?.ReadAt == to.ReadAt || result is SendResult.Never)
                    await announcements.SaveReceiverAsync(to with { Edition = of.Edition }, CancellationToken.None);
                return null;
            default:
                return ErrandEnd.Of(result);
        }
    }

    /// <summary>
    /// Takes the message away, and what reminded of it; where the service does not do that, it says that it was withdrawn. Whose card nobody can find keeps it, and is named.
    /// </summary>
    public async Task<ErrandEnd?> TakeAwayAsync(Announcement of, Receiver to, CancellationToken cancellation)
    {
        foreach (var reminder in to.ReminderMessages)
        {
            if (await TakeAwayAsync(of, to, reminder, cancellation) is { } end) return end;
        }

        var hasCard = to.Message is { Length: > 0 };
        if (hasCard && await TakeAwayAsync(of, to, to.Message!, cancellation) is { } notYet) return notYet;
        await announcements.SaveReceiverAsync(to with { State = hasCard ? ReceiverState.Recalled : ReceiverState.NotTakenAway, ReminderMessages = [] }, CancellationToken.None);
        return null;
    }

    // Null when it stands there no more.
    private async Task<ErrandEnd?> TakeAwayAsync(Announcement of, Receiver to, string message, CancellationToken cancellation)
    {
        var result = await post.DeleteAsync(to.Address, message, Always, cancellation);
        if (result is SendResult.Never(var why, var detail) && !IsGone(result) && ErrandEnd.Of(why, detail) is ErrandEnd.Lost)
            result = await post.UpdateAsync(to.Address, message, AnnouncementReplies.Withdrawn(of), Always, cancellation);
        return result is SendResult.Sent || IsGone(result) ? null : ErrandEnd.Of(result!);
    }

    private static bool IsGone(SendResult? result) => result is SendResult.Never(NotSent.MessageGone or NotSent.ConversationGone, _);

    // What is recalled stays recalled.
    private static Task<bool> Always() => Task.FromResult(true);

    private async Task<bool> IsStillAsync(Announcement of, CancellationToken cancellation) =>
        await announcements.FindAsync(of.Id, cancellation) is { } now && now.Status != AnnouncementStatus.Recalled && now.Edition == of.Edition;
}
