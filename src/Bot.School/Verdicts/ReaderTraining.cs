using Bot.School.Learning;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>A worked example to train on.</summary>
/// <param name="School">Whose protocol it was judged by.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Expected">The right outcome.</param>
/// <param name="Acceptable">The outcomes that a careful reader could also give.</param>
/// <param name="Evidence">The clauses that decide it.</param>
public sealed record TrainingExample(
    SchoolKnowledge School, Question Question, Outcome Expected, IReadOnlyList<Outcome> Acceptable, IReadOnlyList<ClauseId> Evidence);

/// <summary>Trains the readers of outcomes and evidence; the same examples, in any order of files, give the same weights.</summary>
public static class ReaderTraining
{
    // Chosen by five-fold cross-validation over the worked examples, pairs kept together.
    private static readonly LinearTrainer OutcomeTrainer = new() { Epochs = 40, Rate = 1, Decay = 0.03f, WeightsPerOutput = 40_000 };
    private static readonly LinearTrainer EvidenceTrainer = new() { Epochs = 12, Rate = 2, Decay = 0.02f, WeightsPerOutput = 2_500 };

    public static LinearModel TrainOutcomes(IEnumerable<TrainingExample> examples) =>
        OutcomeTrainer.Train(OutcomeReader.Outputs, [.. examples.Select(OutcomeItem)]);

    public static LinearModel TrainEvidence(IReadOnlyList<TrainingExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var clauses = examples.Select(example => example.School.Protocol).DistinctBy(protocol => protocol.School)
            .OrderBy(protocol => protocol.School.Value, StringComparer.Ordinal)
            .SelectMany(protocol => protocol.Clauses.Select(clause => (clause.Id, protocol.School)))
            .ToList();
        var items = examples.Where(example => example.Evidence.Count > 0).Select(example => EvidenceItem(example, clauses));
        return EvidenceTrainer.Train([.. clauses.Select(clause => clause.Id.Value)], [.. items]);
    }

    private static LearningItem OutcomeItem(TrainingExample example)
    {
        var reading = MessageReading.Read(example.Question, ReadingPatterns.BuiltIn);
        var facts = new PostFacts(PatternFacts.Read(reading));
        var features = OutcomeReader.Features(
            MessageFeatures.Words(reading), MessageFeatures.Pieces(reading), facts, NormOpinion.Of(example.School.Norms, facts), example.School.Protocol.School);
        return new LearningItem(features, [.. Enum.GetValues<Outcome>().Select(outcome =>
            (sbyte)(outcome == example.Expected ? 1 : example.Acceptable.Contains(outcome) ? 0 : -1))]);
    }

    private static LearningItem EvidenceItem(TrainingExample example, List<(ClauseId Id, SchoolId School)> clauses)
    {
        var reading = MessageReading.Read(example.Question, ReadingPatterns.BuiltIn);
        return new LearningItem(
            [.. MessageFeatures.Words(reading), .. MessageFeatures.Pieces(reading)],
            [.. clauses.Select(clause => (sbyte)(clause.School != example.School.Protocol.School ? 0 : example.Evidence.Contains(clause.Id) ? 1 : -1))]);
    }
}
