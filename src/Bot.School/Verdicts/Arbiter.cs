using System.Globalization;
using Bot.School.Learning;

namespace Bot.School.Verdicts;

/// <summary>What is thought of a question before the arbiter weighs it.</summary>
/// <param name="Examples">The probability of each outcome by the linear reader of worked examples.</param>
/// <param name="Network">The same by the network.</param>
/// <param name="Norms">What the norms say.</param>
/// <param name="Cautious">What the norms say of facts that were read with caution.</param>
public sealed record Opinions(double[] Examples, double[] Network, NormOpinion Norms, Outcome Cautious);

/// <summary>
/// Weighs what the worked examples and the network make likely against what the norms say: how much each is to be believed was learned from examples that the
/// readers had not seen. Gives a probability for each outcome.
/// </summary>
public sealed class Arbiter
{
    private static readonly int Outcomes = Enum.GetValues<Outcome>().Length;

    private static readonly int InputCount = 1 + (4 * Outcomes) + (Outcomes * Outcomes);

    private readonly double[][] _weights;

    public Arbiter(double[][] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length != Outcomes || weights.Any(row => row.Length != InputCount)) throw new ArgumentException($"There must be {InputCount} weights for each outcome.", nameof(weights));
        _weights = weights;
    }

    public double[] Weigh(Opinions opinions)
    {
        var inputs = Inputs(opinions);
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
    public static Arbiter Train(IReadOnlyList<(Opinions Opinions, Outcome Expected)> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var inputs = examples.Select(example => Inputs(example.Opinions)).ToList();
        return new Arbiter([.. Enumerable.Range(0, Outcomes).Select(outcome =>
        {
            var prior = new double[inputs[0].Length];
            prior[1 + outcome] = prior[1 + Outcomes + outcome] = 0.5;
            return SmallLogisticRegression.Fit(inputs, [.. examples.Select(example => (int)example.Expected == outcome)], prior);
        })]);
    }

    /// <summary>Even; the log-odds by the examples and by the network; the norms' outcome, also by a cautious reading; and how likely each outcome is where the norms say theirs.</summary>
    private static double[] Inputs(Opinions opinions)
    {
        ArgumentNullException.ThrowIfNull(opinions);
        var said = (int)opinions.Norms.Outcome;
        var inputs = new double[InputCount];
        inputs[0] = 1;
        for (var outcome = 0; outcome < Outcomes; outcome++)
        {
            inputs[1 + outcome] = LogOdds(opinions.Examples[outcome]);
            inputs[1 + Outcomes + outcome] = LogOdds(opinions.Network[outcome]);
            inputs[1 + (4 * Outcomes) + (said * Outcomes) + outcome] = (opinions.Examples[outcome] + opinions.Network[outcome]) / 2;
        }

        inputs[1 + (2 * Outcomes) + said] = 1;
        inputs[1 + (3 * Outcomes) + (int)opinions.Cautious] = 1;
        return inputs;
    }

    private static double LogOdds(double probability) => Math.Log((probability + 0.001) / (1.001 - probability));

    public void Save(TextWriter text)
    {
        foreach (var row in _weights) text.WriteLine(string.Join(' ', row.Select(weight => weight.ToString("0.####", CultureInfo.InvariantCulture))));
    }

    public static Arbiter Load(IEnumerable<string> lines) =>
        new([.. lines.Select(line => line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray())]);
}
