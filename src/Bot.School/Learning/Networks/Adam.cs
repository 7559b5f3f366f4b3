namespace Bot.School.Learning.Networks;

/// <summary>Changes weights by their gradients: Adam with decay apart from the gradient (Loshchilov and Hutter, 2019).</summary>
internal sealed class Adam(int length)
{
    private const float First = 0.9f;
    private const float Second = 0.999f;
    private const float Least = 1e-8f;

    /// <summary>The share of a weight that it loses in a step of rate 1.</summary>
    private const float Decay = 0.01f;

    private readonly float[] _mean = new float[length];
    private readonly float[] _square = new float[length];

    /// <summary>One step with the weights from a place on; the others stay as they are.</summary>
    /// <param name="start">The place of the first.</param>
    /// <param name="values">The weights, which change.</param>
    /// <param name="gradient">Their gradients, added up.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <param name="rate">How fast to learn; see <see cref="LearningRate"/>.</param>
    /// <param name="steps">Steps of the whole training, this one too: from 1.</param>
    public void Step(int start, Span<float> values, ReadOnlySpan<float> gradient, float scale, float rate, int steps)
    {
        var pace = rate * MathF.Sqrt(1 - MathF.Pow(Second, steps)) / (1 - MathF.Pow(First, steps));
        var keep = 1 - (rate * Decay);
        var mean = _mean.AsSpan(start, values.Length);
        var square = _square.AsSpan(start, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var change = gradient[i] * scale;
            mean[i] = (First * mean[i]) + ((1 - First) * change);
            square[i] = (Second * square[i]) + ((1 - Second) * change * change);
            values[i] = (values[i] * keep) - (pace * mean[i] / (MathF.Sqrt(square[i]) + Least));
        }
    }
}
