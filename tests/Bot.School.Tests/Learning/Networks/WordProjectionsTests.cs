using Bot.School.Learning.Networks;

namespace Bot.School.Tests.Learning.Networks;

/// <summary>Who reads with what was learned, and keeps what words gave before, reads as who learns does.</summary>
public class WordProjectionsTests
{
    private const int MostWords = 10;

    private static readonly NetworkShape Shape = new(Buckets: 50, Width: 16, Views: 2, Facts: 9, Choices: 2, Answers: 3, Depth: 8);

    private static readonly List<NetworkWord> Message = [Word([1, 2], 30, 31), Word([3]), Word([4, 5, 1], 30), Word([]), Word([2, 7], 32)];

    [Fact]
    public void What_is_kept_gives_what_is_worked_out()
    {
        var (weights, embeddings) = Network(seed: 5);
        var projections = new WordProjections(Shape, weights, embeddings);

        for (var time = 0; time < 2; time++) Read(weights, projections).ShouldBe(Learned(weights, embeddings), 1e-5);
    }

    [Fact]
    public void Words_that_another_network_read_before_are_read_anew()
    {
        var (weights, embeddings) = Network(seed: 5);
        var (others, otherEmbeddings) = Network(seed: 6);
        Read(others, new WordProjections(Shape, others, otherEmbeddings));

        Read(weights, new WordProjections(Shape, weights, embeddings)).ShouldBe(Learned(weights, embeddings), 1e-5);
    }

    private static (NetworkWeights Weights, float[] Embeddings) Network(int seed)
    {
        var random = new Random(seed);
        var weights = new NetworkWeights(Shape);
        weights.Begin(random);
        foreach (var each in weights.All)
        {
            for (var i = 0; i < each.Values.Length; i++) each.Values[i] += random.NextSingle() * 0.2f;
        }

        return (weights, [.. Enumerable.Range(0, Shape.Buckets * Shape.Width).Select(_ => random.NextSingle() - 0.5f)]);
    }

    private static float[] Read(NetworkWeights weights, WordProjections projections)
    {
        var pass = new NetworkPass(Shape, MostWords);
        pass.Run(weights, projections, Message, first: 0);
        return [.. pass.Facts, .. pass.Answers];
    }

    // With nothing left out.
    private static float[] Learned(NetworkWeights weights, float[] embeddings)
    {
        var pass = new NetworkPass(Shape, MostWords);
        var dropout = new Dropout(Shape, MostWords, share: 0);
        dropout.Begin(new Random(1));
        pass.Run(weights, embeddings, [.. Message.Select(word => word.Features())], dropout);
        return [.. pass.Facts, .. pass.Answers];
    }

    private static NetworkWord Word(uint[] own, params uint[] beside) => new(new OwnFeatures(own), beside);
}
