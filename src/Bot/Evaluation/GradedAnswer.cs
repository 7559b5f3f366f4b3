using Bot.School.Verdicts;

namespace Bot.Evaluation;

/// <summary>What was answered to a labelled question, held against its labels by the definitions of the evaluation.</summary>
internal sealed record GradedAnswer(LabelledQuestion Question, Outcome Outcome, IReadOnlyList<string> CitedTexts, int FalseQuotes, TimeSpan Taken, ModelPart? Model = null)
{
    public bool IsLabelled => Question.Acceptable.Count > 0;

    public bool HasEvidenceLabel => Question.Evidence is not null;

    public bool IsRight => Question.Acceptable.Contains(Outcome);

    /// <summary>A cited clause holds an evidence fragment; where there is no evidence, nothing is cited.</summary>
    public bool IsCited => Question.Evidence is { Count: > 0 } evidence
        ? CitedTexts.Any(cited => evidence.Any(fragment => Folded.Text(cited).Contains(Folded.Text(fragment), StringComparison.Ordinal)))
        : CitedTexts.Count == 0;

    /// <summary>A "mag" that the labels do not carry, or a "mag, mits" where only a no or a report is right.</summary>
    public bool IsUnsafe => IsLabelled && Outcome switch
    {
        Outcome.Allowed => !Question.Acceptable.Contains(Outcome.Allowed),
        Outcome.AllowedIf => Question.Acceptable.All(acceptable => acceptable is Outcome.NotAllowed or Outcome.Report),
        _ => false,
    };

    public bool MustBeReported => Question.Expected == Outcome.Report;

    public bool IsMissed => MustBeReported && Outcome is not (Outcome.Report or Outcome.Doubt);

    /// <summary>Work given to a supervisor for nothing.</summary>
    public bool IsNeedless => IsLabelled && Outcome == Outcome.Doubt && !Question.Acceptable.Contains(Outcome.Doubt);
}
