using Bot.School.Learning.Networks;

namespace Bot.School.Tests.Learning.Networks;

public class MessageNetworkTests
{
    private const uint Photo = 1;
    private const uint Mother = 2;
    private const uint Father = 3;
    private const uint Agrees = 4;
    private const uint Not = 5;

    private static readonly NetworkTrainer Trainer = new()
    {
        Buckets = 64, Width = 16, Views = 2, Depth = 16, Batch = 8, Epochs = 60, Rate = 0.02f, Dropout = 0, FeatureDropout = 0, WordDropout = 0, FactWeight = 4,
    };

    /// <summary>The same words in another order: who agrees and who does not. A bag of words cannot tell them apart.</summary>
    private static readonly IReadOnlyList<NetworkExample> Examples =
    [
        .. Enumerable.Range(0, 16).SelectMany(_ => (NetworkExample[])
        [
            Example([Photo, Mother, Agrees, Father, Not], motherAgrees: true),
            Example([Photo, Mother, Not, Father, Agrees], motherAgrees: false),
            Example([Father, Agrees, Mother, Not], motherAgrees: false),
            Example([Father, Not, Mother, Agrees], motherAgrees: true),
        ]),
    ];

    private static readonly MessageNetwork Network = Train();

    [Fact]
    public void It_learns_what_the_order_of_words_means()
    {
        foreach (var example in Examples)
        {
            var holds = example.Facts!.Contains(0);
            var reading = Network.Read(Read(example));
            (reading.Facts[0] > 0).ShouldBe(holds);
            reading.Answers[0].ShouldBe(holds ? 1 : 0, 0.2);
        }
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes() => Bytes(Train()).ShouldBe(Bytes(Network));

    [Fact]
    public void What_was_saved_reads_as_before()
    {
        var loaded = MessageNetwork.Load(new MemoryStream(Bytes(Network)));

        loaded.Facts.ShouldBe(Network.Facts);
        loaded.Choices.ShouldBe(Network.Choices);
        foreach (var example in Examples)
        {
            loaded.Read(Read(example)).Facts[0].ShouldBe(Network.Read(Read(example)).Facts[0], 0.3);
            loaded.Read(Read(example)).Answers[0].ShouldBe(Network.Read(Read(example)).Answers[0], 0.05);
        }
    }

    [Fact]
    public void What_holds_no_network_is_refused() => Should.Throw<InvalidDataException>(() => MessageNetwork.Load(new MemoryStream(new byte[64])));

    [Fact]
    public void A_file_that_was_cut_off_is_refused() =>
        Should.Throw<InvalidDataException>(() => MessageNetwork.Load(new MemoryStream(Bytes(Network)[..200])));

    [Fact]
    public void Too_few_examples_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Trainer.Train(["mother=agrees"], ["school"], 2, [.. Examples.Take(Trainer.Batch - 1)]));

    [Fact]
    public void An_empty_message_is_read_too() => Network.Read([]).Answers.Sum().ShouldBe(1, 0.001);

    [Fact]
    public void What_stands_in_the_middle_of_a_long_message_is_not_missed()
    {
        var filler = Enumerable.Repeat(Word(Photo), MessageNetwork.MostWords).ToList();

        Network.Read([.. filler, .. Read(Examples[0]), .. filler]).Facts[0].ShouldBeGreaterThan(Network.Read([.. filler, .. filler]).Facts[0]);
    }

    [Fact]
    public void Many_threads_and_two_networks_read_as_one_does()
    {
        var small = new NetworkTrainer { Buckets = 32, Width = 32, Views = 1, Depth = 8, Batch = 8, Epochs = 1 }.Train(["mother=agrees"], ["school"], 2, Examples);
        var expected = Examples.Select(example => (Network.Read(Read(example)).Facts[0], small.Read(Read(example)).Facts[0])).ToList();

        var read = Examples.AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(example => (Network.Read(Read(example)).Facts[0], small.Read(Read(example)).Facts[0])).ToList();

        read.ShouldBe(expected);
    }

    private static NetworkExample Example(uint[] words, bool motherAgrees) =>
        new([.. words.Select(word => (uint[])[word])], motherAgrees ? [0] : [], motherAgrees ? [1, 0] : [0, 1], [1]);

    private static NetworkWord Word(params uint[] features) => new(new OwnFeatures(features), []);

    private static List<NetworkWord> Read(NetworkExample example) => [.. example.Words.Select(features => Word(features))];

    private static MessageNetwork Train() => Trainer.Train(["mother=agrees"], ["school"], 2, Examples);

    private static byte[] Bytes(MessageNetwork network)
    {
        using var stream = new MemoryStream();
        network.Save(stream);
        return stream.ToArray();
    }
}
