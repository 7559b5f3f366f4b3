using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>
/// One reading of one message, from words to facts and answers, with all that was computed on the way; buffers are used again by the next
/// reading. For one thread.
/// </summary>
/// <remarks>
/// The words' embeddings are normalised (Ba et al., 2016), read forwards and backwards by gated recurrent units (Cho et al., 2014), pooled by the
/// highest value and by attention, and scored.
/// </remarks>
internal sealed class NetworkPass
{
    private readonly int _mostWords;
    private readonly float[] _raw;

    public NetworkPass(NetworkShape shape, int mostWords)
    {
        Shape = shape;
        _mostWords = mostWords;
        _raw = new float[mostWords * shape.Width];
        Words = new float[mostWords * shape.Width];
        Normal = new float[mostWords * shape.Width];
        Deviations = new float[mostWords];
        Directions = [new RecurrentPass(shape, mostWords), new RecurrentPass(shape, mostWords)];
        Read = new float[mostWords * shape.Width];
        Attention = new float[mostWords * shape.PaddedViews];
        Highest = new int[shape.Width];
        Pooled = new float[shape.Pooled];
        Facts = new float[shape.PaddedFacts];
        Joined = new float[shape.Joined];
        Answers = new float[shape.PaddedAnswers];
    }

    public NetworkShape Shape { get; }

    public int Count { get; private set; }

    /// <summary>The words as the recurrent units see them.</summary>
    public float[] Words { get; }

    public float[] Normal { get; }

    public float[] Deviations { get; }

    public RecurrentPass[] Directions { get; }

    /// <summary>What was read at each word, forwards and backwards.</summary>
    public float[] Read { get; }

    public float[] Attention { get; }

    /// <summary>The word that gave the highest of each number: only while learning.</summary>
    public int[] Highest { get; }

    public float[] Pooled { get; }

    /// <summary>The score of each fact, in log-odds.</summary>
    public float[] Facts { get; }

    /// <summary>The deep numbers, then the probabilities of the facts.</summary>
    public float[] Joined { get; }

    /// <summary>The score of each answer to each choice.</summary>
    public float[] Answers { get; }

    /// <summary>Reads while learning: all that the way back needs is kept.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="embeddings">A row of numbers for each bucket.</param>
    /// <param name="words">The features of each word, as hashes; those past what there is room for are not read.</param>
    /// <param name="dropout">What is left out.</param>
    public void Run(NetworkWeights weights, ReadOnlySpan<float> embeddings, IReadOnlyList<uint[]> words, Dropout dropout)
    {
        Count = Math.Min(words.Count, _mostWords);
        Embed(embeddings, words);
        Normalise(weights);
        dropout.OnWords(Words.AsSpan(0, Count * Shape.Width));
        for (var direction = 0; direction < 2; direction++) Directions[direction].Project(weights, direction, Words, Count);
        ReadOn(weights);
        FindHighest();
        dropout.OnPooled(Pooled);
        Score(weights, dropout);
    }

    /// <summary>Reads with what was learned.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="projections">What each word gives to the gates.</param>
    /// <param name="words">The words.</param>
    /// <param name="first">The first to read; as many are read as there is room for.</param>
    public void Run(NetworkWeights weights, WordProjections projections, IReadOnlyList<NetworkWord> words, int first)
    {
        Count = Math.Min(words.Count - first, _mostWords);
        Span<float> row = stackalloc float[projections.RowLength];
        for (var word = 0; word < Count; word++) projections.Project(words[first + word], row, Directions[0].InputOf(word), Directions[1].InputOf(word));
        ReadOn(weights);
        Score(weights, dropout: null);
    }

    /// <summary>The deviation of numbers from their mean, which was taken off; a little more than 0 when they are all the same.</summary>
    public static float Deviation(ReadOnlySpan<float> centred) => MathF.Sqrt((TensorPrimitives.SumOfSquares(centred) / centred.Length) + 1e-5f);

