using Bot.School.Learning;
using Bot.School.Learning.Networks;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>What is thought of a question before the arbiter weighs it.</summary>
/// <param name="Examples">The probability of each outcome by the linear reader of worked examples.</param>
/// <param name="Network">What the network makes of the message, for every school that it knows.</param>
/// <param name="School">The place of the asker's school among those.</param>
/// <param name="Patterns">The facts that the patterns found.</param>
/// <param name="Scores">How likely each value of each fact is, in log-odds; see <see cref="FactReader.Score"/>.</param>
/// <param name="Norms">What the norms say of the likeliest facts.</param>
/// <param name="Cautious">What the norms say of facts that were read with caution.</param>
public sealed record Opinions(
    double[] Examples, NetworkReading Network, int School, IReadOnlyList<FactReading> Patterns, float[] Scores, NormOpinion Norms, Outcome Cautious)
{
    /// <summary>The norms that speak, each met, open or broken, share so many inputs by their hash: of some hundreds a few are taken for each other.</summary>
    private const int GroundInputs = 128;

    /// <summary>Norms past this, the least weighty, are not told apart.</summary>
    private const int MostGrounds = 6;

    private static readonly int Outcomes = Enum.GetValues<Outcome>().Length;

    /// <summary>How many numbers <see cref="ToInputs"/> gives when the network knows so many schools.</summary>
    public static int InputCount(int schools) => (3 * Outcomes) + (schools * (Outcomes + 1)) + Outcomes + (2 * FactVocabulary.Values.Count) + GroundInputs;

    /// <summary>All of it as numbers.</summary>
    public float[] ToInputs()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(School);
        var schools = Network.Answers.Length / Outcomes;
        var inputs = new float[InputCount(schools)];
        var place = inputs.AsSpan();
        for (var outcome = 0; outcome < Outcomes; outcome++) place[outcome] = LogOdds((float)Examples[outcome]);
        place = place[Outcomes..];
        for (var answer = 0; answer < Network.Answers.Length; answer++) place[answer] = LogOdds(Network.Answers[answer]);
        place.Slice(School * Outcomes, Outcomes).CopyTo(place[Network.Answers.Length..]);
        place = place[(Network.Answers.Length + Outcomes)..];
        place[School] = 1;
        place = place[schools..];
        place[(int)Norms.Outcome] = 1;
        place[Outcomes + (int)Cautious] = 1;
        place = place[(2 * Outcomes)..];
        // Far from even it no longer matters how far.
        for (var value = 0; value < Scores.Length; value++) place[value] = 2 * MathF.Tanh(Scores[value] / 4);
        place = place[Scores.Length..];
        foreach (var reading in Patterns) place[reading.Value.Index] = reading.Truth == Truth.Yes ? 1 : -1;
        place = place[Scores.Length..];
        foreach (var ground in Norms.Grounds.Take(MostGrounds)) place[(int)(FeatureHash.Mix(OutcomeReader.Ground(ground)) % GroundInputs)] = 1;
        return inputs;
    }

    private static float LogOdds(float probability) => MathF.Log((probability + 0.001f) / (1.001f - probability));
}
