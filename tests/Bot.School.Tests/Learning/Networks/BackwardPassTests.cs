using Bot.School.Learning.Networks;

namespace Bot.School.Tests.Learning.Networks;

/// <summary>The gradients against small steps of each weight: the only proof there is that a network learns what it should.</summary>
public class BackwardPassTests
{
    private const float StepSize = 2e-3f;
    private const int MostWords = 10;

    private static readonly NetworkShape Shape = new(Buckets: 50, Width: 16, Views: 2, Facts: 9, Choices: 2, Answers: 3, Depth: 8);
    private static readonly List<uint[]> Words = [[1, 2], [3], [4, 5, 1], [6], [2, 7]];

    private readonly NetworkWeights _weights = new(Shape);
    private readonly float[] _embeddings;
    private readonly float[] _facts;
    private readonly float[] _answers;
    private readonly NetworkPass _pass = new(Shape, MostWords);
    private readonly Dropout _dropout = new(Shape, MostWords, 0.3f);
    private readonly BackwardPass _back = new(Shape, MostWords);

    public BackwardPassTests()
    {
        var random = new Random(5);
        _weights.Begin(random);
        foreach (var weights in _weights.All)
        {
            for (var i = 0; i < weights.Values.Length; i++) weights.Values[i] += random.NextSingle() * 0.2f;
        }

        _embeddings = Numbers(random, Shape.Buckets * Shape.Width);
        _facts = Numbers(random, Shape.PaddedFacts);
        _answers = Numbers(random, Shape.PaddedAnswers);
        Loss();
        _facts.CopyTo(_back.Facts, 0);
        _answers.CopyTo(_back.Answers, 0);
        _back.Run(_pass, _dropout, _weights, new TransposedWeights(_weights), Words);
    }

    [Fact]
    public void The_gradient_of_every_kind_of_weight_is_its_slope()
    {
        for (var kind = 0; kind < _weights.All.Count; kind++)
        {
            ShouldBeSlopes($"kind {kind}", _weights.All[kind].Values, _back.Gradients.All[kind].Values);
        }
    }

    [Fact]
    public void The_gradient_of_each_embedding_is_its_slope()
    {
        _back.Embeddings.Buckets.ShouldBe(Words.SelectMany(word => word).Select(Shape.Bucket).Distinct(), ignoreOrder: true);
        for (var place = 0; place < _back.Embeddings.Buckets.Count; place++)
        {
            var bucket = _back.Embeddings.Buckets[place];
            ShouldBeSlopes($"bucket {bucket}", _embeddings.AsMemory(bucket * Shape.Width, Shape.Width), _back.Embeddings.Row(place).ToArray());
        }
    }

    private void ShouldBeSlopes(string name, Memory<float> values, float[] gradient)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = values.Span[i];
            values.Span[i] = value + StepSize;
            var above = Loss();
            values.Span[i] = value - StepSize;
            var below = Loss();
            values.Span[i] = value;
            var slope = (above - below) / (2 * StepSize);
            Math.Abs(gradient[i] - slope).ShouldBeLessThan(0.01 + (0.02 * Math.Abs(slope)), $"{name}, number {i}: {gradient[i]} against {slope}");
        }
    }

    private double Loss()
    {
        _dropout.Begin(new Random(3));
        _pass.Run(_weights, _embeddings, Words, _dropout);
        return _facts.Zip(_pass.Facts).Sum(pair => (double)pair.First * pair.Second) + _answers.Zip(_pass.Answers).Sum(pair => (double)pair.First * pair.Second);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
