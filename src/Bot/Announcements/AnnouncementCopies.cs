using System.Globalization;
using Bot.Cards;
using Bot.School.Announcements;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Makes a new draft with the same in it. Who presses twice gets one copy.</summary>
internal sealed class AnnouncementCopies(IAnnouncements announcements, AnnouncementDesk desk, AnnouncementRooms rooms)
{
    // More copies than ever are made of one; each costs a look.
    private const int Most = 500;

    /// <param name="of">What is copied.</param>
    /// <param name="scene">By whom and where.</param>
    /// <param name="isHome">Whether the copy's card may stand here.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<AnnouncementAct> MakeAsync(Announcement of, Scene scene, bool isHome, CancellationToken cancellation)
    {
        var copy = await desk.BeginAsync(
            new Announcement
            {
                Id = await FreeIdAsync(of, cancellation),
                Version = 1,
                School = of.School,
                Content = of.Content,
                Audience = of.Audience,
                At = of.At > scene.At ? of.At : null,
                Reminders = of.Reminders,
                Author = scene.Person,
                CreatedAt = scene.At,
            },
            isOffered: !isHome,
            cancellation);
        if (!isHome) return new AnnouncementAct.Said(AnnouncementTalkTexts.Elsewhere);
        return (await announcements.PlacesAsync(copy.Id, cancellation)).Count > 0
            ? new AnnouncementAct.Said(AnnouncementTalkTexts.CopiedBefore(copy.Number))
            : new AnnouncementAct.Told([DraftCard.Of(copy, rooms.Of(copy.School))], AnnouncementTalkTexts.Copied(copy.Number));
    }

    // A copy that nobody touched yet is the one that is meant. Where one stood that was thrown away, its cards still have to say so.
    private async Task<AnnouncementId> FreeIdAsync(Announcement of, CancellationToken cancellation)
    {
        for (var number = 1; number < Most; number++)
        {
            var id = AnnouncementId.Of("kopie", of.Id.Value, number.ToString(CultureInfo.InvariantCulture));
            var there = await announcements.FindAsync(id, cancellation);
            if (there is null ? (await announcements.PlacesAsync(id, cancellation)).Count == 0 : there is { Version: 1, Status: AnnouncementStatus.Draft } && there.Content == of.Content) return id;
        }

        return AnnouncementId.Of("kopie", of.Id.Value, Guid.NewGuid().ToString("N"));
    }
}
