using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>Changes the weights of a <see cref="MessageNetwork"/> by their gradients. Rows of embeddings that no message of a batch touched stay as they are.</summary>
internal sealed class NetworkOptimiser(NetworkWeights weights, float[] embeddings, int width)
{
    /// <summary>Gradients longer than this, all taken together, are shortened to it.</summary>
    private const float Longest = 5;

    private readonly Adam[] _weights = [.. weights.All.Select(each => new Adam(each.Values.Length))];
    private readonly Adam _embeddings = new(embeddings.Length);
    private int _steps;

    public void Step(NetworkWeights gradients, EmbeddingGradients rows, float scale, float rate)
    {
        _steps++;
        var length = MathF.Sqrt(SquaredLength(gradients, rows)) * scale;
        if (length > Longest) scale *= Longest / length;
        for (var i = 0; i < _weights.Length; i++) _weights[i].Step(0, weights.All[i].Values, gradients.All[i].Values, scale, rate, _steps);
        for (var place = 0; place < rows.Buckets.Count; place++)
        {
            var start = rows.Buckets[place] * width;
            _embeddings.Step(start, embeddings.AsSpan(start, width), rows.Row(place), scale, rate, _steps);
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
