using System.Globalization;

namespace Bot.School.Questions;

/// <summary>
/// How much the patterns and the network each count for a value of a fact: a logistic regression of five weights, learned on messages that the network
/// had not seen.
/// </summary>
public sealed class FactBlend
{
    /// <summary>For each value: even, the pattern says so, the pattern denies it, the pattern says another value, and the network's score.</summary>
    private readonly double[]?[] _weights = new double[FactVocabulary.Values.Count][];

    public FactBlend(IReadOnlyDictionary<FactValue, double[]> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (var (value, ofValue) in weights) _weights[value.Index] = ofValue;
        Values = [.. FactVocabulary.Values.Where(weights.ContainsKey)];
    }

    /// <summary>The values that are blended, in the order of <see cref="FactValue.Index"/>; of all others the patterns alone decide.</summary>
    public IReadOnlyList<FactValue> Values { get; }

    public double Score(FactValue value, PostFacts patterns, float learned)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(patterns);
        var weights = _weights[value.Index] ?? throw new ArgumentException($"{value} is not blended.", nameof(value));
        return weights[0] + (weights[4] * learned) + patterns.Reading(value)?.Truth switch
        {
            Truth.Yes => weights[1],
            Truth.No => weights[2],
            _ => patterns.Knows(FactVocabulary.Facts[value.FactIndex]) ? weights[3] : 0,
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
        foreach (var value in Values)
        {
            text.WriteLine($"{value} {string.Join(' ', _weights[value.Index]!.Select(weight => weight.ToString("0.####", CultureInfo.InvariantCulture)))}");
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
