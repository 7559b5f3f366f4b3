namespace Bot.School.Learning.Networks;

/// <summary>One message to learn from.</summary>
/// <param name="Words">The features of each word, as hashes.</param>
/// <param name="Facts">The facts that hold, by number; null when nobody marked them.</param>
/// <param name="Answers">For each choice a probability for each answer, one after the other.</param>
/// <param name="Weights">For each choice how much it counts; 0 when the answer is not known.</param>
public sealed record NetworkExample(IReadOnlyList<uint[]> Words, IReadOnlyCollection<int>? Facts, float[] Answers, float[] Weights);

/// <summary>Trains a <see cref="MessageNetwork"/>; the same examples in the same order give the same weights on processors of one kind.</summary>
public sealed class NetworkTrainer
{
    /// <summary>Batches are divided over this many threads, whatever the machine has: on processors of one kind the sums, and so the weights, come out the same.</summary>
    private const int Workers = 2;

    /// <summary>The probability that is given away evenly to all answers, so that none is learned as certain.</summary>
    private const float Smoothing = 0.05f;

    /// <summary>Messages whose gradients are taken together.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Times that every message is seen, but for those that do not fill a last batch.</summary>
    public int Epochs { get; init; } = 20;

    /// <summary>The highest rate of learning; see <see cref="LearningRate"/>.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>The share of numbers left out at each place, 0 to 1.</summary>
    public float Dropout { get; init; } = 0.4f;

    /// <summary>The share of a word's features left out, 0 to 1.</summary>
    public float FeatureDropout { get; init; } = 0.2f;

    /// <summary>The share of whole words left out, 0 to 1.</summary>
    public float WordDropout { get; init; } = 0.05f;

    /// <summary>How much the facts count beside the answers.</summary>
    public float FactWeight { get; init; } = 30;

    /// <summary>Rows of embeddings that the features of words share: fewer is smaller, and mixes more features up.</summary>
    public int Buckets { get; init; } = 40_000;

    /// <summary>Numbers that a word becomes, a multiple of 16: time grows with its square.</summary>
    public int Width { get; init; } = 128;

    /// <summary>In how many ways the words are weighed when a message becomes one row of numbers.</summary>
    public int Views { get; init; } = 4;

    /// <summary>Numbers between the message and the answers, a multiple of 8.</summary>
    public int Depth { get; init; } = 256;

    /// <param name="facts">The names of the facts.</param>
    /// <param name="choices">The names of the choices.</param>
    /// <param name="answers">How many answers each choice has.</param>
    /// <param name="examples">What to learn from.</param>
    public MessageNetwork Train(IReadOnlyList<string> facts, IReadOnlyList<string> choices, int answers, IReadOnlyList<NetworkExample> examples)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples.Count, Batch, nameof(examples));
        var shape = new NetworkShape(Buckets, Width, Views, facts.Count, choices.Count, answers, Depth);
        if (!shape.IsPossible) throw new InvalidOperationException($"A network cannot have the sizes {shape}.");
        var random = new Random(1);
        var weights = new NetworkWeights(shape);
        weights.Begin(random);
        var embeddings = new float[shape.Buckets * shape.Width];
        for (var i = 0; i < embeddings.Length; i++) embeddings[i] = 0.1f * Gaussian(random);
        var optimiser = new NetworkOptimiser(weights, embeddings, shape.Width);
        var transposed = new TransposedWeights(weights);
        var workers = Enumerable.Range(0, Workers).Select(_ => new Worker(this, shape, weights, embeddings, transposed)).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = Epochs * (examples.Count / Batch);
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            for (var start = 0; start + Batch <= order.Length; start += Batch)
            {
                var batch = order.AsMemory(start, Batch);
                var seed = random.Next();
                Parallel.For(0, Workers, at => workers[at].Learn(examples, batch, at, seed));
                for (var at = 1; at < Workers; at++) workers[0].Take(workers[at]);
                optimiser.Step(workers[0].Gradients, workers[0].Embeddings, 1f / Batch, LearningRate.At(Rate, step++ / (float)steps));
                transposed.Renew();
            }
        }

        return new MessageNetwork(shape, facts, choices, weights, embeddings);
    }

    private static float Gaussian(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    /// <summary>Learns from its share of each batch.</summary>
    private sealed class Worker(NetworkTrainer trainer, NetworkShape shape, NetworkWeights weights, float[] embeddings, TransposedWeights transposed)
    {
        private readonly NetworkPass _pass = new(shape, MessageNetwork.MostWords);
        private readonly BackwardPass _back = new(shape, MessageNetwork.MostWords);
        private readonly Dropout _dropout = new(shape, MessageNetwork.MostWords, trainer.Dropout);

        public NetworkWeights Gradients => _back.Gradients;

        public EmbeddingGradients Embeddings => _back.Embeddings;

        public void Learn(IReadOnlyList<NetworkExample> examples, ReadOnlyMemory<int> batch, int first, int seed)
        {
            Gradients.Clear();
            Embeddings.Clear();
            for (var at = first; at < batch.Length; at += Workers)
            {
                var example = examples[batch.Span[at]];
                var random = new Random(seed + at);
                var words = Thin(example.Words, random);
                _dropout.Begin(random);
                _pass.Run(weights, embeddings, words, _dropout);
                AimFacts(example);
                AimAnswers(example);
                _back.Run(_pass, _dropout, weights, transposed, words);
            }
        }

        public void Take(Worker other)
        {
            Gradients.Add(other.Gradients);
            Embeddings.Add(other.Embeddings);
        }

        private List<uint[]> Thin(IReadOnlyList<uint[]> words, Random random)
        {
            var thin = new List<uint[]>(words.Count);
            foreach (var word in words)
            {
                thin.Add(random.NextSingle() < trainer.WordDropout
                    ? []
                    : [.. word.Where(_ => random.NextSingle() >= trainer.FeatureDropout)]);
            }

            return thin;
        }

        /// <summary>Cross-entropy of each fact, their mean weighed.</summary>
        private void AimFacts(NetworkExample example)
        {
            Array.Clear(_back.Facts);
            if (example.Facts is null) return;
            var weight = trainer.FactWeight / shape.Facts;
            for (var fact = 0; fact < shape.Facts; fact++) _back.Facts[fact] = _pass.Joined[shape.Depth + fact] * weight;
            foreach (var fact in example.Facts) _back.Facts[fact] -= weight;
        }

        /// <summary>Cross-entropy of each choice.</summary>
        private void AimAnswers(NetworkExample example)
        {
            Array.Clear(_back.Answers);
            for (var choice = 0; choice < shape.Choices; choice++)
            {
                var weight = example.Weights[choice];
                if (weight == 0) continue;
                var start = choice * shape.Answers;
                var change = _back.Answers.AsSpan(start, shape.Answers);
                MessageNetwork.Probabilities(_pass.Answers.AsSpan(start, shape.Answers), change);
                for (var answer = 0; answer < shape.Answers; answer++)
                {
                    var aim = (example.Answers[start + answer] * (1 - Smoothing)) + (Smoothing / shape.Answers);
                    change[answer] = (change[answer] - aim) * weight;
                }
            }
        }
    }
}
