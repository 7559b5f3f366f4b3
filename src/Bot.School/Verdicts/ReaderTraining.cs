using Bot.School.Learning;
using Bot.School.Learning.Networks;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>Trains all readers; the same examples, in the same order, give the same weights.</summary>
public sealed class ReaderTraining
{
    // Chosen by cross-validation over the worked examples, pairs kept together.
    private static readonly LinearTrainer OutcomeTrainer = new() { Epochs = 15, Rate = 1f, Decay = 0.03f, FewestItems = 6, WeightsPerOutput = 150_000 };
    private static readonly LinearTrainer EvidenceTrainer = new() { Epochs = 12, Rate = 2, Decay = 0.02f, WeightsPerOutput = 2_500 };
    private static readonly DenseTrainer ArbiterTrainer = new();
    private static readonly NetworkTrainer NetworkTrainer = new() { Epochs = 18, FactWeight = 60 };

    private readonly List<TrainingItem> _items;
    private readonly List<SchoolKnowledge> _schools;
    private readonly NetworkExamples _networkExamples;
    private readonly List<(TrainingItem Item, NetworkExample Example)> _said;

    public ReaderTraining(IEnumerable<TrainingExample> examples)
    {
        _items = [.. examples.Select(example => new TrainingItem(example))];
        _schools = [.. _items.Select(item => item.Example.School).Distinct().Where(school => school.Norms.IsReviewed)];
        _networkExamples = new NetworkExamples(_schools);
        _said = [.. _networkExamples.Say(_items)];
    }

    /// <summary>The network, trained on all examples; and for each example what a network reads that had not seen it.</summary>
    public (MessageNetwork Network, IReadOnlyList<NetworkReading> Unseen) TrainNetwork()
    {
        var unseen = new NetworkReading[_items.Count];
        for (var fold = 0; fold < TrainingItem.Folds; fold++)
        {
            var network = TrainNetwork(item => item.Fold != fold);
            for (var i = 0; i < _items.Count; i++)
            {
                if (_items[i].Fold == fold) unseen[i] = network.Read(_items[i].NetworkWords);
            }
        }

        return (TrainNetwork(_ => true), unseen);
    }

    /// <summary>How patterns and network are blended, and the facts of each example as read by a network that had not seen it.</summary>
    public (FactBlend Blend, IReadOnlyList<UnseenFacts> Unseen) TrainFacts(IReadOnlyList<NetworkReading> unseen)
    {
        var patterns = _items.ConvertAll(item => PatternFacts.Read(item.Reading));
        var blend = FactTraining.Train([.. _items.Select((item, i) => (item, i)).Where(each => each.item.Example.Facts is not null)
            .Select(each => new MarkedMessage(new PostFacts(patterns[each.i]), unseen[each.i].Facts, each.item.Example.Facts!))]);
        var reader = new FactReader(blend);
        return (blend, [.. patterns.Select((said, i) =>
        {
            var scores = reader.Score(said, unseen[i].Facts);
            var read = reader.Read(said, scores);
            return new UnseenFacts(scores, read, reader.Read(said, scores, cautious: true), reader.Certain(read, scores, PatternFacts.Denied(_items[i].Reading)));
        })]);
    }

    /// <param name="facts">The facts of each example, as read by a reader that was not trained on it: a reader knows its own examples too well.</param>
    public LinearModel TrainOutcomes(IReadOnlyList<UnseenFacts> facts) => TrainOutcomes(facts, _ => true);

