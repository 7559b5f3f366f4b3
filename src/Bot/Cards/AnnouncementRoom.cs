using Bot.School.Announcements;
using Bot.School.Protocols;

namespace Bot.Cards;

/// <summary>What the directie's card shows besides the announcement itself.</summary>
/// <param name="SchoolName">What people call a school.</param>
/// <param name="Zone">In which moments are told.</param>
/// <param name="SecondPerson">Whether somebody else has to release it.</param>
internal sealed record AnnouncementRoom(Func<SchoolId, string> SchoolName, TimeZoneInfo Zone, bool SecondPerson)
{
    /// <summary>How many receivers are where, by school; empty before it was sent.</summary>
    public IReadOnlyList<ReceiverCount> Counts { get; init; } = [];

    /// <summary>The moments at which it was read, in order.</summary>
    public IReadOnlyList<DateTimeOffset> ReadAt { get; init; } = [];

    public DateTimeOffset Now { get; init; }
}
