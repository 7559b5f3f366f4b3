using Bot.Cards;
using Bot.Knowledge;
using Bot.School.Cases;
using Bot.School.Links;
using Bot.School.Protocols;

namespace Bot.Deliveries;

/// <summary>Finds what is around a case where it is shown.</summary>
/// <param name="phone">Whom to phone at a school.</param>
/// <param name="zone">The time zone of a school.</param>
internal sealed class CaseRooms(Schools schools, ILinks links, Func<SchoolId, Phone?> phone, Func<SchoolId, TimeZoneInfo> zone)
{
    public async Task<CaseRoom> OfAsync(Case of, CancellationToken cancellation)
    {
        var supervisors = await links.FindAsync(of.School, LinkRole.Supervisors, cancellation);
        return new CaseRoom(schools.Find(of.School)?.SchoolName ?? of.School.Value, supervisors?.Name ?? "", phone(of.School), zone(of.School));
    }
}
