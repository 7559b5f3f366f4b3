using Bot.Settings;
using Bot.Cards;
using Bot.Knowledge;
using Bot.School.Cases;
using Bot.School.Links;
using Bot.School.Protocols;

namespace Bot.Deliveries;

/// <summary>What is configured of the schools, as far as people see it on a case.</summary>
/// <param name="Phone">Whom to phone at a school.</param>
/// <param name="Zone">The time zone of a school.</param>
/// <param name="AskerMayRule">Whether the one who asked may rule too, as in local development.</param>
internal sealed record CaseSurroundings(Func<SchoolId, Phone?> Phone, Func<SchoolId, TimeZoneInfo> Zone, bool AskerMayRule);

/// <summary>Finds what is around a case where it is shown.</summary>
internal sealed class CaseRooms(Schools schools, ILinks links, CaseSurroundings surroundings)
{
    public Task<CaseRoom> OfAsync(Case of, CancellationToken cancellation) => OfAsync(of.School, cancellation);

    public async Task<CaseRoom> OfAsync(SchoolId school, CancellationToken cancellation)
    {
        var supervisors = await links.FindAsync(school, LinkRole.Supervisors, cancellation);
        return new CaseRoom(schools.Find(school)?.SchoolName ?? school.Value, supervisors?.Name ?? "", surroundings.Phone(school), surroundings.Zone(school))
        {
            AskerMayRule = surroundings.AskerMayRule,
        };
    }
}
