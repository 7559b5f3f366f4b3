using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.People;
using Bot.Teams.Connector;

namespace Bot.Announcements;

/// <summary>
/// Brings what one receiver sees of an announcement up to date, a step at a time: after each it looks anew what is to be done, so that what was stopped, corrected or
/// recalled meanwhile ends right too. What may stand there already is never sent a second time.
/// </summary>
internal sealed class AnnounceRunner(
    IAnnouncements announcements, IPeople people, PacedPost post, CardRenewal renewal, ReceiverOutcomes outcomes, ReportRenewal reports, TimeProvider clock)
{
    // A chat, the card, a new chat, the card again, a correction or two, and the look after it.
    private const int MostSteps = 8;

    public async Task<ErrandEnd> RunAsync(Errand.Announce errand, CancellationToken cancellation)
    {
        await outcomes.SettleAsync(errand.Announcement, errand.Receiver);
        var course = new Course();
        for (var step = 0; step < MostSteps; step++)
        {
            // What was sent is followed to its end, also when nothing may be begun any more.
            var looking = course.HasSent ? CancellationToken.None : cancellation;
            if (await announcements.FindAsync(errand.Announcement, looking) is not { } of) return new ErrandEnd.Done();
            if (await announcements.FindReceiverAsync(errand.Announcement, errand.Receiver, looking) is not { } to) return new ErrandEnd.Done();
            if (await StepAsync(of, to, course, cancellation) is not { } end) continue;
            if (course.HasSent) await ShowAfterStopAsync(of);
            return end;
        }

        return new ErrandEnd.Again(TimeSpan.Zero, "the announcement changes while it is sent");
    }

    /// <summary>Nobody tries it any more: who did not get it is named, and who keeps what was recalled. With whom a card was not renewed the report counts (<see cref="ReceiverCount.Behind"/>).</summary>
    public async Task<ErrandEnd> LoseAsync(Errand.Announce errand, CancellationToken cancellation)
    {
        await outcomes.SettleAsync(errand.Announcement, errand.Receiver);
        if (await announcements.FindReceiverAsync(errand.Announcement, errand.Receiver, cancellation) is not { } to) return new ErrandEnd.Done();
        if (await announcements.FindAsync(errand.Announcement, cancellation) is not { } of) return new ErrandEnd.Done();
        var left = to.State switch
        {
            ReceiverState.Queued when IsGoingOut(of) => to with { State = ReceiverState.NotReached, Why = ReachFailure.Refused },
            ReceiverState.Sent when of.Status == AnnouncementStatus.Recalled => to with { State = ReceiverState.NotTakenAway },
            _ => to,
        };
        if (left != to) await announcements.SaveReceiverAsync(left, CancellationToken.None);
        return new ErrandEnd.Done();
    }

    // Null when something changed: then it is looked at anew.
    private Task<ErrandEnd?> StepAsync(Announcement of, Receiver to, Course course, CancellationToken cancellation) => to.State switch
    {
        ReceiverState.Queued when IsGoingOut(of) => to.HasChat ? SendAsync(of, to, course, cancellation) : OpenChatAsync(of, to, course, cancellation),
        ReceiverState.Sent when of.Status == AnnouncementStatus.Recalled => ReportedAsync(of, renewal.TakeAwayAsync(of, to, cancellation)),
        ReceiverState.Sent when to.Edition < of.Edition => ReportedAsync(of, renewal.CorrectAsync(of, to, cancellation)),
        _ => Task.FromResult<ErrandEnd?>(new ErrandEnd.Done()),
    };

    // The report counts with how many it stands as it was; no clock looks at that.
    private async Task<ErrandEnd?> ReportedAsync(Announcement of, Task<ErrandEnd?> renewing)
    {
        var end = await renewing;
        if (end is null) reports.Order(of.Id);
        return end;
    }

    private async Task<ErrandEnd?> OpenChatAsync(Announcement of, Receiver to, Course course, CancellationToken cancellation)
    {
        switch (await post.OpenChatAsync(to.Address, to.Person, () => IsStillWantedAsync(of, cancellation), cancellation))
        {
            case null:
                return null;
            case CreateResult.Created(var id, _):
                var chat = to.Address with { Id = new ConversationId(id) };
                await announcements.SaveReceiverAsync(to with { Address = chat, HasChat = true }, CancellationToken.None);
                await people.SeeAsync(new KnownPerson { Id = to.Person, Name = to.Name, Chat = chat, SeenAt = clock.GetUtcNow() }, CancellationToken.None);
                course.ChatsMade++;
                return null;
            case CreateResult.Later(var after, var reason) { IsUntried: var isUntried }:
                return new ErrandEnd.Again(after, reason) { IsUntried = isUntried };
            case CreateResult.Never(var why, var detail) when ErrandEnd.Of(why, detail) is ErrandEnd.Lost:
                return await NotReachedAsync(to, course.IsChatGone ? ReachFailure.ChatGone : ReachFailures.Of(why));
            case CreateResult.Never(var why, var detail):
                return ErrandEnd.Of(why, detail);
            case CreateResult.Unsure(var detail):
                // Asked twice for the chat with one person the service gives the same.
                return new ErrandEnd.Again(TimeSpan.Zero, detail);
            case var other:
                throw new InvalidOperationException($"Nobody knows what a chat that is {other.GetType().Name} means.");
        }
    }

    private async Task<ErrandEnd?> SendAsync(Announcement of, Receiver to, Course course, CancellationToken cancellation)
    {
        switch (await post.SendAsync(to.Address, AnnouncementReplies.ForReceiver(of, to.School, to.ReadAt), () => IsStillWantedAsync(of, cancellation), cancellation))
        {
            case null:
                return null;
            case SendResult.Sent(var message):
                var sent = to with { State = ReceiverState.Sent, Why = null, Message = message, Edition = of.Edition, SentAt = clock.GetUtcNow() };
                await outcomes.SaveAsync(sent);
                course.HasSent = true;
                return null;
            case SendResult.Unsure:
                return await NotReachedAsync(to, ReachFailure.Unsure);
            case SendResult.Never(NotSent.ConversationGone, _) when course.ChatsMade == 0:
                course.IsChatGone = true;
                await people.LoseChatAsync(to.Person, CancellationToken.None);
                await announcements.SaveReceiverAsync(to with { HasChat = false }, CancellationToken.None);
                return null;
            case SendResult.Never(var why, var detail) when ErrandEnd.Of(why, detail) is ErrandEnd.Lost:
                return await NotReachedAsync(to, ReachFailures.Of(why));
            case var result:
                return ErrandEnd.Of(result);
        }
    }

    private async Task<ErrandEnd?> NotReachedAsync(Receiver to, ReachFailure why)
    {
        await outcomes.SaveAsync(to with { State = ReceiverState.NotReached, Why = why });
        return new ErrandEnd.Done();
    }

    // Read when its moment has come, and not before: what is stopped leaves no more.
    private async Task<bool> IsStillWantedAsync(Announcement of, CancellationToken cancellation) =>
        await announcements.FindAsync(of.Id, cancellation) is { } now && IsGoingOut(now) && now.Edition == of.Edition;

    // The last report was made while this one was still on its way.
    private async Task ShowAfterStopAsync(Announcement of)
    {
        if (of is { Status: AnnouncementStatus.Stopped or AnnouncementStatus.Recalled, CheckAt: null })
            await announcements.SaveAsync(of.LookAgain(clock.GetUtcNow() + Announcement.LookWhileSending), [], ReceiverOrder.None, CancellationToken.None);
    }

    private static bool IsGoingOut(Announcement of) => of.Status is AnnouncementStatus.Sending or AnnouncementStatus.Sent;

    /// <summary>What happened so far, this time.</summary>
    private sealed class Course
    {
        public int ChatsMade { get; set; }

        public bool IsChatGone { get; set; }

        public bool HasSent { get; set; }
    }
}
