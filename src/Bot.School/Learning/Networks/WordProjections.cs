using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>What a network makes of a word.</summary>
/// <param name="By">The network's projections.</param>
/// <param name="Row">The sum of the word's embeddings, then what they give to the gates, forwards and backwards.</param>
internal sealed record ProjectedWord(WordProjections By, float[] Row);

/// <summary>
/// What the words of a message give to the gates of a trained network: the same as its embeddings added up, normalised and multiplied by the weights of the gates, but
/// for the rounding. Normalising takes the mean off, divides by the deviation, scales and shifts; so once these two numbers are known the product is a sum of the products
/// of the word's features, and those are kept. Safe for use by many threads.
/// </summary>
internal sealed class WordProjections
{
    private readonly NetworkShape _shape;
    private readonly float[] _embeddings;
    private readonly float[] _scaled;
    private readonly float[] _ofMean;
    private readonly float[] _ofShift;
    private readonly float[]?[] _beside;

    public WordProjections(NetworkShape shape, NetworkWeights weights, float[] embeddings)
    {
        _shape = shape;
        _embeddings = embeddings;
        var columns = 2 * shape.Gates;
        _scaled = new float[shape.Width * columns];
        _ofShift = new float[columns];
        for (var direction = 0; direction < 2; direction++)
        {
            weights.InputBiases[direction].Values.CopyTo(_ofShift, direction * shape.Gates);
            for (var number = 0; number < shape.Width; number++)
            {
                var gates = weights.Inputs[direction].Values.AsSpan(number * shape.Gates, shape.Gates);
                TensorPrimitives.Multiply(gates, weights.Scale.Values[number], _scaled.AsSpan((number * columns) + (direction * shape.Gates), shape.Gates));
                var shifted = _ofShift.AsSpan(direction * shape.Gates, shape.Gates);
                TensorPrimitives.MultiplyAdd(gates, weights.Shift.Values[number], shifted, shifted);
            }
        }

        _ofMean = new float[columns];
        for (var number = 0; number < shape.Width; number++) TensorPrimitives.Add(_ofMean, _scaled.AsSpan(number * columns, columns), _ofMean);
        _beside = new float[shape.Buckets][];
    }

    /// <summary>The numbers that <see cref="Project"/> needs room for.</summary>
    public int RowLength => _shape.Width + (2 * _shape.Gates);

    /// <summary>What a word gives to the gates.</summary>
    /// <param name="word">The word.</param>
    /// <param name="row">Room to work in: <see cref="RowLength"/> numbers.</param>
    /// <param name="forwards">For the gates of the direction forwards.</param>
    /// <param name="backwards">For those of the direction backwards.</param>
    public void Project(NetworkWord word, Span<float> row, Span<float> forwards, Span<float> backwards)
    {
        RowOf(word.Own).CopyTo(row);
        foreach (var feature in word.Beside) TensorPrimitives.Add(row, RowOf(feature), row);

        var sum = row[.._shape.Width];
        var mean = TensorPrimitives.Sum<float>(sum) / _shape.Width;
        TensorPrimitives.Subtract(sum, mean, sum);
        var deviation = NetworkPass.Deviation(sum);
        var gates = row[_shape.Width..];
        TensorPrimitives.MultiplyAdd(_ofMean, -mean, gates, gates);
        TensorPrimitives.Divide(gates, deviation, gates);
        TensorPrimitives.Add(gates[.._shape.Gates], _ofShift.AsSpan(0, _shape.Gates), forwards);
        TensorPrimitives.Add(gates[_shape.Gates..], _ofShift.AsSpan(_shape.Gates), backwards);
    }

    // A network that reads words which another read before it takes their place: in a running assistant there is one.
    private float[] RowOf(OwnFeatures own)
    {
        if (own.Projected is { } known && known.By == this) return known.Row;
        var row = RowOf(own.Span);
        own.Projected = new ProjectedWord(this, row);
        return row;
    }

    private float[] RowOf(uint feature) => _beside[_shape.Bucket(feature)] ??= RowOf([feature]);

    private float[] RowOf(ReadOnlySpan<uint> features)
    {
        var row = new float[RowLength];
        var sum = row.AsSpan(0, _shape.Width);
        foreach (var feature in features) TensorPrimitives.Add(sum, _embeddings.AsSpan(_shape.Bucket(feature) * _shape.Width, _shape.Width), sum);
        Matrix.MultiplyAdd(sum, 1, _shape.Width, _scaled, 2 * _shape.Gates, row.AsSpan(_shape.Width));
        return row;
    }
}
