using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Puts in the place of every card of a draft that was thrown away one without buttons that says so. A place is forgotten when it is told there, or when nobody can be told there.</summary>
internal sealed class TellDiscardedRunner(IAnnouncements announcements, ReplySender sender)
{
    public async Task<ErrandEnd> RunAsync(Errand.TellDiscarded errand, CancellationToken cancellation)
    {
        var reply = AnnouncementReplies.Discarded(errand.Number);
        List<ErrandEnd> ends = [];
        foreach (var place in await LeftAsync(errand, cancellation)) ends.Add(await TellAsync(place, reply, cancellation));
        return ErrandEnd.OfAll(ends);
    }

    /// <summary>Nobody tries it any more: whoever presses a button there hears that it is gone.</summary>
    public async Task<ErrandEnd> LoseAsync(Errand.TellDiscarded errand, CancellationToken cancellation)
    {
        foreach (var place in await LeftAsync(errand, cancellation)) await announcements.RemovePlaceAsync(place, cancellation);
        return new ErrandEnd.Done();
    }

    // Somebody may have saved it again from a form that was still open: then its cards are those of a draft.
    private async Task<IReadOnlyList<AnnouncementPlace>> LeftAsync(Errand.TellDiscarded errand, CancellationToken cancellation) =>
        await announcements.FindAsync(errand.Announcement, cancellation) is null ? await announcements.PlacesAsync(errand.Announcement, cancellation) : [];

    private async Task<ErrandEnd> TellAsync(AnnouncementPlace place, Reply reply, CancellationToken cancellation)
    {
        // Nobody can change what the service gave no id for.
        if (place.Message.Length > 0 && ErrandEnd.Of(await sender.UpdateAsync(place.Address, place.Message, reply, cancellation)) is ErrandEnd.Again again) return again;
        await announcements.RemovePlaceAsync(place, CancellationToken.None);
        return new ErrandEnd.Done();
    }
}
