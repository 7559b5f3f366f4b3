using System.Globalization;

namespace Bot.School.Questions;

/// <summary>
/// How much the patterns and the network each count for a value of a fact: a logistic regression of five weights, learned on messages that the network
/// had not seen.
/// </summary>
public sealed class FactBlend
{
    /// <summary>For each value: even, the pattern says so, the pattern denies it, the pattern says another value, and the network's score.</summary>
    private readonly Dictionary<FactValue, double[]> _weights;

    public FactBlend(IReadOnlyDictionary<FactValue, double[]> weights) => _weights = new Dictionary<FactValue, double[]>(weights);

    /// <summary>The values that are blended; of all others the patterns alone decide.</summary>
    public IEnumerable<FactValue> Values => _weights.Keys;

    public double Score(FactValue value, PostFacts patterns, float learned)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(patterns);
        var weights = _weights[value];
        return weights[0] + (weights[4] * learned) + patterns.Reading(value)?.Truth switch
        {
            Truth.Yes => weights[1],
            Truth.No => weights[2],
            _ => patterns.Knows(value.Fact) ? weights[3] : 0,
        };
    }

    public static double[] InputsOf(FactValue value, PostFacts patterns, float learned)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(patterns);
        var said = patterns.Reading(value)?.Truth;
        return [1, said == Truth.Yes ? 1 : 0, said == Truth.No ? 1 : 0, said is null && patterns.Knows(value.Fact) ? 1 : 0, learned];
    }

    public void Save(TextWriter text)
    {
        foreach (var (value, weights) in _weights.OrderBy(pair => pair.Key.Index))
        {
            text.WriteLine($"{value} {string.Join(' ', weights.Select(weight => weight.ToString("0.####", CultureInfo.InvariantCulture)))}");
        }
    }

    public static FactBlend Load(IEnumerable<string> lines)
    {
        var weights = new Dictionary<FactValue, double[]>();
        foreach (var words in lines.Select(line => line.Split(' ')))
        {
            var name = words[0].Split('=');
            weights[FactVocabulary.Value(name[0], name[1])] = [.. words[1..].Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        }

        return new FactBlend(weights);
    }
}