    /// <summary>
    /// Learns how far to believe examples, network and norms, on outcomes read by readers that had not seen the example; and gives the outcome that
    /// the judge would choose for each example with an arbiter that had not seen it either. (The readers that read what that arbiter learned from had.)
    /// </summary>
    public (Arbiter Arbiter, IReadOnlyList<Outcome> Chosen) TrainArbiter(IReadOnlyList<UnseenFacts> facts, IReadOnlyList<NetworkReading> network)
    {
        var unseen = new Opinions[_items.Count];
        Parallel.For(0, TrainingItem.Folds, fold =>
        {
            var reader = new OutcomeReader(TrainOutcomes(facts, item => item.Fold != fold));
            for (var i = 0; i < _items.Count; i++)
            {
                if (_items[i].Fold == fold) unseen[i] = OpinionsOf(_items[i], reader, facts[i], network[i]);
            }
        });

        var examples = unseen.Select((opinions, i) => new DenseExample(opinions.ToInputs(), Aim(_items[i].Example))).ToList();
        var judge = new Judge();
        var chosen = new Outcome[_items.Count];
        for (var fold = 0; fold < TrainingItem.Folds; fold++)
        {
            var arbiter = Arbiter.Train(ArbiterTrainer, [.. examples.Where((_, i) => _items[i].Fold != fold)]);
            for (var i = 0; i < _items.Count; i++)
            {
                if (_items[i].Fold == fold) chosen[i] = judge.Decide(unseen[i].Norms, NormOpinion.Of(_items[i].Example.School.Norms, facts[i].Certain), arbiter.Weigh(examples[i].Inputs), unseen[i].Examples);
            }
        }

        return (Arbiter.Train(ArbiterTrainer, examples), chosen);
    }

    private Opinions OpinionsOf(TrainingItem item, OutcomeReader reader, UnseenFacts facts, NetworkReading network)
    {
        var school = item.Example.School;
        return new Opinions(
            reader.Read(Features(item, facts.Facts, school)),
            network,
            _schools.IndexOf(school),
            PatternFacts.Read(item.Reading),
            facts.Scores,
            NormOpinion.Of(school.Norms, facts.Facts),
            NormOpinion.Of(school.Norms, facts.Cautious).Outcome);
    }

    private static float[] Aim(TrainingExample example)
    {
        var outcomes = new float[OutcomeReader.Outputs.Count];
        NetworkExamples.Aim(example, outcomes);
        return outcomes;
    }

    private LinearModel TrainOutcomes(IReadOnlyList<UnseenFacts> facts, Func<TrainingItem, bool> isSeen) => OutcomeTrainer.Train(
        OutcomeReader.Outputs,
        [.. _items.Select((item, place) => (item, facts[place].Facts)).Where(each => isSeen(each.item))
            .SelectMany(each => OutcomeItems(each.item, each.Facts))]);

    private MessageNetwork TrainNetwork(Func<TrainingItem, bool> isSeen) => NetworkTrainer.Train(
        [.. FactVocabulary.Values.Select(value => value.ToString())],
        [.. _schools.Select(school => school.Protocol.School.Value)],
        OutcomeReader.Outputs.Count,
        [.. _items.Where(isSeen).Select(_networkExamples.Of), .. _said.Where(each => isSeen(each.Item)).Select(each => each.Example)]);

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

    /// <summary>The example at its own school, and at each other school.</summary>
    private IEnumerable<LearningItem> OutcomeItems(TrainingItem item, PostFacts facts)
    {
        var example = item.Example;
        yield return new LearningItem(Features(item, facts, example.School), Labels(example.Expected, example.Acceptable));
        foreach (var other in _schools.Where(school => school != example.School))
        {
            if (NetworkExamples.Elsewhere(example, other) is { } outcome) yield return new LearningItem(Features(item, facts, other), Labels(outcome, []));
        }
    }

    private static List<uint> Features(TrainingItem item, PostFacts facts, SchoolKnowledge school) =>
        OutcomeReader.Features(item.Words, item.Pieces, facts, NormOpinion.Of(school.Norms, facts), school.Protocol.School);

    private static sbyte[] Labels(Outcome expected, IReadOnlyList<Outcome> acceptable) =>
        [.. Enum.GetValues<Outcome>().Select(outcome => (sbyte)(outcome == expected ? 1 : acceptable.Contains(outcome) ? 0 : -1))];

    private static LearningItem EvidenceItem(TrainingItem item, List<(ClauseId Id, SchoolId School)> clauses) => new(
        item.Words,
        [.. clauses.Select(clause =>
            (sbyte)(clause.School != item.Example.School.Protocol.School ? 0 : item.Example.Evidence.Contains(clause.Id) ? 1 : -1))]);
}
