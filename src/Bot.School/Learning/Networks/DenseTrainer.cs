using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>One case to learn from.</summary>
/// <param name="Inputs">The numbers that are known.</param>
/// <param name="Answers">A probability for each answer.</param>
public sealed record DenseExample(float[] Inputs, float[] Answers);

/// <summary>Trains a <see cref="DenseNetwork"/>; the same examples in the same order give the same weights on processors of one kind.</summary>
public sealed class DenseTrainer
{
    /// <summary>An input that hardly ever differs is not blown up by more than the inverse of this; one that never did counts for nothing.</summary>
    private const float LeastDeviation = 0.1f;

    /// <summary>Cases whose gradients are taken together.</summary>
    public int Batch { get; init; } = 128;

    /// <summary>Times that every case is seen, but for those that do not fill a last batch.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>The highest rate of learning; see <see cref="LearningRate"/>.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>The share of hidden numbers left out, 0 to 1; of inputs half that share.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Hidden numbers, a multiple of 8.</summary>
    public int Hidden { get; init; } = 64;

    /// <param name="examples">What to learn from; all with as many inputs and answers as the first.</param>
    /// <param name="seed">Where chance begins: another seed gives another network of the same examples.</param>
    public DenseNetwork Train(IReadOnlyList<DenseExample> examples, int seed)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples.Count, Batch, nameof(examples));
        if (Batch < 1 || Hidden < 1 || Hidden % Matrix.Lane != 0 || Dropout is < 0 or >= 1)
            throw new InvalidOperationException($"A network cannot be trained with batches of {Batch}, {Hidden} hidden numbers and {Dropout} of them left out.");
        var random = new Random(seed);
        var (means, scales) = Spread(examples);
        var network = new DenseNetwork(means, scales, Hidden, examples[0].Answers.Length);
        foreach (var weights in network.All.Where(weights => weights.Rows > 1)) weights.Begin(random);
        var pass = new Pass(this, network);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = Epochs * (examples.Count / Batch);
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            for (var start = 0; start + Batch <= order.Length; start += Batch)
            {
                pass.Learn(examples, order.AsSpan(start, Batch), random, LearningRate.At(Rate, step / (float)steps), ++step);
            }
        }

        return network;
    }

    private static (float[] Means, float[] Scales) Spread(IReadOnlyList<DenseExample> examples)
    {
        var means = new float[examples[0].Inputs.Length];
        foreach (var example in examples) TensorPrimitives.Add(means, example.Inputs, means);
        TensorPrimitives.Divide(means, examples.Count, means);
        var squares = new float[means.Length];
        foreach (var example in examples)
        {
            for (var i = 0; i < squares.Length; i++) squares[i] += (example.Inputs[i] - means[i]) * (example.Inputs[i] - means[i]);
        }

        return (means, Array.ConvertAll(squares, square => square > 0 ? 1 / (MathF.Sqrt(square / examples.Count) + LeastDeviation) : 0));
    }

    /// <summary>Learns from one batch after the other.</summary>
    private sealed class Pass
    {
        private readonly DenseTrainer _trainer;
        private readonly DenseNetwork _network;
        private readonly DenseNetwork _gradients;
        private readonly Adam[] _optimisers;
        private readonly int _padded;
        private readonly float[] _inputs;
        private readonly float[] _hidden;
        private readonly float[] _kept;
        private readonly float[] _scores;
        private readonly float[] _transposed;
        private readonly float[] _hiddenChange;
        private readonly float[] _answersTransposed;

        public Pass(DenseTrainer trainer, DenseNetwork network)
        {
            _trainer = trainer;
            _network = network;
            _gradients = new DenseNetwork(new float[network.Inputs], new float[network.Inputs], network.Hidden, network.Answers);
            _optimisers = [.. network.All.Select(weights => new Adam(weights.Values.Length))];
            _padded = Matrix.Padded(network.Answers);
            _inputs = new float[trainer.Batch * network.Inputs];
            _hidden = new float[trainer.Batch * network.Hidden];
            _kept = new float[_hidden.Length];
            _hiddenChange = new float[_hidden.Length];
            _scores = new float[trainer.Batch * _padded];
            _transposed = new float[Math.Max(_inputs.Length, _hidden.Length)];
            _answersTransposed = new float[network.Hidden * _padded];
        }

        public void Learn(IReadOnlyList<DenseExample> examples, ReadOnlySpan<int> batch, Random random, float rate, int steps)
        {
            Forwards(examples, batch, random);
            Aim(examples, batch);
            Backwards();
            for (var i = 0; i < _optimisers.Length; i++) _optimisers[i].Step(0, _network.All[i].Values, _gradients.All[i].Values, 1f / batch.Length, rate, steps);
        }

        private void Forwards(IReadOnlyList<DenseExample> examples, ReadOnlySpan<int> batch, Random random)
        {
            var (inputs, hidden) = (_network.Inputs, _network.Hidden);
            for (var row = 0; row < batch.Length; row++)
            {
                var place = _inputs.AsSpan(row * inputs, inputs);
                _network.Centre(examples[batch[row]].Inputs, place);
                LeaveOut(place, _trainer.Dropout / 2, random);
                _network.All[1].Values.CopyTo(_hidden, row * hidden);
                _network.All[3].Values.CopyTo(_scores, row * _padded);
            }

            Matrix.MultiplyAdd(_inputs, batch.Length, inputs, _network.All[0].Values, hidden, _hidden);
            for (var i = 0; i < _hidden.Length; i++)
            {
                _kept[i] = _hidden[i] > 0 && random.NextSingle() >= _trainer.Dropout ? 1 / (1 - _trainer.Dropout) : 0;
                _hidden[i] *= _kept[i];
            }

            Matrix.MultiplyAdd(_hidden, batch.Length, hidden, _network.All[2].Values, _padded, _scores);
        }

        private static void LeaveOut(Span<float> values, float share, Random random)
        {
            var keep = 1 / (1 - share);
            for (var i = 0; i < values.Length; i++) values[i] = random.NextSingle() < share ? 0 : values[i] * keep;
        }

        /// <summary>The gradient of the cross-entropy takes the place of the scores.</summary>
        private void Aim(IReadOnlyList<DenseExample> examples, ReadOnlySpan<int> batch)
        {
            for (var row = 0; row < batch.Length; row++)
            {
                var scores = _scores.AsSpan(row * _padded, _network.Answers);
                MessageNetwork.Probabilities(scores, scores);
                TensorPrimitives.Subtract(scores, examples[batch[row]].Answers, scores);
                _scores.AsSpan((row * _padded) + _network.Answers, _padded - _network.Answers).Clear();
            }
        }

        private void Backwards()
        {
            var (rows, inputs, hidden) = (_trainer.Batch, _network.Inputs, _network.Hidden);
            foreach (var weights in _gradients.All) Array.Clear(weights.Values);
            Matrix.Transpose(_hidden, rows, hidden, _transposed);
            Matrix.MultiplyAdd(_transposed, hidden, rows, _scores, _padded, _gradients.All[2].Values);
            AddRows(_scores, _padded, _gradients.All[3].Values);

            Matrix.Transpose(_network.All[2].Values, hidden, _padded, _answersTransposed);
            Array.Clear(_hiddenChange);
            Matrix.MultiplyAdd(_scores, rows, _padded, _answersTransposed, hidden, _hiddenChange);
            TensorPrimitives.Multiply(_hiddenChange, _kept, _hiddenChange);

            Matrix.Transpose(_inputs, rows, inputs, _transposed);
            Matrix.MultiplyAdd(_transposed, inputs, rows, _hiddenChange, hidden, _gradients.All[0].Values);
            AddRows(_hiddenChange, hidden, _gradients.All[1].Values);
        }

        private static void AddRows(float[] matrix, int columns, float[] sum)
        {
            for (var start = 0; start < matrix.Length; start += columns) TensorPrimitives.Add(sum, matrix.AsSpan(start, columns), sum);
        }
    }
}
