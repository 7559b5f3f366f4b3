using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Proposals;

/// <summary>Writes the verdict when a model proposed: what it quoted and was proven first, then what the norms say; of its own words only those that are fit to be read.</summary>
internal static class ProposalVerdict
{
    private const int MostCitations = 3;
    private const int MostConditions = 4;

    private static readonly string[] YesNoUnsure = ["Ja", "Nee", "Weet ik niet"];

    public static Verdict Write(Considered offline, Findings both, CheckedProposal proposed, Disposal disposal, ProposalCost cost)
    {
        var followed = disposal.Why.Length == 0;
        var written = VerdictWriter.Write(offline.School, disposal.Outcome, both);
        if (disposal.Outcome == Outcome.OutOfScope) return written with { Model = new ModelPart(ModelFate.Followed, "", WroteText: false, cost) };
        var question = offline.Reading.Question;
        if (disposal.Outcome == Outcome.AllowedIf && written.Conditions.Count == 0 && !CanShowConditions(proposed, question))
            return Write(offline, both, proposed, new Disposal(Outcome.Doubt, "UnfitCondition"), cost);
        var (ground, because) = (offline.Verdict.Reason, Because(proposed, disposal.Outcome, question));
        var (conditions, followUp) = Conditions(written, question, proposed, disposal.Outcome);
        var explanation = followed && proposed.HasFitText && !SaysWhatNormsForbid(disposal.Outcome, both) ? proposed.Proposal.Answer.Trim() : written.Explanation;
        return written with
        {
            Citations = [.. proposed.Citations.Concat(written.Citations).DistinctBy(citation => citation.Clause.Id).Take(MostCitations)],
            Conditions = conditions,
            FollowUp = followUp,
            Explanation = explanation,
            AsksWhoIsShown = offline.Verdict.AsksWhoIsShown,
            Reason = followed ? $"{ground} {because}".TrimEnd() : $"{ground} {Readings(offline, proposed)} {because}".TrimEnd(),
            Model = new ModelPart(
                followed ? ModelFate.Followed : ModelFate.Overruled,
                disposal.Why,
                WroteText: explanation != written.Explanation || (written.HandedOver && because.Length > 0) || !ReferenceEquals(conditions, written.Conditions) || !ReferenceEquals(followUp, written.FollowUp),
                cost),
        };
    }

    // Information about a rule must not sound as if what breaks it were fine.
    private static bool SaysWhatNormsForbid(Outcome outcome, Findings both) => outcome == Outcome.Information && both.Opinion.Outcome is Outcome.NotAllowed or Outcome.Report;

    // Without a condition "mag mits" reads as "mag", and one that is left out is one that nobody minds.
    private static bool CanShowConditions(CheckedProposal proposed, Question question) =>
        proposed.Proposal.Conditions.Count is > 0 and <= MostConditions && proposed.Proposal.Conditions.All(condition => proposed.IsFit(condition, Outcome.AllowedIf, question));

    private static (IReadOnlyList<string> Conditions, FollowUp? FollowUp) Conditions(Verdict written, Question question, CheckedProposal proposed, Outcome outcome)
    {
        if (outcome != Outcome.AllowedIf) return (written.Conditions, written.FollowUp);
        var asks = proposed.Proposal.MissingFact?.Trim() is { } missing && missing.EndsWith('?') && proposed.IsFit(missing, outcome, question)
            ? new FollowUp(missing, YesNoUnsure, Condition: null)
            : null;
        if (written.Conditions.Count > 0) return (written.Conditions, written.FollowUp ?? asks);
        return ([.. proposed.Proposal.Conditions.Select(condition => condition.Trim())], asks);
    }

    private static string Because(CheckedProposal proposed, Outcome outcome, Question question) =>
        proposed.IsFit(proposed.Proposal.Because, outcome, question) ? proposed.Proposal.Because.Trim() : "";

    private static string Readings(Considered offline, CheckedProposal proposed) =>
        $"Volgens de regels en voorbeelden: {Name(offline.Verdict.Outcome)}. Volgens het taalmodel: {Name(proposed.Proposal.Outcome)}.";

    private static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => "mag",
        Outcome.AllowedIf => "mag onder voorwaarden",
        Outcome.NotAllowed => "mag niet",
        Outcome.Doubt => "onduidelijk",
        Outcome.Report => "moet gemeld worden",
        Outcome.Information => "een vraag naar wat er in het protocol staat",
        Outcome.OutOfScope => "gaat niet over het protocol",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
