using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>
/// Changes weights by their gradients: Adam with decay apart from the gradient (Loshchilov and Hutter, 2019). Rows of embeddings that no message of
/// a batch touched stay as they are.
/// </summary>
internal sealed class AdamW(NetworkWeights weights, float[] embeddings, int width)
{
    private const float First = 0.9f;
    private const float Second = 0.999f;
    private const float Least = 1e-8f;

    /// <summary>The share of a weight that it loses in a step of rate 1.</summary>
    private const float Decay = 0.01f;

    /// <summary>Gradients longer than this, all taken together, are shortened to it.</summary>
    private const float Longest = 5;

    private readonly List<(float[] Mean, float[] Square)> _moments = [.. weights.All.Select(each => (new float[each.Values.Length], new float[each.Values.Length]))];
    private readonly float[] _embeddingMean = new float[embeddings.Length];
    private readonly float[] _embeddingSquare = new float[embeddings.Length];
    private int _steps;

    public void Step(NetworkWeights gradients, EmbeddingGradients rows, float scale, float rate)
    {
        _steps++;
        var length = MathF.Sqrt(SquaredLength(gradients, rows)) * scale;
        if (length > Longest) scale *= Longest / length;
        var pace = rate * MathF.Sqrt(1 - MathF.Pow(Second, _steps)) / (1 - MathF.Pow(First, _steps));
        for (var i = 0; i < weights.All.Count; i++)
        {
            Change(weights.All[i].Values, gradients.All[i].Values, _moments[i].Mean, _moments[i].Square, scale, pace, rate);
        }

        for (var place = 0; place < rows.Buckets.Count; place++)
        {
            var start = rows.Buckets[place] * width;
            Change(embeddings.AsSpan(start, width), rows.Row(place), _embeddingMean.AsSpan(start, width), _embeddingSquare.AsSpan(start, width), scale, pace, rate);
        }
    }

    private static void Change(Span<float> values, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square, float scale, float pace, float rate)
    {
        var keep = 1 - (rate * Decay);
        for (var i = 0; i < values.Length; i++)
        {
            var change = gradient[i] * scale;
            mean[i] = (First * mean[i]) + ((1 - First) * change);
            square[i] = (Second * square[i]) + ((1 - Second) * change * change);
            values[i] = (values[i] * keep) - (pace * mean[i] / (MathF.Sqrt(square[i]) + Least));
        }
    }

    private static float SquaredLength(NetworkWeights gradients, EmbeddingGradients rows)
    {
        var sum = 0f;
        foreach (var each in gradients.All) sum += TensorPrimitives.SumOfSquares<float>(each.Values);
        for (var place = 0; place < rows.Buckets.Count; place++) sum += TensorPrimitives.SumOfSquares<float>(rows.Row(place));
        return sum;
    }
}
