using Bot.School.Norms;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>What the norms alone say of a question: an outcome, and the findings it rests on, weightiest first.</summary>
public sealed record NormOpinion(Outcome Outcome, IReadOnlyList<NormFinding> Grounds)
{
    private static readonly FactValue Other = FactVocabulary.Value("kind", "other");
    private static readonly FactValue Information = FactVocabulary.Value("kind", "information");
    private static readonly FactValue Harm = FactVocabulary.Value("kind", "harm");

    /// <summary>
    /// Weighs the norms: what is forbidden beats what is allowed; of a ban and a doubt the one that speaks of more facts wins; a requirement that is
    /// not met is a ban, one that is open a condition; without a norm that allows there is doubt.
    /// </summary>
    public static NormOpinion Of(NormBook book, PostFacts facts)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Is(Other) == Truth.Yes) return new(Outcome.OutOfScope, []);
        if (facts.Is(Information) == Truth.Yes) return new(Outcome.Information, []);
        var findings = book.Apply(facts);
        var reports = findings.Where(finding => finding.Norm.Effect == NormEffect.Reports).ToList();
        if (facts.Is(Harm) == Truth.Yes) return new(reports.Count > 0 ? Outcome.Report : Outcome.Doubt, reports);

        var bans = findings.Where(finding => finding.Norm.Effect == NormEffect.Forbids || finding.Failed.Count > 0).ToList();
        var doubts = findings.Where(finding => finding.Norm.Effect == NormEffect.Doubts).ToList();
        if (doubts.Count > 0 && (bans.Count == 0 || SpeaksOfMore(doubts[0], bans[0]))) return new(Outcome.Doubt, doubts);
        if (bans.Count > 0) return new(Outcome.NotAllowed, bans);

        var open = findings.Where(finding => finding.Open.Count > 0).ToList();
        if (open.Count > 0) return new(Outcome.AllowedIf, open);
        var allowing = findings.Where(finding => finding.Norm.Effect == NormEffect.Allows || finding.Norm.Requirements.Count > 0).ToList();
        return allowing.Count > 0 ? new(Outcome.Allowed, allowing) : new(Outcome.Doubt, []);
    }

    private static bool SpeaksOfMore(NormFinding one, NormFinding other) => one.Norm.When.Terms.Count > other.Norm.When.Terms.Count;
}