    private void ReadOn(NetworkWeights weights)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            Directions[direction].Run(weights, direction, Count);
            Spread(Directions[direction].States, direction);
        }

        Pool(weights);
    }

    private void Embed(ReadOnlySpan<float> embeddings, IReadOnlyList<uint[]> words)
    {
        Array.Clear(_raw, 0, Count * Shape.Width);
        for (var word = 0; word < Count; word++)
        {
            var sum = _raw.AsSpan(word * Shape.Width, Shape.Width);
            foreach (var feature in words[word]) TensorPrimitives.Add(sum, embeddings.Slice(Shape.Bucket(feature) * Shape.Width, Shape.Width), sum);
        }
    }

    private void Normalise(NetworkWeights weights)
    {
        for (var word = 0; word < Count; word++)
        {
            var raw = _raw.AsSpan(word * Shape.Width, Shape.Width);
            var normal = Normal.AsSpan(word * Shape.Width, Shape.Width);
            var mean = TensorPrimitives.Sum<float>(raw) / Shape.Width;
            TensorPrimitives.Subtract(raw, mean, normal);
            var deviation = Deviation(normal);
            Deviations[word] = deviation;
            TensorPrimitives.Divide(normal, deviation, normal);
            TensorPrimitives.MultiplyAdd(normal, weights.Scale.Values, weights.Shift.Values, Words.AsSpan(word * Shape.Width, Shape.Width));
        }
    }

    /// <summary>Puts the states of one direction beside those of the other, in the order of the words.</summary>
    private void Spread(float[] states, int direction)
    {
        for (var step = 0; step < Count; step++)
        {
            var word = direction == 0 ? step : Count - 1 - step;
            states.AsSpan((step + 1) * Shape.Half, Shape.Half).CopyTo(Read.AsSpan((word * Shape.Width) + (direction * Shape.Half)));
        }
    }

    private void Pool(NetworkWeights weights)
    {
        Array.Clear(Pooled);
        Array.Clear(Attention, 0, Count * Shape.PaddedViews);
        if (Count == 0) return;
        Read.AsSpan(0, Shape.Width).CopyTo(Pooled);
        var highest = Pooled.AsSpan(0, Shape.Width);
        for (var word = 1; word < Count; word++) TensorPrimitives.Max(highest, Read.AsSpan(word * Shape.Width, Shape.Width), highest);

        Matrix.MultiplyAdd(Read, Count, Shape.Width, weights.Views.Values, Shape.PaddedViews, Attention);
        for (var view = 0; view < Shape.Views; view++) Weigh(view);
    }

    /// <summary>Which word gave the highest of each number: the first of equals.</summary>
    private void FindHighest()
    {
        for (var i = 0; i < Shape.Width; i++)
        {
            Highest[i] = 0;
            for (var word = 0; word < Count; word++)
            {
                if (Read[(word * Shape.Width) + i] != Pooled[i]) continue;
                Highest[i] = word;
                break;
            }
        }
    }

    private void Weigh(int view)
    {
        var highest = float.MinValue;
        for (var word = 0; word < Count; word++) highest = MathF.Max(highest, Attention[(word * Shape.PaddedViews) + view]);
        var sum = 0f;
        for (var word = 0; word < Count; word++)
        {
            ref var attention = ref Attention[(word * Shape.PaddedViews) + view];
            attention = MathF.Exp(attention - highest);
            sum += attention;
        }

        var mean = Pooled.AsSpan((1 + view) * Shape.Width, Shape.Width);
        for (var word = 0; word < Count; word++)
        {
            ref var attention = ref Attention[(word * Shape.PaddedViews) + view];
            attention /= sum;
            TensorPrimitives.MultiplyAdd(Read.AsSpan(word * Shape.Width, Shape.Width), attention, mean, mean);
        }
    }

    private void Score(NetworkWeights weights, Dropout? dropout)
    {
        weights.FactBiases.Values.CopyTo(Facts, 0);
        Matrix.MultiplyAdd(Pooled, 1, Shape.Pooled, weights.Facts.Values, Shape.PaddedFacts, Facts);
        var deep = Joined.AsSpan(0, Shape.Depth);
        weights.DeepBiases.Values.CopyTo(deep);
        Matrix.MultiplyAdd(Pooled, 1, Shape.Pooled, weights.Deep.Values, Shape.Depth, deep);
        TensorPrimitives.Max(deep, 0f, deep);
        dropout?.OnDeep(deep);
        TensorPrimitives.Sigmoid(Facts, Joined.AsSpan(Shape.Depth));
        weights.AnswerBiases.Values.CopyTo(Answers, 0);
        Matrix.MultiplyAdd(Joined, 1, Shape.Joined, weights.Answers.Values, Shape.PaddedAnswers, Answers);
    }
}
