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
    private static readonly LinearTrainer OutcomeTrainer = new() { Epochs = 15, Rate = 1f, Decay = 0.03f, FewestItems = 6, WeightsPerOutput = 150_000 };
    private static readonly LinearTrainer EvidenceTrainer = new() { Epochs = 12, Rate = 2, Decay = 0.02f, WeightsPerOutput = 2_500 };

    private readonly List<Item> _items;
    private readonly List<SchoolKnowledge> _schools;

    public ReaderTraining(IEnumerable<TrainingExample> examples)
    {
        _items = [.. examples.Select(example => new Item(example))];
        _schools = [.. _items.Select(item => item.Example.School).Distinct().Where(school => school.Norms.IsReviewed)];
    }

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
    public LinearModel TrainOutcomes(IReadOnlyList<PostFacts> facts) => TrainOutcomes(facts, _ => true);

    private LinearModel TrainOutcomes(IReadOnlyList<PostFacts> facts, Func<Item, bool> isSeen) => OutcomeTrainer.Train(
        OutcomeReader.Outputs,
        [.. _items.Select((item, place) => (item, Facts: facts[place])).Where(each => isSeen(each.item))
            .SelectMany(each => OutcomeItems(each.item, each.Facts))]);

    /// <summary>
    /// Learns how far to believe examples and norms, on outcomes read by readers that had not seen the example; and gives the outcome that
    /// the judge would then choose for each example.
    /// </summary>
    public (Arbiter Arbiter, IReadOnlyList<Outcome> Chosen) TrainArbiter(IReadOnlyList<PostFacts> facts)
    {
        var unseen = new (double[], NormOpinion, Outcome)[_items.Count];
        for (var fold = 0; fold < FactTraining.Folds; fold++)
        {
            var reader = new OutcomeReader(TrainOutcomes(facts, item => item.Fold != fold));
            for (var i = 0; i < _items.Count; i++)
            {
                if (_items[i].Fold != fold) continue;
                var example = _items[i].Example;
                unseen[i] = (reader.Read(Features(_items[i], facts[i], example.School)), NormOpinion.Of(example.School.Norms, facts[i]), example.Expected);
            }
        }

        var arbiter = Arbiter.Train(unseen);
        var judge = new Judge();
        return (arbiter, [.. unseen.Select(each => judge.Decide(each.Item2, arbiter.Weigh(each.Item1, each.Item2)))]);
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

    /// <summary>
    /// The example at its own school; and, where a person marked its facts, what the reviewed norms of each other school say of those same facts:
    /// so a school also learns from what was asked elsewhere.
    /// </summary>
    private IEnumerable<LearningItem> OutcomeItems(Item item, PostFacts facts)
    {
        var example = item.Example;
        yield return new LearningItem(Features(item, facts, example.School), Labels(example.Expected, example.Acceptable));
        if (example.Facts is not { } marked) yield break;
        var known = new PostFacts(marked.Select(value => new FactReading(value, Truth.Yes, "", 1)));
        foreach (var other in _schools.Where(school => school != example.School))
        {
            yield return new LearningItem(Features(item, facts, other), Labels(NormOpinion.Of(other.Norms, known).Outcome, []));
        }
    }

    private static List<uint> Features(Item item, PostFacts facts, SchoolKnowledge school) =>
        OutcomeReader.Features(item.Words, item.Pieces, facts, NormOpinion.Of(school.Norms, facts), school.Protocol.School);

    private static sbyte[] Labels(Outcome expected, IReadOnlyList<Outcome> acceptable) =>
        [.. Enum.GetValues<Outcome>().Select(outcome => (sbyte)(outcome == expected ? 1 : acceptable.Contains(outcome) ? 0 : -1))];

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
