namespace Bot.School.Cases;

/// <summary>What a supervisor can decide.</summary>
public enum RulingDecision
{
    Allowed,

    /// <summary>Under the conditions that the explanation names.</summary>
    AllowedIf,

    NotAllowed,

    /// <summary>Of a report: it was taken care of, as the explanation tells.</summary>
    Handled,
}

/// <summary>What a supervisor decided.</summary>
/// <param name="Decision">Yes, no, or under conditions.</param>
/// <param name="Explanation">In the supervisor's own words; may be empty unless conditions must be named.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="ProtocolVersion">The version of the protocol that was in force.</param>
/// <param name="StandsForLater">"geldt voortaan": it is a precedent of its school.</param>
public sealed record Ruling(RulingDecision Decision, string Explanation, CasePerson By, DateTimeOffset At, string ProtocolVersion, bool StandsForLater);

/// <summary>What the assistant would decide.</summary>
/// <param name="Decision">Yes, no, or under conditions.</param>
/// <param name="Explanation">Can be given to the one who asked as it is.</param>
public sealed record ProposedRuling(RulingDecision Decision, string Explanation);
