using Bot.School.Protocols;

namespace Bot.School.Cases;

/// <summary>Holds the clauses that a case rests on against a version of the protocol.</summary>
public static class OutdatedClauses
{
    /// <summary>Those whose words no clause of the protocol has any more: they were changed or removed. One that only moved still stands.</summary>
    public static IReadOnlyList<CaseClause> Of(IReadOnlyList<CaseClause> clauses, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentNullException.ThrowIfNull(protocol);
        return [.. clauses.Where(clause => !protocol.HasWords(clause.Text))];
    }
}
