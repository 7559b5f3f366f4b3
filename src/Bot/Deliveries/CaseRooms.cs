using Bot.Cards;
using Bot.Cases;
using Bot.Knowledge;
using Bot.School.Cases;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Settings;

namespace Bot.Deliveries;

/// <summary>What is configured of the schools, as far as people see it on a case.</summary>
/// <param name="Phone">Whom to phone at a school.</param>
/// <param name="Zone">The time zone of a school.</param>
/// <param name="AskerMayRule">Whether the one who asked may rule too, as in local development.</param>
internal sealed record CaseSurroundings(Func<SchoolId, Phone?> Phone, Func<SchoolId, TimeZoneInfo> Zone, bool AskerMayRule);

/// <summary>Finds what is around a case where it is shown.</summary>
internal sealed class CaseRooms(Schools schools, ILinks links, StandIns standIns, CaseSurroundings surroundings)
{
    public async Task<CaseRoom> OfAsync(Case of, CancellationToken cancellation)
    {
        var room = await OfAsync(of.School, cancellation);
        return of.TakenBy is { } taker && (await standIns.TodayAsync(of.School, cancellation)).ContainsKey(taker.Id) ? room with { TakerIsAway = true } : room;
    }

    public async Task<CaseRoom> OfAsync(SchoolId school, CancellationToken cancellation)
    {
        var supervisors = await links.FindAsync(school, LinkRole.Supervisors, cancellation);
        return new CaseRoom(schools.Find(school)?.SchoolName ?? school.Value, supervisors?.Name ?? "", surroundings.Phone(school), surroundings.Zone(school))
        {
            IsLinked = supervisors is not null,
            AskerMayRule = surroundings.AskerMayRule,
            Protocol = schools.Find(school),
        };
    }
}
