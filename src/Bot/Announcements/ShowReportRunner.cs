using System.Collections.Concurrent;
using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>
/// Brings the cards of an announcement in the conversations of the directie up to date: what stands somewhere is replaced there, and where one is wanted and missing it is
/// posted. A draft that somebody writes in their own chat is wanted nowhere else.
/// </summary>
internal sealed class ShowReportRunner(IAnnouncements announcements, ILinks links, AnnouncementRooms rooms, AnnouncementPlaces homes, ReplySender sender, TimeProvider clock)
{
    /// <summary>How long a card stays as it is while nothing but numbers changes; Teams takes few changes of one conversation (PROTOCOL 7.1).</summary>
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<AnnouncementId, (DateTimeOffset At, Announcement Shown)> _last = new();

    public async Task<ErrandEnd> RunAsync(Errand.ShowReport errand, CancellationToken cancellation)
    {
        if (await announcements.FindAsync(errand.Announcement, cancellation) is not { } of) return new ErrandEnd.Done();
        if (IsShownJustNow(of)) return new ErrandEnd.Done();
        var reply = AnnouncementReplies.ForDirectorate(of, await rooms.OfAsync(of, cancellation));
        List<ErrandEnd> ends = [];
        foreach (var place in await announcements.PlacesAsync(of.Id, cancellation)) ends.Add(await RenewAsync(of, place, reply, cancellation));

        var standing = await announcements.PlacesAsync(of.Id, cancellation);
        if (IsWantedInConversation(of, standing.Count) && await links.FindAsync(of.School, LinkRole.Directorate, cancellation) is { } link && !standing.Any(place => IsIn(place, link)))
            ends.Add(await PostAsync(of, link, reply, cancellation));
        var end = ErrandEnd.OfAll(ends);
        Remember(of, end);
        return end;
    }

    // Whoever offers a draft shows it to nobody first: then it stands nowhere.
    private static bool IsWantedInConversation(Announcement of, int places) => of.Status != AnnouncementStatus.Draft || places == 0;

    // In whichever of its threads: who works on it there has it before them.
    private static bool IsIn(AnnouncementPlace place, Link link) => ThreadedId.Parse(place.Address.Id.Value).Base == link.Address.Id.Value;

    private async Task<ErrandEnd> RenewAsync(Announcement of, AnnouncementPlace place, Reply reply, CancellationToken cancellation)
    {
        // Who read along once, and is not of the directie any more, sees nothing new.
        switch (await homes.IsStillHomeAsync(of, place, cancellation))
        {
            case null:
                return new ErrandEnd.Again(TimeSpan.Zero, "it is not known who reads there");
            case false:
                await announcements.RemovePlaceAsync(place, CancellationToken.None);
                return new ErrandEnd.Done();
        }

        var result = place.Message.Length == 0
            ? new SendResult.Never(NotSent.MessageGone, "the service did not tell which message it is")
            : await sender.UpdateAsync(place.Address, place.Message, reply, cancellation);
        if (result is not SendResult.Never(var why, _) || !IsOutOfReach(why)) return ErrandEnd.Of(result);

        // Nobody sees it there, or nobody can change it: that is no place any more, and where one is wanted it is missing now.
        await announcements.RemovePlaceAsync(place, CancellationToken.None);
        return new ErrandEnd.Done();
    }

    private async Task<ErrandEnd> PostAsync(Announcement of, Link link, Reply reply, CancellationToken cancellation)
    {
        var result = await sender.SendAsync(link.Address, reply, cancellation);
        if (result is SendResult.Sent(var message)) await announcements.SavePlaceAsync(new AnnouncementPlace(of.Id, link.Address, message ?? "", Owner: null), CancellationToken.None);
        return ErrandEnd.Of(result);
    }

    // While it is being sent the clock looks again within seconds; what somebody did is always shown at once.
    private bool IsShownJustNow(Announcement of) =>
        of.Status == AnnouncementStatus.Sending && _last.TryGetValue(of.Id, out var last) && clock.GetUtcNow() - last.At < Between
        && of with { Version = 0, CheckAt = null } == last.Shown with { Version = 0, CheckAt = null, Unread = of.Unread };

    private void Remember(Announcement of, ErrandEnd end)
    {
        if (of.Status == AnnouncementStatus.Sending && end is ErrandEnd.Done) _last[of.Id] = (clock.GetUtcNow(), of);
        else _last.TryRemove(of.Id, out _);
    }

    private static bool IsOutOfReach(NotSent why) => why is NotSent.MessageGone or NotSent.ConversationGone or NotSent.NotInConversation
        or NotSent.DisabledByAdmin or NotSent.BlockedByUser or NotSent.NotInstalled or NotSent.Forbidden;
}
