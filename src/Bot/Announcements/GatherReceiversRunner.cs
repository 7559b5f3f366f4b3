using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.School.People;

namespace Bot.Announcements;

/// <summary>
/// Finds out who gets an announcement, and orders it for each, some hundreds at a time. May end anywhere and begin anew: who is among the receivers already stays there,
/// and what was read is not read again.
/// </summary>
internal sealed class GatherReceiversRunner(
    IAnnouncements announcements, IPeople people, AnnouncementDesk desk, AudienceRoster rosters, DeliveryBell bell, DeliveryOptions deliveries, TimeProvider clock, ILogger<GatherReceiversRunner> log)
{
    private const int Chunk = 500;

    // The rest of the lease is for those who were found: what is broken off before they are among the receivers was read for nothing.
    private readonly TimeSpan _patience = deliveries.Lease * 2 / 3;

    public Task<ErrandEnd> RunAsync(Errand.GatherReceivers errand, CancellationToken cancellation) => GatherAsync(errand.Announcement, isLast: false, cancellation);

    /// <summary>What could not be read for so long is not waited for any more: it is named, and the others have it.</summary>
    public Task<ErrandEnd> LoseAsync(Errand.GatherReceivers errand, CancellationToken cancellation) => GatherAsync(errand.Announcement, isLast: true, cancellation);

    private async Task<ErrandEnd> GatherAsync(AnnouncementId id, bool isLast, CancellationToken cancellation)
    {
        if (await announcements.FindAsync(id, cancellation) is not { } of || !IsToBeGathered(of)) return new ErrandEnd.Done();
        var found = await rosters.ReadAsync(of.Audience, new RosterRound(await announcements.RosterTriesAsync(id, cancellation), _patience, isLast), cancellation);
        var crowd = new Crowd(await announcements.ReceiversAsync(id, cancellation));
        foreach (var chunk in crowd.Add(found.People).Chunk(Chunk))
        {
            if (await announcements.FindAsync(id, cancellation) is not { } now || !IsToBeGathered(now)) return new ErrandEnd.Done();
            var chats = (await people.FindAllAsync([.. chunk.Select(person => person.Id)], cancellation)).ToDictionary(person => person.Id);
            await announcements.AddReceiversAsync(id, [.. chunk.Select(person => ReceiverOf(of, person, chats.GetValueOrDefault(person.Id)))], clock.GetUtcNow(), cancellation);
            bell.Ring();
        }

        // Not before its people are there: what ends here is read again.
        await announcements.SaveRosterTriesAsync(id, found.Tries, cancellation);
        return found.Later is { } later && !isLast ? later : await EndAsync(id, [.. found.Unread.Distinct()], cancellation);
    }

    private async Task<ErrandEnd> EndAsync(AnnouncementId id, IReadOnlyList<string> unread, CancellationToken cancellation)
    {
        if (await desk.ChangeAsync(id, one => one.Gathered(unread), cancellation) is not AnnouncementChange.Made) return new ErrandEnd.Done();
        var receivers = ReceiverCount.Sum(await announcements.CountAsync(id, cancellation));
        Log.ReceiversGathered(log, id.Value, receivers.All, unread.Count);

        // Nobody waits for it: that need not wait for the clock.
        if (receivers.Queued == 0) await desk.ChangeAsync(id, one => one.Finish(clock.GetUtcNow()), cancellation);
        bell.Ring();
        return new ErrandEnd.Done();
    }

    private static bool IsToBeGathered(Announcement of) => of is { Status: AnnouncementStatus.Sending, IsGathered: false };

    private static Receiver ReceiverOf(Announcement of, FoundPerson person, KnownPerson? known)
    {
        var chat = known?.Chat ?? person.Chat;
        return new Receiver
        {
            Announcement = of.Id,
            Person = person.Id,
            DirectoryId = person.DirectoryId,
            Name = person.Name ?? known?.Name,
            School = person.School,
            Address = chat ?? person.FoundAt,
            HasChat = chat is not null,
            State = person.IsGuest ? ReceiverState.NotReached : ReceiverState.Queued,
            Why = person.IsGuest ? ReachFailure.Guest : null,
        };
    }
}
