using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.School.Links;

/// <summary>Which people of a school meet in a linked conversation.</summary>
public enum LinkRole
{
    /// <summary>"medewerkers": who is a member works at the school.</summary>
    Staff,

    /// <summary>"leidinggevenden": who is a member rules on its cases.</summary>
    Supervisors,

    /// <summary>"directie": who is a member announces, and is next when the supervisors are silent.</summary>
    Directorate,
}

/// <summary>A conversation that is the staff, supervisor or directie conversation of a school.</summary>
public sealed record Link
{
    public required SchoolId School { get; init; }

    public required LinkRole Role { get; init; }

    public required ConversationAddress Address { get; init; }

    /// <summary>What people call the conversation; empty when the channel does not tell.</summary>
    public required string Name { get; init; }

    public required PersonId LinkedBy { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}
