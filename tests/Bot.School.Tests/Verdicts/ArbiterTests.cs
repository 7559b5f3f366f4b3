using Bot.School.Learning.Networks;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Verdicts;

public class ArbiterTests
{
    private const int Schools = 2;

    private static readonly Arbiter Learned = Train();

    [Fact]
    public void It_believes_what_turned_out_right()
    {
        Learned.Weigh(Inputs(0))[(int)Outcome.Allowed].ShouldBeGreaterThan(0.9);
        Learned.Weigh(Inputs(1))[(int)Outcome.NotAllowed].ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void What_was_saved_weighs_as_before() =>
        Arbiter.Load(new MemoryStream(Bytes()), Schools).Weigh(Inputs(1))[(int)Outcome.NotAllowed].ShouldBe(Learned.Weigh(Inputs(1))[(int)Outcome.NotAllowed], 0.02);

    [Fact]
    public void The_same_examples_give_the_same_bytes() => Bytes(Train()).ShouldBe(Bytes());

    [Fact]
    public void What_holds_no_arbiter_is_refused() => Should.Throw<InvalidDataException>(() => Arbiter.Load(new MemoryStream(new byte[64]), Schools));

    [Fact]
    public void A_file_that_was_cut_off_is_refused() => Should.Throw<InvalidDataException>(() => Arbiter.Load(new MemoryStream(Bytes()[..200]), Schools));

    [Fact]
    public void Weights_for_other_schools_are_refused() =>
        Should.Throw<InvalidDataException>(() => Arbiter.Load(new MemoryStream(Bytes()), Schools + 1)).Message.ShouldContain("learn again");

    private static Arbiter Train() => Arbiter.Train(new DenseTrainer { Batch = 16, Epochs = 20, Rate = 0.01f }, [.. Enumerable.Range(0, 400).Select(i => new DenseExample(Inputs(i % 2), Aim(i % 2 == 0 ? Outcome.Allowed : Outcome.NotAllowed)))]);

    private static float[] Inputs(int known)
    {
        var inputs = new float[Opinions.InputCount(Schools)];
        inputs[known] = 1;
        return inputs;
    }

    private static float[] Aim(Outcome outcome)
    {
        var answers = new float[OutcomeReader.Outputs.Count];
        answers[(int)outcome] = 1;
        return answers;
    }

    private static byte[] Bytes(Arbiter? arbiter = null)
    {
        using var stream = new MemoryStream();
        (arbiter ?? Learned).Save(stream);
        return stream.ToArray();
    }
}
