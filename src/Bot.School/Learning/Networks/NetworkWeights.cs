namespace Bot.School.Learning.Networks;

/// <summary>A matrix of weights, or a row of them.</summary>
internal sealed class Weights(int rows, int columns)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float[] Values { get; } = new float[rows * columns];

    /// <summary>Random first weights, as wide as the number of inputs allows (LeCun et al., 1998).</summary>
    public void Begin(Random random)
    {
        var bound = Math.Sqrt(3.0 / Rows);
        for (var i = 0; i < Values.Length; i++) Values[i] = (float)(((random.NextDouble() * 2) - 1) * bound);
    }
}

/// <summary>All weights of a <see cref="MessageNetwork"/> but the embeddings: also the shape of their gradients.</summary>
internal sealed class NetworkWeights
{
    public NetworkWeights(NetworkShape shape)
    {
        Scale = new Weights(1, shape.Width);
        Shift = new Weights(1, shape.Width);
        Inputs = [new Weights(shape.Width, shape.Gates), new Weights(shape.Width, shape.Gates)];
        InputBiases = [new Weights(1, shape.Gates), new Weights(1, shape.Gates)];
        Steps = [new Weights(shape.Half, shape.Gates), new Weights(shape.Half, shape.Gates)];
        StepBiases = [new Weights(1, shape.Gates), new Weights(1, shape.Gates)];
        Views = new Weights(shape.Width, shape.PaddedViews);
        Facts = new Weights(shape.Pooled, shape.PaddedFacts);
        FactBiases = new Weights(1, shape.PaddedFacts);
        Deep = new Weights(shape.Pooled, shape.Depth);
        DeepBiases = new Weights(1, shape.Depth);
        Answers = new Weights(shape.Joined, shape.PaddedAnswers);
        AnswerBiases = new Weights(1, shape.PaddedAnswers);
        All = [Scale, Shift, .. Inputs, .. InputBiases, .. Steps, .. StepBiases, Views, Facts, FactBiases, Deep, DeepBiases, Answers, AnswerBiases];
    }

    /// <summary>How a word's numbers are scaled and shifted once they have mean 0 and deviation 1.</summary>
    public Weights Scale { get; }

    public Weights Shift { get; }

    /// <summary>From a word to the gates (reset, update, new), forwards and backwards.</summary>
    public Weights[] Inputs { get; }

    public Weights[] InputBiases { get; }

    /// <summary>From what was read before to the gates.</summary>
    public Weights[] Steps { get; }

    public Weights[] StepBiases { get; }

    public Weights Views { get; }

    public Weights Facts { get; }

    public Weights FactBiases { get; }

    public Weights Deep { get; }

    public Weights DeepBiases { get; }

    public Weights Answers { get; }

    public Weights AnswerBiases { get; }

    public IReadOnlyList<Weights> All { get; }

    /// <summary>Random first weights; the biases begin at 0.</summary>
    public void Begin(Random random)
    {
        foreach (var weights in All.Where(weights => weights.Rows > 1)) weights.Begin(random);
        Array.Fill(Scale.Values, 1);
    }

    public void Clear()
    {
        foreach (var weights in All) Array.Clear(weights.Values);
    }

    public void Add(NetworkWeights other)
    {
        for (var i = 0; i < All.Count; i++)
        {
            var (sum, added) = (All[i].Values, other.All[i].Values);
            for (var at = 0; at < sum.Length; at++) sum[at] += added[at];
        }
    }
}
