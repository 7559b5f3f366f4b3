using Bot.School.Cases;
using Bot.School.Verdicts;

namespace Bot.School.Precedents;

/// <summary>Writes the verdict that an earlier ruling led to. What the protocol says stays cited.</summary>
internal static class PrecedentVerdict
{
    /// <summary>The one who asks knows best whether it is the same: that stays asked.</summary>
    private const string NothingElse = "alles is zoals je het hier schrijft, en er is verder niets bijzonders aan de hand";

    public static Verdict Forbid(Verdict doubt, Precedent precedent) => Decide(doubt, Outcome.NotAllowed, [], precedent);

    /// <summary>Never a bare "mag": the protocol does not say so, and a reader of words may have missed what makes it another question.</summary>
    public static Verdict Allow(Verdict doubt, SchoolKnowledge school, Findings found, Precedent precedent)
    {
        // What a norm still asks, a supervisor did not waive.
        var asked = found.Opinion.Outcome == Outcome.AllowedIf ? VerdictWriter.Write(school, Outcome.AllowedIf, found).Conditions : [];
        var explained = precedent.Ruling is { Decision: RulingDecision.AllowedIf, Explanation: var explanation } ? new[] { explanation.Trim() } : [];
        return Decide(doubt, Outcome.AllowedIf, [.. explained, .. asked, NothingElse], precedent);
    }

    public static Verdict MakeDoubt(Verdict verdict, Precedent precedent) => verdict with
    {
        Outcome = Outcome.Doubt,
        Conditions = [],
        FollowUp = null,
        Explanation = $"Over zo'n vraag besliste je leidinggevende strenger, op {DutchDate.Of(precedent.Ruling.At)}.",
        Reason = $"{verdict.Reason} {Decided(precedent)} Dat is strenger dan wat ik in het protocol lees.",
        Precedent = EarlierRuling.Of(precedent, isOfProtocolInForce: true, RulingWeight.MadeDoubt),
        Proposal = new ProposedRuling(precedent.Ruling.Decision, precedent.Ruling.Explanation),
    };

    private static Verdict Decide(Verdict doubt, Outcome outcome, IReadOnlyList<string> conditions, Precedent precedent) => doubt with
    {
        Outcome = outcome,
        Conditions = conditions,
        FollowUp = null,
        Explanation = $"Je leidinggevende besliste dit eerder, op {DutchDate.Of(precedent.Ruling.At)}.",
        Reason = $"{doubt.Reason} {Decided(precedent)}",
        Precedent = EarlierRuling.Of(precedent, isOfProtocolInForce: true, RulingWeight.Decided),

        // Of the model's words none is left.
        Model = doubt.Model is { } part ? part with { WroteText = false } : null,
    };

    private static string Decided(Precedent precedent) =>
        $"Je leidinggevende besliste dit eerder, op {DutchDate.Of(precedent.Ruling.At)} (zaak {precedent.Number}): {Name(precedent.Ruling.Decision)}.";

    private static string Name(RulingDecision decision) => decision switch
    {
        RulingDecision.Allowed => "mag",
        RulingDecision.AllowedIf => "mag onder voorwaarden",
        RulingDecision.NotAllowed => "mag niet",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
