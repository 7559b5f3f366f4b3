using Bot.School.Learning;
using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>
/// What the worked examples make likely: for each outcome a probability, learned from the messages of the schools that have examples. It
/// sees the message, the facts and what the norms say. It proposes; the judge disposes.
/// </summary>
public sealed class OutcomeReader
{
    private const uint NormKind = 101;
    private const uint GroundKind = 102;
    private const uint FactKind = 103;

    private readonly LinearModel _model;

    public OutcomeReader(LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Outputs.SequenceEqual(Outputs)) throw new ArgumentException("The weights are not those of the outcomes.", nameof(model));
        _model = model;
    }

    /// <summary>The names of the outcomes, in the order of <see cref="Outcome"/>.</summary>
    public static IReadOnlyList<string> Outputs { get; } = Enum.GetNames<Outcome>();

    /// <summary>The probability of each outcome, by the place of <see cref="Outcome"/>; together one.</summary>
    public double[] Read(IEnumerable<uint> features)
    {
        var scores = _model.Score(features);
        var highest = scores.Max();
        var odds = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        var sum = odds.Sum();
        return Array.ConvertAll(odds, odd => odd / sum);
    }

    /// <summary>
    /// What the reader sees of a question at a school. Words, facts and norms count for all schools and for this one apart; pieces of words only
    /// for all, which measured better: they tell of language, not of rules.
    /// </summary>
    public static List<uint> Features(IReadOnlyList<uint> words, IReadOnlyList<uint> pieces, PostFacts facts, NormOpinion opinion, SchoolId school)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(opinion);
        var at = FeatureHash.Add(FeatureHash.Seed(NormKind), school.Value);
        var features = new List<uint>((words.Count * 2) + pieces.Count + 512);
        features.AddRange(pieces);
        foreach (var feature in words) AddBoth(features, at, feature);

        AddBoth(features, at, FeatureHash.Add(FeatureHash.Seed(NormKind), opinion.Outcome.ToString()));
        foreach (var ground in opinion.Grounds) AddBoth(features, at, Ground(ground));
        AddFacts(features, at, facts);
        return features;
    }

    private static void AddFacts(List<uint> features, uint at, PostFacts facts)
    {
        var known = facts.Known.Where(reading => reading.Truth == Truth.Yes).Select(reading => reading.Value).ToList();
        for (var i = 0; i < known.Count; i++)
        {
            for (var j = i + 1; j < known.Count; j++)
            {
                AddBoth(features, at, FeatureHash.Add(FeatureHash.Add(FeatureHash.Seed(FactKind), known[i].ToString()), known[j].ToString()));
            }
        }

        foreach (var fact in FactVocabulary.Facts.Where(fact => !facts.Knows(fact.Name)))
        {
            AddBoth(features, at, FeatureHash.Add(FeatureHash.Seed(FactKind), fact.Name));
        }
    }

    /// <summary>A norm that speaks, and whether it is met, open or broken.</summary>
    internal static uint Ground(NormFinding ground)
    {
        var state = ground.Failed.Count > 0 ? "failed" : ground.Open.Count > 0 ? "open" : "met";
        return FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(FeatureHash.Seed(GroundKind), ground.Norm.Clause.Value), ground.Norm.Effect.ToString()), state);
    }

    private static void AddBoth(List<uint> features, uint at, uint feature)
    {
        features.Add(feature);
        features.Add(FeatureHash.At(at, feature));
    }
}
