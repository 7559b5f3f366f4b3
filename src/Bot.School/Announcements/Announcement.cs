using Bot.School.Cases;
using Bot.School.Protocols;

namespace Bot.School.Announcements;

/// <summary>Where an announcement is on its way.</summary>
public enum AnnouncementStatus
{
    /// <summary>"concept": being written.</summary>
    Draft,

    /// <summary>"wacht op vrijgave": somebody else of the directie has to release it.</summary>
    AwaitingRelease,

    /// <summary>"ingepland": goes out at <see cref="Announcement.At"/>.</summary>
    Planned,

    /// <summary>"wordt verzonden".</summary>
    Sending,

    /// <summary>"gestopt": some have it, the others do not get it.</summary>
    Stopped,

    /// <summary>"verzonden": everybody has it or is named as not reached.</summary>
    Sent,

    /// <summary>"ingetrokken": what was delivered is taken away.</summary>
    Recalled,
}

/// <summary>When those who have not read are reminded.</summary>
public enum ReminderPlan
{
    /// <summary>Only when somebody of the directie asks for it.</summary>
    None,

    /// <summary>Once, three days after it was sent.</summary>
    Once,

    /// <summary>Every week, four times at most.</summary>
    Weekly,
}

/// <summary>Something that the directie tells about the protocol. Changes only through the methods that say what happened (<see cref="AnnouncementDesk"/>).</summary>
public sealed partial record Announcement
{
    public required AnnouncementId Id { get; init; }

    /// <summary>What people call it; given by the store, 0 before.</summary>
    public int Number { get; init; }

    /// <summary>Counts the changes, for who changes it at the same time.</summary>
    public int Version { get; init; }

    /// <summary>Whose directie wrote it: their conversation shows the report.</summary>
    public required SchoolId School { get; init; }

    public required AnnouncementContent Content { get; init; }

    /// <summary>Counts what receivers see: 1 for what is sent first, one more with each correction.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>A correction that waits for a second person; null when none does.</summary>
    public AnnouncementContent? Correction { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>When it is to go out; null for at once.</summary>
    public DateTimeOffset? At { get; init; }

    public ReminderPlan Reminders { get; init; }

    /// <summary>How often those who have not read were reminded.</summary>
    public int RemindersOrdered { get; init; }

    public AnnouncementStatus Status { get; init; }

    /// <summary>Who wrote what stands there now; <see cref="CasePerson.Forgotten"/> for who asked to be forgotten, and with an empty id and a name for an administrator at the command line or the assistant itself.</summary>
    public required CasePerson Author { get; init; }

    /// <summary>Who let it go out; null when nobody did yet.</summary>
    public CasePerson? ReleasedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When sending began; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When everybody had it or was named as not reached, when it was stopped or recalled; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether all who are to get it are known.</summary>
    public bool IsGathered { get; init; }

    /// <summary>The conversations whose members could not be read, as people call them.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>When the clock looks at it again; null when it does not.</summary>
    public DateTimeOffset? CheckAt { get; init; }

    /// <summary>Whether it can still be edited, planned and thrown away.</summary>
    public bool IsBeforeSending => Status is AnnouncementStatus.Draft or AnnouncementStatus.AwaitingRelease or AnnouncementStatus.Planned;

    /// <summary>The clauses that somebody of a school sees with it.</summary>
    public IReadOnlyList<AnnouncedClause> ClausesFor(SchoolId school) => [.. Content.Clauses.Where(clause => clause.School == school)];
}
