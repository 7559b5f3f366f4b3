using Bot.School.Learning;

namespace Bot.School.Questions;

/// <summary>A message of which a person marked the facts.</summary>
/// <param name="Patterns">What the patterns find in it.</param>
/// <param name="Learned">The scores of a network that had not seen it, by <see cref="FactValue.Index"/>.</param>
/// <param name="Facts">What the person marked.</param>
public sealed record MarkedMessage(PostFacts Patterns, float[] Learned, IReadOnlySet<FactValue> Facts);

/// <summary>Learns how far to believe the patterns and the network of each value of each fact.</summary>
public static class FactTraining
{
    /// <summary>A value that fewer messages hold is left to the patterns.</summary>
    private const int FewestMessages = 15;

    public static FactBlend Train(IReadOnlyList<MarkedMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var weights = new Dictionary<FactValue, double[]>();
        foreach (var value in FactVocabulary.Values.Where(value => messages.Count(message => message.Facts.Contains(value)) >= FewestMessages))
        {
            var inputs = messages.Select(message => FactBlend.InputsOf(value, message.Patterns, message.Learned[value.Index])).ToList();
            weights[value] = SmallLogisticRegression.Fit(inputs, [.. messages.Select(message => message.Facts.Contains(value))], prior: [-1, 1, -1, -1, 0.8]);
        }

        return new FactBlend(weights);
    }
}
