using Bot.Cards;
using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Protocols;

namespace Bot.Announcements;

/// <summary>Finds what the directie's card shows besides the announcement itself, as it is now.</summary>
internal sealed class AnnouncementRooms(IAnnouncements announcements, Schools schools, CaseSurroundings surroundings, AnnouncementOptions options, TimeProvider clock)
{
    public async Task<AnnouncementRoom> OfAsync(Announcement of, CancellationToken cancellation) => of.IsBeforeSending ? Of(of.School) : Of(of.School) with
    {
        Counts = await announcements.CountAsync(of.Id, cancellation),
        ReadAt = of.Content.AsksReading ? await announcements.ReadMomentsAsync(of.Id, cancellation) : [],
    };

    /// <summary>That of what was not sent yet.</summary>
    public AnnouncementRoom Of(SchoolId school) => new(NameOf, ZoneOf(school), options.SecondPerson) { Now = clock.GetUtcNow() };

    public TimeZoneInfo ZoneOf(SchoolId school) => surroundings.Zone(school);

    public string NameOf(SchoolId school) => schools.Find(school)?.SchoolName ?? school.Value;
}
