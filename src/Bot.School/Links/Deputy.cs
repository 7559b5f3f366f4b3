using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.School.Links;

/// <summary>Somebody who rules in the place of somebody who is away.</summary>
/// <param name="School">At which school.</param>
/// <param name="Absent">Who is away.</param>
/// <param name="StandIn">Who rules instead.</param>
/// <param name="Until">The last day, in the school's own time.</param>
public sealed record Deputy(SchoolId School, CasePerson Absent, CasePerson StandIn, DateOnly Until);

/// <summary>Where is remembered who stands in for whom.</summary>
public interface IDeputies
{
    /// <summary>Somebody is away: a second time takes the place of the first.</summary>
    Task SaveAsync(Deputy deputy, CancellationToken cancellation);

    /// <summary>Somebody is back. False when they were not away.</summary>
    Task<bool> RemoveAsync(SchoolId school, PersonId absent, CancellationToken cancellation);

    /// <summary>Who is away from a school on a day, by when they are back.</summary>
    Task<IReadOnlyList<Deputy>> OfAsync(SchoolId school, DateOnly day, CancellationToken cancellation);

    /// <summary>Forgets the absences of a person, and those in which they stand in.</summary>
    Task ForgetPersonAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Forgets absences that ended before the day of <paramref name="moment"/>.</summary>
    Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);
}
