using Bot.Evaluation;

namespace Bot.Tests.Evaluation;

public class WilsonIntervalTests
{
    // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998) 857-872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void It_gives_the_published_values(int hits, int total, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, total);

        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    [Fact]
    public void All_right_is_the_mirror_of_none_right()
    {
        var all = WilsonInterval.Of(20, 20);

        all.High.ShouldBe(1);
        all.Low.ShouldBe(1 - 0.1611, 0.00005);
    }

    [Fact]
    public void Of_nothing_everything_is_possible() => WilsonInterval.Of(0, 0).ShouldBe(new WilsonInterval(0, 1));
}
