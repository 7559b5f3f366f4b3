using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Cases;

/// <summary>Why there is a case.</summary>
public enum CaseKind
{
    /// <summary>The protocol does not decide.</summary>
    Doubt,

    /// <summary>Harm was told of: urgent.</summary>
    Report,

    /// <summary>There was an answer, and the one who asked wants their supervisor's.</summary>
    Requested,
}

/// <summary>Where a case is on its way.</summary>
public enum CaseStatus
{
    Open,
    Taken,
    AskedBack,
    Answered,
    Ruled,
    Corrected,
    Withdrawn,
}

/// <summary>A clause as it stood when the question was asked.</summary>
/// <param name="Clause">Its id.</param>
/// <param name="Address">Its address.</param>
/// <param name="Text">All its words, letter for letter.</param>
/// <param name="Quote">The words of it that bear on the question, letter for letter.</param>
public sealed record CaseClause(ClauseId Clause, string Address, string Text, string Quote)
{
    /// <summary>Whether the clause's own words are quoted whole: then there is nothing to mark in it.</summary>
    public bool IsWhole { get; init; }

    public static CaseClause Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new(citation.Clause.Id, citation.Clause.Address, citation.Clause.FullText, citation.Quote) { IsWhole = citation.Quote == citation.Clause.Text };
    }
}

/// <summary>
/// A question that was handed over. Changes only through the methods that say what happened (<c>Case.Steps.cs</c>); each either takes the step or refuses it, and
/// none looks at who may take it: that is asked before, of the conversation's members.
/// </summary>
public sealed partial record Case
{
    public required CaseId Id { get; init; }

    /// <summary>What people call it, counted by the store; 0 before it is stored.</summary>
    public int Number { get; init; }

    /// <summary>Counts the changes, so that of two changes of the same state only one is stored. 1 when it was opened.</summary>
    public int Version { get; init; } = 1;

    public required SchoolId School { get; init; }

    public required CaseKind Kind { get; init; }

    public required CasePerson Asker { get; init; }

    /// <summary>Where it was asked, the thread included: there the one who asked is told when their own chat cannot be reached.</summary>
    public required ConversationAddress AskedIn { get; init; }

    /// <summary>What was said, in order, the draft included.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>Whether something hung on the question; it is never kept.</summary>
    public bool HadAttachment { get; init; }

    /// <summary>What the one who asked was told.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why there is doubt, in Dutch, to the supervisor.</summary>
    public required string Reason { get; init; }

    /// <summary>The closest clauses, weightiest first.</summary>
    public required IReadOnlyList<CaseClause> Clauses { get; init; }

    /// <summary>What the assistant would decide; null when it has no idea.</summary>
    public ProposedRuling? Proposal { get; init; }

    public required string ProtocolTitle { get; init; }

    public required string ProtocolVersion { get; init; }

    /// <summary>Tells whether the protocol is still the same to the letter: <see cref="Protocol.Fingerprint"/>.</summary>
    public required string ProtocolFingerprint { get; init; }

    public CaseStatus Status { get; init; }

    /// <summary>Who has taken it on; null when nobody has.</summary>
    public CasePerson? TakenBy { get; init; }

    /// <summary>The ruling that counts; null before there is one.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>Whether it has gone up to the directie.</summary>
    public bool IsEscalated { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public IReadOnlyList<CaseEvent> History { get; init; } = [];

    /// <summary>When the clock must look at it; null when there is nothing to wait for.</summary>
    public DateTimeOffset? CheckAt { get; init; }

    public DateTimeOffset OpenedAt => History[0].At;

    public bool IsUrgent => Kind == CaseKind.Report;

    /// <summary>Whether somebody still has to rule.</summary>
    public bool IsOpen => Status is CaseStatus.Open or CaseStatus.Taken or CaseStatus.AskedBack or CaseStatus.Answered;

    /// <summary>What was asked back and is not answered; null when nothing was.</summary>
    public CaseEvent? OpenQuestion => Status == CaseStatus.AskedBack ? History.LastOrDefault(happened => happened.Kind == CaseEventKind.AskedBack) : null;
}
