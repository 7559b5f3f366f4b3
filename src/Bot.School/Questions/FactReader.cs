using Bot.School.Learning;

namespace Bot.School.Questions;

/// <summary>
/// Reads the facts of a message in two ways that help each other: patterns, which are precise, and a learned reader for what nobody says in so
/// many words (what kind of question it is, what would happen, who is on it, what it is about).
/// </summary>
public sealed class FactReader
{
    /// <summary>A value is known when its blended score is above this, in log-odds.</summary>
    private const double Threshold = -0.5;

    private readonly LinearModel _model;
    private readonly FactBlend _blend;
    private readonly Dictionary<string, int> _places;
    private readonly HashSet<string> _blended;

    public FactReader(LinearModel model, FactBlend blend)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(blend);
        _model = model;
        _blend = blend;
        _places = model.Outputs.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);
        _blended = [.. blend.Values.Select(value => value.Fact)];
    }

    /// <summary>The facts that are blended: what is seldom said in so many words.</summary>
    public static IReadOnlyList<string> Blended { get; } = ["kind", "act", "topic", "image", "data"];

    /// <param name="message">The message.</param>
    /// <param name="features">Its words and pieces of words.</param>
    public PostFacts Read(MessageReading message, IEnumerable<uint> features)
    {
        var patterns = PatternFacts.Read(message);
        return Blend(patterns, _model.Score(features));
    }

    /// <summary>Blends what the patterns said with the learned scores.</summary>
    public PostFacts Blend(IReadOnlyList<FactReading> patterns, float[] learned)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(learned);
        var said = new PostFacts(patterns);
        var readings = patterns.Where(reading => !_blended.Contains(reading.Value.Fact)).ToList();
        foreach (var fact in _blended.Select(name => FactVocabulary.Find(name)!))
        {
            var scored = fact.Values.Where(value => _places.ContainsKey(value.ToString()))
                .Select(value => (Value: value, Score: _blend.Score(value, said, learned[_places[value.ToString()]])))
                .ToList();
            if (fact.IsMany) readings.AddRange(scored.Where(each => each.Score > Threshold).Select(each => Reading(each.Value, each.Score, said)));
            else if (scored.MaxBy(each => each.Score) is var best && (best.Score > Threshold || fact.Name == "kind")) readings.Add(Reading(best.Value, best.Score, said));
        }

        return new PostFacts(WithDefaults(readings));
    }

    /// <summary>Who asks whether something is allowed and names no other act, asks about publishing.</summary>
    private static List<FactReading> WithDefaults(List<FactReading> readings)
    {
        var asks = readings.Exists(reading => reading.Value == FactVocabulary.Value("kind", "permission"));
        if (asks && !readings.Exists(reading => reading.Value.Fact == "act" && reading.Truth == Truth.Yes))
        {
            readings.Add(new FactReading(FactVocabulary.Value("act", "publish"), Truth.Yes, "", 0.5));
        }

        return readings;
    }

    private static FactReading Reading(FactValue value, double score, PostFacts said) =>
        new(value, Truth.Yes, said.Reading(value)?.Words ?? "", LinearModel.Probability((float)score));
}
