using Bot.Announcements;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.Texts;

namespace Bot.Announcing;

/// <summary>Tells what would be sent and to how many, and sends nothing.</summary>
internal sealed class DryRun(AudienceRoster rosters, Schools schools, TextWriter output)
{
    public async Task TellAsync(Announcement announcement, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var found = await rosters.ReadAsync(announcement.Audience, RosterRound.Only, cancellation);
        var people = new Crowd([]).Add(found.People);
        foreach (var line in AnnouncingTexts.WouldSend(announcement, zone)) await output.WriteLineAsync(line);
        foreach (var school in announcement.Audience.Schools)
        {
            var there = people.Where(person => person.School == school).ToList();
            await output.WriteLineAsync(AnnouncingTexts.WouldReach(schools.Find(school)?.SchoolName ?? school.Value, there.Count(person => !person.IsGuest), there.Count(person => person.IsGuest)));
        }

        foreach (var conversation in found.Unread) await output.WriteLineAsync(AnnouncingTexts.Unreadable(conversation));
        await output.WriteLineAsync(AnnouncingTexts.NothingSent);
    }
}
