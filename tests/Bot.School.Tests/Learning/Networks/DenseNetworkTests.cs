using Bot.School.Learning.Networks;

namespace Bot.School.Tests.Learning.Networks;

public class DenseNetworkTests
{
    private static readonly DenseTrainer Trainer = new() { Batch = 8, Epochs = 200, Rate = 0.02f, Dropout = 0, Hidden = 16 };

    /// <summary>One of two, but not both: no weighing of the two by themselves can tell. The third number never differs.</summary>
    private static readonly IReadOnlyList<DenseExample> Examples =
    [
        .. Enumerable.Range(0, 8).SelectMany(_ => (DenseExample[])[Example(0, 0, false), Example(0, 1, true), Example(1, 0, true), Example(1, 1, false)]),
    ];

    private static readonly DenseNetwork Network = Trainer.Train(Examples, seed: 1);

    [Fact]
    public void It_learns_what_only_two_numbers_together_tell()
    {
        foreach (var example in Examples) Network.Read(example.Inputs)[0].ShouldBe(example.Answers[0], 0.1);
    }

    [Fact]
    public void A_number_that_never_differed_counts_for_nothing() => Network.Read([0, 1, 7]).ShouldBe(Network.Read([0, 1, 5]));

    [Fact]
    public void The_same_examples_and_seed_give_the_same_bytes() => Bytes(Trainer.Train(Examples, seed: 1)).ShouldBe(Bytes(Network));

    [Fact]
    public void Another_seed_gives_another_network() => Bytes(Trainer.Train(Examples, seed: 2)).ShouldNotBe(Bytes(Network));

    [Fact]
    public void With_numbers_left_out_it_still_learns()
    {
        var network = new DenseTrainer { Batch = 8, Epochs = 400, Rate = 0.02f, Dropout = 0.2f, Hidden = 32 }.Train(Examples, seed: 1);

        foreach (var example in Examples) (network.Read(example.Inputs)[0] > 0.5).ShouldBe(example.Answers[0] > 0.5);
    }

    [Fact]
    public void What_was_saved_reads_as_before()
    {
        using var reader = new BinaryReader(new MemoryStream(Bytes(Network)));
        var loaded = DenseNetwork.Load(reader, inputs: 3, answers: 2);

        foreach (var example in Examples) loaded.Read(example.Inputs)[0].ShouldBe(Network.Read(example.Inputs)[0], 0.02);
    }

    [Fact]
    public void What_holds_no_network_is_refused()
    {
        using var reader = new BinaryReader(new MemoryStream(new byte[64]));

        Should.Throw<InvalidDataException>(() => DenseNetwork.Load(reader, inputs: 3, answers: 2));
    }

    [Fact]
    public void Too_few_examples_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Trainer.Train([.. Examples.Take(Trainer.Batch - 1)], seed: 1));

    private static DenseExample Example(float one, float other, bool holds) => new([one, other, 5], holds ? [1, 0] : [0, 1]);

    private static byte[] Bytes(DenseNetwork network)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) network.Save(writer);
        return stream.ToArray();
    }
}
