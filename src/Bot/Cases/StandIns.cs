using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Settings;

namespace Bot.Cases;

/// <summary>Who stands in for whom today.</summary>
internal sealed class StandIns(IDeputies deputies, SchoolSettingsBook settings, TimeProvider clock)
{
    /// <summary>The people who are away, with who stands in for them. Whose own stand-in is away is stood in for by that one's; who would stand in for themselves is not away.</summary>
    public async Task<IReadOnlyDictionary<PersonId, CasePerson>> TodayAsync(SchoolId school, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.For(school).Hours.Zone).DateTime);
        var away = (await deputies.OfAsync(school, today, cancellation)).ToDictionary(one => one.Absent.Id, one => one.StandIn);
        return away.Select(one => (Absent: one.Key, StandIn: away.GetValueOrDefault(one.Value.Id, one.Value))).Where(one => one.Absent != one.StandIn.Id).ToDictionary(one => one.Absent, one => one.StandIn);
    }
}
