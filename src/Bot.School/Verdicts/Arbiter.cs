using System.Globalization;
using Bot.School.Learning;

namespace Bot.School.Verdicts;

/// <summary>
/// Weighs what the worked examples make likely against what the norms say: how much each is to be believed was learned from examples that the
/// readers had not seen. Gives a probability for each outcome.
/// </summary>
public sealed class Arbiter
{
    private static readonly int Outcomes = Enum.GetValues<Outcome>().Length;

    private readonly double[][] _weights;

    public Arbiter(double[][] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length != Outcomes) throw new ArgumentException("There must be a row of weights for each outcome.", nameof(weights));
        _weights = weights;
    }

    /// <param name="likely">The probability of each outcome by the worked examples.</param>
    /// <param name="opinion">What the norms say.</param>
    public double[] Weigh(double[] likely, NormOpinion opinion)
    {
        var inputs = Inputs(likely, opinion);
        var probabilities = new double[Outcomes];
        for (var outcome = 0; outcome < Outcomes; outcome++)
        {
            var score = 0.0;
            for (var i = 0; i < inputs.Length; i++) score += _weights[outcome][i] * inputs[i];
            probabilities[outcome] = 1 / (1 + Math.Exp(-score));
        }

        var sum = probabilities.Sum();
        return Array.ConvertAll(probabilities, probability => probability / sum);
    }

    /// <summary>Learns the weights: one logistic regression for each outcome.</summary>
    public static Arbiter Train(IReadOnlyList<(double[] Likely, NormOpinion Opinion, Outcome Expected)> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var inputs = examples.Select(example => Inputs(example.Likely, example.Opinion)).ToList();
        return new Arbiter([.. Enumerable.Range(0, Outcomes).Select(outcome =>
        {
            var prior = new double[inputs[0].Length];
            prior[1 + outcome] = 1;
            return SmallLogisticRegression.Fit(inputs, [.. examples.Select(example => (int)example.Expected == outcome)], prior);
        })]);
    }

    /// <summary>Even; the log-odds by the examples; the norms' outcome; and how likely each outcome is where the norms say theirs.</summary>
    private static double[] Inputs(double[] likely, NormOpinion opinion)
    {
        var said = (int)opinion.Outcome;
        var inputs = new double[1 + Outcomes + Outcomes + (Outcomes * Outcomes)];
        inputs[0] = 1;
        for (var outcome = 0; outcome < Outcomes; outcome++)
        {
            inputs[1 + outcome] = Math.Log((likely[outcome] + 0.001) / (1.001 - likely[outcome]));
            inputs[1 + (2 * Outcomes) + (said * Outcomes) + outcome] = likely[outcome];
        }

        inputs[1 + Outcomes + said] = 1;
        return inputs;
    }

    public void Save(TextWriter text)
    {
        foreach (var row in _weights) text.WriteLine(string.Join(' ', row.Select(weight => weight.ToString("0.####", CultureInfo.InvariantCulture))));
    }

    public static Arbiter Load(IEnumerable<string> lines) =>
        new([.. lines.Select(line => line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray())]);
}
