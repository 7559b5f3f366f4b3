using Bot.Cards;
using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Announcements;

namespace Bot.Announcements;

/// <summary>Finds what the directie's card shows besides the announcement itself, as it is now.</summary>
internal sealed class AnnouncementRooms(IAnnouncements announcements, Schools schools, CaseSurroundings surroundings, AnnouncementOptions options, TimeProvider clock)
{
    public async Task<AnnouncementRoom> OfAsync(Announcement of, CancellationToken cancellation) =>
        new(school => schools.Find(school)?.SchoolName ?? school.Value, surroundings.Zone(of.School), options.SecondPerson)
        {
            Counts = of.IsBeforeSending ? [] : await announcements.CountAsync(of.Id, cancellation),
            ReadAt = of.IsBeforeSending || !of.Content.AsksReading ? [] : await announcements.ReadMomentsAsync(of.Id, cancellation),
            Now = clock.GetUtcNow(),
        };
}
