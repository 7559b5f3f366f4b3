using Bot.Cards;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Settings;

namespace Bot.Announcements;

/// <summary>What the directie's card of an announcement shows besides the announcement itself, as it is now.</summary>
internal sealed class AnnouncementRooms(IAnnouncements announcements, Schools schools, SchoolSettingsBook settings, AnnouncementOptions options, TimeProvider clock)
{
    public async Task<AnnouncementRoom> OfAsync(Announcement of, CancellationToken cancellation)
    {
        var room = Of(of.School);
        return of.IsBeforeSending ? room : room with { Counts = await announcements.CountAsync(of.Id, cancellation), ReadAt = of.Content.AsksReading ? await announcements.ReadMomentsAsync(of.Id, cancellation) : [] };
    }

    /// <summary>That of what was not sent yet.</summary>
    public AnnouncementRoom Of(SchoolId school) => new(NameOf, ZoneOf(school), options.SecondPerson) { Now = clock.GetUtcNow() };

    public TimeZoneInfo ZoneOf(SchoolId school) => settings.For(school).Hours.Zone;

    public string NameOf(SchoolId school) => schools.Find(school)?.SchoolName ?? school.Value;
}
