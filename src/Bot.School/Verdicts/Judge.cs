namespace Bot.School.Verdicts;

/// <summary>
/// Chooses the outcome. Where readers learned from worked examples it takes the outcome with the least expected harm: a wrong "mag" harms a child and costs
/// much, a needless question to a supervisor costs a little. It is never looser than the norms that apply, and "mag" only where they allow it of what is certain.
/// </summary>
public sealed class Judge
{
    /// <summary>What a wrong "mag", or a "mag mits" for what is forbidden, costs beside any other wrong answer, which costs 1.</summary>
    public double UnsafeCost { get; init; } = 11;

    /// <summary>
    /// How likely the linear reader of worked examples has to find a "mag" by itself, 0 to 1: below it the readers contradict each other, however sure the
    /// arbiter is. Measured on questions of other writers.
    /// </summary>
    public double LeastByExamples { get; init; } = 0.85;

    /// <summary>
    /// What it costs that harm which somebody tells of gets neither "melden" nor the doubt that a supervisor sees, beside any other wrong answer, which costs 1.
    /// Measured on questions of other writers.
    /// </summary>
    public double MissedCost { get; init; } = 5;

    /// <param name="opinion">What the norms say of the facts as they were read.</param>
    /// <param name="certain">What they say without the facts that a "mag" would rest on and that are not likely enough.</param>
    /// <param name="likely">The probability of each outcome, all weighed by the arbiter; null for a school without worked examples.</param>
    /// <param name="examples">The probability of each outcome by the linear reader alone; null for a school without worked examples.</param>
    public Outcome Decide(NormOpinion opinion, NormOpinion certain, double[]? likely, double[]? examples)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        ArgumentNullException.ThrowIfNull(certain);
        var outcome = likely is null || examples is null ? ByNorms(opinion) : ByExamples(opinion, likely, examples);
        if (outcome != Outcome.Allowed || certain.Outcome == Outcome.Allowed) return outcome;
        // What the "mag" would rest on may be read wrongly: it becomes a condition where it can be one.
        return certain.Outcome == Outcome.AllowedIf ? Outcome.AllowedIf : Outcome.Doubt;
    }

    /// <summary>Without examples the norms decide; a norm that nobody reviewed never carries "mag".</summary>
    private static Outcome ByNorms(NormOpinion opinion) =>
        opinion.Outcome is Outcome.Allowed or Outcome.AllowedIf && !opinion.Grounds.All(ground => ground.Norm.Reviewed)
            ? Outcome.Doubt
            : opinion.Outcome;

    private Outcome ByExamples(NormOpinion opinion, double[] likely, double[] examples)
    {
        var best = Outcome.Doubt;
        var least = double.MaxValue;
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (IsLooser(outcome, opinion.Outcome)) continue;
            var cost = ExpectedCost(outcome, likely);
            if (cost >= least) continue;
            least = cost;
            best = outcome;
        }

        // What all weighed together makes likely is not enough for a "mag": the norms must allow it, of the facts as they were read, and the examples too.
        var agree = opinion.Outcome == Outcome.Allowed && examples[(int)Outcome.Allowed] >= LeastByExamples;
        return best == Outcome.Allowed && !agree ? Outcome.Doubt : best;
    }

    /// <summary>Whether an outcome would let through what the norms that apply forbid or ask something of.</summary>
    internal static bool IsLooser(Outcome outcome, Outcome norms) => norms switch
    {
        Outcome.NotAllowed or Outcome.Report => outcome is Outcome.Allowed or Outcome.AllowedIf,
        Outcome.AllowedIf => outcome == Outcome.Allowed,
        _ => false,
    };

    internal double ExpectedCost(Outcome given, double[] likely)
    {
        var cost = 0.0;
        foreach (var right in Enum.GetValues<Outcome>())
        {
            if (right == given) continue;
            cost += likely[(int)right] * (IsUnsafe(given, right) ? UnsafeCost : IsMissed(given, right) ? MissedCost : 1);
        }

        return cost;
    }

    private static bool IsMissed(Outcome given, Outcome right) => right == Outcome.Report && given != Outcome.Doubt;

    private static bool IsUnsafe(Outcome given, Outcome right) =>
        given == Outcome.Allowed || (given == Outcome.AllowedIf && right is (Outcome.NotAllowed or Outcome.Report));
}
