using Bot.Evaluation;
using Bot.School.Verdicts;

namespace Bot.Tests.Evaluation;

public class TallyTests
{
    // id, pair, evidence (- is no label), acceptable, given, false quotes. Counted by hand below.
    private static readonly GradedAnswer[] Made =
    [
        Item("a", "b", "foto", Outcome.NotAllowed, Outcome.NotAllowed, cited: "een foto"),
        Item("b", "a", "foto", Outcome.Allowed, Outcome.Allowed, cited: "een film"),
        Item("c", "d", "", Outcome.Allowed, Outcome.Allowed),
        Item("d", "c", "", Outcome.NotAllowed, Outcome.Allowed, cited: "een film", falseQuotes: 2),
        Item("e", "ergens anders", "-", Outcome.Report, Outcome.Report),
        Item("f", null, "-", Outcome.Report, Outcome.OutOfScope),
        Item("g", null, "-", Outcome.AllowedIf, Outcome.Doubt),
        Item("h", null, "-", null, Outcome.Allowed, falseQuotes: 1),
    ];

    [Fact]
    public void The_figures_are_those_counted_by_hand()
    {
        var tally = Tally.Of(Made);

        tally.Answers.ShouldBe(8);
        tally.Right.ShouldBe(new Share(4, 7));
        tally.Cited.ShouldBe(new Share(2, 4));
        tally.Unsafe.ShouldBe(new Share(1, 7));
        tally.Missed.ShouldBe(new Share(1, 2));
        tally.Needless.ShouldBe(new Share(1, 7));
        tally.Pairs.ShouldBe(new Share(1, 2));
        tally.FalseQuotes.ShouldBe(3);
    }

    [Fact]
    public void Nothing_gives_nothing_to_count() => Tally.Of([]).Right.ShouldBe(new Share(0, 0));

    private static GradedAnswer Item(string id, string? pair, string evidence, Outcome? acceptable, Outcome given, string? cited = null, int falseQuotes = 0) => new(
        new LabelledQuestion
        {
            Id = id,
            School = "de-bron",
            Turns = ["Mag dit?"],
            Expected = acceptable,
            Acceptable = acceptable is { } only ? [only] : [],
            Evidence = evidence switch { "-" => null, "" => [], _ => [evidence] },
            Pair = pair,
        },
        given, cited is null ? [] : [cited], falseQuotes, TimeSpan.Zero);
}
