using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>
/// Finds how each weight should change, from how the scores should: the way of <see cref="NetworkPass"/> back. Adds to its gradients until they
/// are cleared. For one thread.
/// </summary>
internal sealed class BackwardPass
{
    private readonly NetworkShape _shape;
    private readonly float[] _joined;
    private readonly float[] _pooled;
    private readonly float[] _views;
    private readonly float[] _read;
    private readonly float[] _words;
    private readonly float[] _turned;
    private readonly RecurrentBackwardPass[] _directions;

    public BackwardPass(NetworkShape shape, int mostWords)
    {
        _shape = shape;
        Gradients = new NetworkWeights(shape);
        Embeddings = new EmbeddingGradients(shape.Width);
        Facts = new float[shape.PaddedFacts];
        Answers = new float[shape.PaddedAnswers];
        _joined = new float[shape.Joined];
        _pooled = new float[shape.Pooled];
        _views = new float[mostWords * shape.PaddedViews];
        _read = new float[mostWords * shape.Width];
        _words = new float[mostWords * shape.Width];
        _turned = new float[mostWords * shape.Width];
        _directions = [new RecurrentBackwardPass(shape, mostWords), new RecurrentBackwardPass(shape, mostWords)];
    }

    public NetworkWeights Gradients { get; }

    public EmbeddingGradients Embeddings { get; }

    /// <summary>How the score of each fact should change: to be filled in before <see cref="Run"/>.</summary>
    public float[] Facts { get; }

    /// <summary>How the score of each answer should change: to be filled in before <see cref="Run"/>.</summary>
    public float[] Answers { get; }

    public void Run(NetworkPass pass, Dropout dropout, NetworkWeights weights, TransposedWeights transposed, IReadOnlyList<uint[]> words)
    {
        Score(pass, dropout, transposed);
        Pool(pass, transposed);
        Array.Clear(_words, 0, pass.Count * _shape.Width);
        for (var direction = 0; direction < 2; direction++)
        {
            _directions[direction].Run(pass, direction, _read, transposed, Gradients, _words);
        }

        TensorPrimitives.Multiply(_words.AsSpan(0, pass.Count * _shape.Width), dropout.Words.AsSpan(0, pass.Count * _shape.Width), _words);
        for (var word = 0; word < pass.Count; word++)
        {
            Normalise(pass, weights, word);
            foreach (var feature in words[word]) Embeddings.Add(_shape.Bucket(feature), _words.AsSpan(word * _shape.Width, _shape.Width));
        }
    }

    private void Score(NetworkPass pass, Dropout dropout, TransposedWeights transposed)
    {
        Array.Clear(_joined);
        Matrix.MultiplyAdd(Answers, 1, _shape.PaddedAnswers, transposed.Answers, _shape.Joined, _joined);
        AddOuter(pass.Joined, Answers, Gradients.Answers);
        AddTo(Gradients.AnswerBiases.Values, Answers);
        for (var fact = 0; fact < _shape.PaddedFacts; fact++)
        {
            var probability = pass.Joined[_shape.Depth + fact];
            Facts[fact] += _joined[_shape.Depth + fact] * probability * (1 - probability);
        }

        var deep = _joined.AsSpan(0, _shape.Depth);
        for (var i = 0; i < deep.Length; i++) deep[i] = pass.Joined[i] > 0 ? deep[i] * dropout.Deep[i] : 0;
        AddOuter(pass.Pooled, deep, Gradients.Deep);
        AddTo(Gradients.DeepBiases.Values, deep);
        AddOuter(pass.Pooled, Facts, Gradients.Facts);
        AddTo(Gradients.FactBiases.Values, Facts);
        Array.Clear(_pooled);
        Matrix.MultiplyAdd(deep, 1, _shape.Depth, transposed.Deep, _shape.Pooled, _pooled);
        Matrix.MultiplyAdd(Facts, 1, _shape.PaddedFacts, transposed.Facts, _shape.Pooled, _pooled);
        TensorPrimitives.Multiply(_pooled, dropout.Pooled, _pooled);
    }

    private void Pool(NetworkPass pass, TransposedWeights transposed)
    {
        var (count, width) = (pass.Count, _shape.Width);
        Array.Clear(_read, 0, count * width);
        Array.Clear(_views, 0, count * _shape.PaddedViews);
        if (count == 0) return;
        for (var i = 0; i < width; i++) _read[(pass.Highest[i] * width) + i] += _pooled[i];
        for (var view = 0; view < _shape.Views; view++)
        {
            var mean = _pooled.AsSpan((1 + view) * width, width);
            var sum = 0f;
            for (var word = 0; word < count; word++)
            {
                var at = (word * _shape.PaddedViews) + view;
                var read = _read.AsSpan(word * width, width);
                TensorPrimitives.MultiplyAdd(mean, pass.Attention[at], read, read);
                _views[at] = pass.Attention[at] * TensorPrimitives.Dot(mean, pass.Read.AsSpan(word * width, width));
                sum += _views[at];
            }

            for (var word = 0; word < count; word++)
            {
                var at = (word * _shape.PaddedViews) + view;
                _views[at] -= pass.Attention[at] * sum;
            }
        }

        Matrix.MultiplyAdd(_views, count, _shape.PaddedViews, transposed.Views, width, _read);
        Matrix.Transpose(pass.Read, count, width, _turned);
        Matrix.MultiplyAdd(_turned, width, count, _views, _shape.PaddedViews, Gradients.Views.Values);
    }

    private void Normalise(NetworkPass pass, NetworkWeights weights, int word)
    {
        var change = _words.AsSpan(word * _shape.Width, _shape.Width);
        var normal = pass.Normal.AsSpan(word * _shape.Width, _shape.Width);
        TensorPrimitives.MultiplyAdd(change, normal, Gradients.Scale.Values, Gradients.Scale.Values);
        AddTo(Gradients.Shift.Values, change);
        TensorPrimitives.Multiply(change, weights.Scale.Values, change);
        var mean = TensorPrimitives.Sum<float>(change) / _shape.Width;
        var along = TensorPrimitives.Dot<float>(change, normal) / _shape.Width;
        for (var i = 0; i < change.Length; i++) change[i] = (change[i] - mean - (normal[i] * along)) / pass.Deviations[word];
    }

    private static void AddOuter(ReadOnlySpan<float> rows, ReadOnlySpan<float> columns, Weights sum) =>
        Matrix.MultiplyAdd(rows, rows.Length, 1, columns, columns.Length, sum.Values);

    private static void AddTo(Span<float> sum, ReadOnlySpan<float> added) => TensorPrimitives.Add(sum, added, sum);
}
