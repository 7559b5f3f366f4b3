using Bot.School.Cases;

namespace Bot.School.Precedents;

/// <summary>What an earlier ruling did to a verdict.</summary>
public enum RulingWeight
{
    /// <summary>It is only shown.</summary>
    Shown,

    /// <summary>The doubt was decided by it.</summary>
    Decided,

    /// <summary>It is stricter than what the protocol seemed to say: therefore there is doubt.</summary>
    MadeDoubt,
}

/// <summary>An earlier ruling on a question like this one, as it may be shown: nothing of the earlier question, nor of who asked it.</summary>
/// <param name="Case">Whose ruling it is.</param>
/// <param name="Number">What people call that case.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Explanation">In the supervisor's own words; may be empty.</param>
/// <param name="By">The supervisor's name; null when it is not known any more.</param>
/// <param name="At">When.</param>
/// <param name="IsOfProtocolInForce">Whether the clauses that it rests on still stand in the protocol to the letter; if not, it was decided by an earlier version.</param>
/// <param name="Weight">What it did to the verdict.</param>
public sealed record EarlierRuling(CaseId Case, int Number, RulingDecision Decision, string Explanation, string? By, DateTimeOffset At, bool IsOfProtocolInForce, RulingWeight Weight)
{
    internal static EarlierRuling Of(Precedent precedent, bool isOfProtocolInForce, RulingWeight weight) => new(
        precedent.Case,
        precedent.Number,
        precedent.Ruling.Decision,
        precedent.Ruling.Explanation,
        precedent.Ruling.By.Name,
        precedent.Ruling.At,
        isOfProtocolInForce,
        weight);
}
