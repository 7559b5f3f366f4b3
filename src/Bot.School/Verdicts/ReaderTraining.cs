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

/// <summary>Trains all readers; the same examples, in the same order, give the same weights.</summary>
public sealed class ReaderTraining
{
    // Chosen by five-fold cross-validation over the worked examples, pairs kept together.
    private static readonly LinearTrainer OutcomeTrainer = new() { Epochs = 40, Rate = 0.5f, Decay = 0.03f, WeightsPerOutput = 40_000 };
    private static readonly LinearTrainer EvidenceTrainer = new() { Epochs = 12, Rate = 2, Decay = 0.02f, WeightsPerOutput = 2_500 };

    private readonly List<Item> _items;

    public ReaderTraining(IEnumerable<TrainingExample> examples) => _items = [.. examples.Select(example => new Item(example))];

    /// <summary>The reader of facts, and for each example the facts that a reader gives that was not trained on it.</summary>
    public (LinearModel Model, FactBlend Blend, IReadOnlyList<PostFacts> Unseen) TrainFacts()
    {
        var marked = _items.Where(item => item.Example.Facts is not null).ToList();
        var (model, blend, unseen) = FactTraining.Train([.. marked.Select(item => new MarkedMessage(item.Reading, item.Features, item.Example.Facts!, item.Fold))]);
        var reader = new FactReader(model, blend);
        var scores = marked.Select((item, place) => (item, place)).ToDictionary(pair => pair.item, pair => unseen[pair.place]);
        return (model, blend, [.. _items.Select(item => reader.Blend(PatternFacts.Read(item.Reading), scores.GetValueOrDefault(item) ?? model.Score(item.Features)))]);
    }

    /// <param name="facts">The facts of each example, as read by a reader that was not trained on it: a reader knows its own examples too well.</param>
    public LinearModel TrainOutcomes(IReadOnlyList<PostFacts> facts) =>
        OutcomeTrainer.Train(OutcomeReader.Outputs, [.. _items.Select((item, place) => OutcomeItem(item, facts[place]))]);

    /// <summary>Learns how far to believe examples and norms, on outcomes read by readers that had not seen the example.</summary>
    public Arbiter TrainArbiter(IReadOnlyList<PostFacts> facts)
    {
        var items = _items.Select((item, place) => OutcomeItem(item, facts[place])).ToList();
        var unseen = new (double[], NormOpinion, Outcome)[items.Count];
        for (var fold = 0; fold < FactTraining.Folds; fold++)
        {
            var reader = new OutcomeReader(OutcomeTrainer.Train(OutcomeReader.Outputs, [.. items.Where((_, place) => _items[place].Fold != fold)]));
            for (var i = 0; i < items.Count; i++)
            {
                if (_items[i].Fold == fold) unseen[i] = (reader.Read(items[i].Features), NormOpinion.Of(_items[i].Example.School.Norms, facts[i]), _items[i].Example.Expected);
            }
        }

        return Arbiter.Train(unseen);
    }

    public LinearModel TrainEvidence()
    {
        var clauses = _items.Select(item => item.Example.School.Protocol).DistinctBy(protocol => protocol.School)
            .OrderBy(protocol => protocol.School.Value, StringComparer.Ordinal)
            .SelectMany(protocol => protocol.Clauses.Select(clause => (clause.Id, protocol.School)))
            .ToList();
        return EvidenceTrainer.Train(
            [.. clauses.Select(clause => clause.Id.Value)],
            [.. _items.Where(item => item.Example.Evidence.Count > 0).Select(item => EvidenceItem(item, clauses))]);
    }

    private static LearningItem OutcomeItem(Item item, PostFacts facts)
    {
        var example = item.Example;
        var features = OutcomeReader.Features(item.Words, item.Pieces, facts, NormOpinion.Of(example.School.Norms, facts), example.School.Protocol.School);
        return new LearningItem(features, [.. Enum.GetValues<Outcome>().Select(outcome =>
            (sbyte)(outcome == example.Expected ? 1 : example.Acceptable.Contains(outcome) ? 0 : -1))]);
    }

    private static LearningItem EvidenceItem(Item item, List<(ClauseId Id, SchoolId School)> clauses) => new(
        item.Features,
        [.. clauses.Select(clause =>
            (sbyte)(clause.School != item.Example.School.Protocol.School ? 0 : item.Example.Evidence.Contains(clause.Id) ? 1 : -1))]);

    private sealed class Item(TrainingExample example)
    {
        public TrainingExample Example { get; } = example;

        public MessageReading Reading { get; } = MessageReading.Read(example.Question, ReadingPatterns.BuiltIn);

        public List<uint> Words => field ??= MessageFeatures.Words(Reading);

        public List<uint> Pieces => field ??= MessageFeatures.Pieces(Reading);

        public List<uint> Features => [.. Words, .. Pieces];

        public int Fold { get; } = (int)(FeatureHash.Add(FeatureHash.Seed(0), example.Group) % FactTraining.Folds);
    }
}
