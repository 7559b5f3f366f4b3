using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Cases;

/// <summary>What a case is made of when a question is handed over.</summary>
public sealed record CaseDraft
{
    public required CaseId Id { get; init; }

    /// <summary>The protocol that it was answered from.</summary>
    public required Protocol Protocol { get; init; }

    public required Question Question { get; init; }

    /// <summary>Whether something hung on any turn: of the question only the last turn's are known.</summary>
    public bool HadAttachment { get; init; }

    public required Verdict Verdict { get; init; }

    public required CasePerson Asker { get; init; }

    public required ConversationAddress AskedIn { get; init; }

    /// <summary>The case, opened: of its kind by the verdict, with the clauses that bear on it as they stand now.</summary>
    /// <param name="requested">Whether the one who asked wants their supervisor's answer; without that only a doubt or a report is handed over.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">There is an answer, and nobody asked for another.</exception>
    public Case Open(bool requested, DateTimeOffset at)
    {
        if (!requested && !Verdict.HandedOver) throw new ArgumentException("What was answered is handed over only when that is asked for.", nameof(requested));
        return new Case
        {
            Id = Id,
            School = Protocol.School,
            Kind = Kind(Verdict.Outcome),
            Asker = Asker,
            AskedIn = AskedIn,
            Turns = [.. Question.Turns],
            HadAttachment = HadAttachment || Question.Attachments.Count > 0,
            Outcome = Verdict.Outcome,
            Reason = Verdict.Reason,
            Clauses = Clauses(),
            Proposal = Verdict.Proposal,
            ProtocolTitle = Protocol.Title,
            ProtocolVersion = Protocol.Version,
            ProtocolFingerprint = Protocol.Fingerprint,
        }.Open(at);
    }

    private static CaseKind Kind(Outcome outcome) => outcome switch
    {
        Outcome.Report => CaseKind.Report,
        Outcome.Doubt => CaseKind.Doubt,
        _ => CaseKind.Requested,
    };

    // Who takes care of a report needs to know whom to tell, and the answer may have cited what came before that.
    private IReadOnlyList<CaseClause> Clauses()
    {
        var cited = Verdict.Citations.Select(CaseClause.Of);
        var informing = Verdict.Outcome == Outcome.Report ? InformingClauses.Of(Protocol).For(Verdict).Select(citation => CaseClause.Of(citation)) : [];
        return [.. cited.Concat(informing).DistinctBy(clause => clause.Clause)];
    }
}
