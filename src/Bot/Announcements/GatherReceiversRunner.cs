using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.School.People;

namespace Bot.Announcements;

/// <summary>
/// Finds out who gets an announcement, and orders it for each, some hundreds at a time. May end anywhere and begin anew: who is among the receivers already stays there.
/// </summary>
internal sealed class GatherReceiversRunner(
    IAnnouncements announcements, IPeople people, AnnouncementDesk desk, AudienceRoster rosters, DeliveryBell bell, TimeProvider clock, ILogger<GatherReceiversRunner> log)
{
    private const int Chunk = 500;

    public Task<ErrandEnd> RunAsync(Errand.GatherReceivers errand, CancellationToken cancellation) => GatherAsync(errand.Announcement, isLast: false, cancellation);

    /// <summary>What could not be read for so long is not waited for any more: it is named, and the others have it.</summary>
    public Task<ErrandEnd> LoseAsync(Errand.GatherReceivers errand, CancellationToken cancellation) => GatherAsync(errand.Announcement, isLast: true, cancellation);

    private async Task<ErrandEnd> GatherAsync(AnnouncementId id, bool isLast, CancellationToken cancellation)
    {
        if (await announcements.FindAsync(id, cancellation) is not { } of || !IsToBeGathered(of)) return new ErrandEnd.Done();
        var found = await rosters.OfAsync(of.Audience, cancellation);
        var known = (await announcements.ReceiversAsync(id, cancellation)).Select(receiver => receiver.Person).ToHashSet();
        foreach (var chunk in found.People.Where(person => !known.Contains(person.Id)).Chunk(Chunk))
        {
            if (await announcements.FindAsync(id, cancellation) is not { } now || !IsToBeGathered(now)) return new ErrandEnd.Done();
            var chats = (await people.FindAllAsync([.. chunk.Select(person => person.Id)], cancellation)).ToDictionary(person => person.Id);
            await announcements.AddReceiversAsync(id, [.. chunk.Select(person => ReceiverOf(of, person, chats.GetValueOrDefault(person.Id)))], clock.GetUtcNow(), cancellation);
            bell.Ring();
        }

        if (found.Later is { } later && !isLast) return later;
        return await EndAsync(id, found, isLast, cancellation);
    }

    private async Task<ErrandEnd> EndAsync(AnnouncementId id, FoundPeople found, bool isLast, CancellationToken cancellation)
    {
        string[] unread = [.. found.Unreadable, .. isLast ? found.NotYetRead : []];
        if (await desk.ChangeAsync(id, one => one.Gathered([.. unread.Distinct()]), cancellation) is not AnnouncementChange.Made) return new ErrandEnd.Done();
        var receivers = ReceiverCount.Sum(await announcements.CountAsync(id, cancellation));
        Log.ReceiversGathered(log, id.Value, receivers.All, unread.Length);

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
            Name = person.Name ?? known?.Name,
            School = person.School,
            Address = chat ?? person.FoundAt,
            HasChat = chat is not null,
            State = person.IsGuest ? ReceiverState.NotReached : ReceiverState.Queued,
            Why = person.IsGuest ? ReachFailure.Guest : null,
        };
    }
}
