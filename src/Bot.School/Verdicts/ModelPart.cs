using Bot.School.Proposals;

namespace Bot.School.Verdicts;

/// <summary>What became of a language model's proposal.</summary>
public enum ModelFate
{
    /// <summary>It is the answer.</summary>
    Followed,

    /// <summary>The judge decided otherwise.</summary>
    Overruled,

    /// <summary>There was none, or none that was worth anything: the offline answer stands.</summary>
    Silent,
}

/// <summary>What a language model had to do with a verdict.</summary>
/// <param name="Fate">What became of its proposal.</param>
/// <param name="Why">Why it was overruled or silent, one word for a metric; empty when it was followed.</param>
/// <param name="WroteText">Whether a person reads words that it wrote.</param>
/// <param name="Cost">What it cost.</param>
public sealed record ModelPart(ModelFate Fate, string Why, bool WroteText, ProposalCost Cost);
