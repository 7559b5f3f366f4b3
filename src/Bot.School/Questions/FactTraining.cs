using Bot.School.Learning;

namespace Bot.School.Questions;

/// <summary>A message of which a person marked the facts.</summary>
/// <param name="Fold">Which of the folds it belongs to; messages that differ in one fact belong to the same.</param>
public sealed record MarkedMessage(MessageReading Reading, IReadOnlyCollection<uint> Features, IReadOnlySet<FactValue> Facts, int Fold);

/// <summary>Trains the reader of facts, and says what it would have read of messages it had not seen.</summary>
public static class FactTraining
{
    public const int Folds = 5;

    private static readonly LinearTrainer Trainer = new() { Epochs = 20, Rate = 2, Decay = 0, WeightsPerOutput = 30_000 };

    private static readonly IReadOnlyList<FactValue> Values = [.. FactVocabulary.Values.Where(value => FactReader.Blended.Contains(value.Fact))];

    /// <summary>The trained model and blend, and for each message the scores of a model that was not trained on its fold.</summary>
    public static (LinearModel Model, FactBlend Blend, IReadOnlyList<float[]> Unseen) Train(IReadOnlyList<MarkedMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var unseen = new float[messages.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = TrainModel(messages.Where(message => message.Fold != fold));
            for (var i = 0; i < messages.Count; i++)
            {
                if (messages[i].Fold == fold) unseen[i] = model.Score(messages[i].Features);
            }
        }

        return (TrainModel(messages), TrainBlend(messages, unseen), unseen);
    }

    private static LinearModel TrainModel(IEnumerable<MarkedMessage> messages) => Trainer.Train(
        [.. Values.Select(value => value.ToString())],
        [.. messages.Select(message => new LearningItem(message.Features, [.. Values.Select(value => (sbyte)(message.Facts.Contains(value) ? 1 : -1))]))]);

    private static FactBlend TrainBlend(IReadOnlyList<MarkedMessage> messages, float[][] unseen)
    {
        var patterns = messages.Select(message => new PostFacts(PatternFacts.Read(message.Reading))).ToList();
        var weights = new Dictionary<FactValue, double[]>();
        for (var place = 0; place < Values.Count; place++)
        {
            var value = Values[place];
            var inputs = patterns.Select((facts, i) => FactBlend.InputsOf(value, facts, unseen[i][place])).ToList();
            weights[value] = SmallLogisticRegression.Fit(inputs, [.. messages.Select(message => message.Facts.Contains(value))], prior: [-2, 3, -1, -1, 0.7]);
        }

        return new FactBlend(weights);
    }
}
