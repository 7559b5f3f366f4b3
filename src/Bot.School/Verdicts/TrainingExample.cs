using Bot.School.Learning;
using Bot.School.Learning.Networks;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>A worked example to train on.</summary>
/// <param name="School">Whose protocol it was judged by.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Expected">The right outcome.</param>
/// <param name="Acceptable">The outcomes that a careful reader could also give.</param>
/// <param name="Evidence">The clauses that decide it.</param>
/// <param name="Facts">The facts as a person marked them, or null when nobody did.</param>
/// <param name="Group">Examples that differ in one fact share it, so that none is read by a reader that saw its twin.</param>
public sealed record TrainingExample(
    SchoolKnowledge School,
    Question Question,
    Outcome Expected,
    IReadOnlyList<Outcome> Acceptable,
    IReadOnlyList<ClauseId> Evidence,
    IReadOnlySet<FactValue>? Facts,
    string Group);

/// <summary>The facts of a worked example as read by a reader that had not seen it: how likely each value is, the facts that are likely, those of a cautious reading, and those that a "mag" may rest on.</summary>
public sealed record UnseenFacts(float[] Scores, PostFacts Facts, PostFacts Cautious, PostFacts Certain);

/// <summary>A worked example with what the readers see of it, found once.</summary>
internal sealed class TrainingItem(TrainingExample example)
{
    /// <summary>Examples are divided over this many folds; those that differ in one fact are in the same.</summary>
    public const int Folds = 4;

    public TrainingExample Example { get; } = example;

    public MessageReading Reading { get; } = MessageReading.Read(example.Question, ReadingPatterns.BuiltIn);

    public List<uint> Words => field ??= MessageFeatures.Words(Reading);

    public List<uint> Pieces => field ??= MessageFeatures.Pieces(Reading);

    public IReadOnlyList<NetworkWord> NetworkWords => field ??= WordFeatures.Of(Reading);

    public int Fold { get; } = (int)(FeatureHash.Add(FeatureHash.Seed(0), example.Group) % Folds);
}
