using System.Diagnostics;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Schema;

/// <summary>Texts that fit in a request and are made to cost far more than that.</summary>
public sealed class HostileTextTests
{
    // Far more than a right reading takes, far less than a wrong one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [Fact]
    public void Names_that_hold_each_others_tags_do_not_multiply_the_text()
    {
        var activity = new IncomingActivity
        {
            Text = new string('a', 1_000),
            Entities = [.. Enumerable.Repeat(new IncomingEntity { Type = "mention", Text = "a", Mentioned = new ChannelAccount { Id = "29:jan", Name = new string('a', 20) } }, 20)],
        };

        MessageText.Of(activity).Length.ShouldBeLessThanOrEqualTo(1_000);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<quoted ")]
    [InlineData("<br ")]
    [InlineData("</p")]
    public void Tags_that_never_end_are_read_in_no_time(string tag)
    {
        var text = string.Concat(Enumerable.Repeat(tag, 250_000 / tag.Length));
        var started = Stopwatch.GetTimestamp();

        MessageText.OfHtml(text).ShouldBe(text.Trim());
        MessageText.Of(new IncomingActivity { Text = text }).ShouldBe(text.Trim());

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Patience);
    }

    [Fact]
    public void Thousands_of_mentions_are_read_in_no_time()
    {
        var mention = new IncomingEntity { Type = "mention", Text = "<at>x</at>", Mentioned = new ChannelAccount { Id = "29:jan", Name = "x" } };
        var activity = new IncomingActivity { Text = string.Concat(Enumerable.Repeat("<at>x</at>", 12_000)), Entities = [.. Enumerable.Repeat(mention, 1_500)] };
        var started = Stopwatch.GetTimestamp();

        MessageText.Of(activity).ShouldBe(new string('x', 12_000));

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Patience);
    }
}
