using Bot.School.Verdicts;

namespace Bot.School.Proposals;

/// <summary>What the judge makes of a proposal.</summary>
/// <param name="Outcome">The outcome to give.</param>
/// <param name="Why">Why it is not the proposed one, one word for a metric; empty when it is.</param>
internal readonly record struct Disposal(Outcome Outcome, string Why);

/// <summary>
/// Disposes of what a model proposes. What lets through needs four keys: the model says so, norms that a person reviewed allow it on the facts that the model
/// read and on the facts of both, and the learned readers do not find it too likely to do harm. What holds back needs only the model. A clash that matters is doubt.
/// </summary>
internal sealed class ProposalJudge
{
    /// <summary>How many times likelier a proposal makes its outcome, when the model is sure and when it is less so.</summary>
    private const double WeightOfSure = 12;
    private const double WeightOfUnsure = 3;

    /// <summary>The probability of a report from which the model alone may not wave it away.</summary>
    private const double LeastHarm = 0.2;

    private readonly Judge _judge = new();

    /// <param name="offline">The outcome without the model.</param>
    /// <param name="found">What the offline reading found.</param>
    /// <param name="theirs">What the norms say of the facts that the model read.</param>
    /// <param name="both">What the norms say of the facts that the model and we read together.</param>
    /// <param name="proposal">What the model proposes.</param>
    public Disposal Decide(Outcome offline, Findings found, NormOpinion theirs, NormOpinion both, Proposal proposal)
    {
        var proposed = proposal.Outcome;
        if (ReadsHarm(offline, found) && proposed is not (Outcome.Report or Outcome.Doubt)) return new(Outcome.Doubt, "HarmWasRead");
        if (LetsThrough(proposed)) return Weigh(found, theirs, both, proposal);
        return proposed switch
        {
            Outcome.NotAllowed when offline == Outcome.Allowed && both.Outcome == Outcome.Allowed => new(Outcome.Doubt, "NormsAllow"),
            Outcome.OutOfScope when offline is Outcome.NotAllowed or Outcome.AllowedIf or Outcome.Allowed => new(Outcome.Doubt, "NormsApply"),
            _ => new(proposed, ""),
        };
    }

    private Disposal Weigh(Findings found, NormOpinion theirs, NormOpinion both, Proposal proposal)
    {
        if (proposal.Confidence == Confidence.Low) return new(Outcome.Doubt, "ModelUnsure");
        if (Forbids(both) || Forbids(theirs)) return new(Outcome.Doubt, "NormForbids");
        if (!Allows(both) || !Allows(theirs)) return new(Outcome.Doubt, "NoNormAllows");

        // Both let it through, and a norm still asks something: then that is the condition.
        var norms = theirs.Outcome == Outcome.AllowedIf ? theirs.Outcome : both.Outcome;
        var outcome = Judge.IsLooser(proposal.Outcome, norms) ? norms : proposal.Outcome;
        if (IsTooRisky(outcome, found.Likely, proposal)) return new(Outcome.Doubt, "TooRisky");
        return new(outcome, outcome == proposal.Outcome ? "" : "NormAsks");
    }

    private bool IsTooRisky(Outcome outcome, double[]? likely, Proposal proposal)
    {
        if (likely is null) return false;
        var weighed = (double[])likely.Clone();
        weighed[(int)proposal.Outcome] *= proposal.Confidence == Confidence.High ? WeightOfSure : WeightOfUnsure;
        var sum = weighed.Sum();
        for (var i = 0; i < weighed.Length; i++) weighed[i] /= sum;
        return _judge.ExpectedCost(outcome, weighed) > _judge.ExpectedCost(Outcome.Doubt, weighed);
    }

    private static bool ReadsHarm(Outcome offline, Findings found) => offline == Outcome.Report || found.Facts.Has("kind", "harm") || found.Likely?[(int)Outcome.Report] > LeastHarm;

    private static bool Forbids(NormOpinion norms) => norms.Outcome is Outcome.NotAllowed or Outcome.Report;

    private static bool Allows(NormOpinion norms) => LetsThrough(norms.Outcome) && norms.Grounds.All(ground => ground.Norm.Reviewed);

    private static bool LetsThrough(Outcome outcome) => outcome is Outcome.Allowed or Outcome.AllowedIf;
}
