using System.Net;
using Bot.Testing;

namespace Bot.Tests.Limits;

public class LimitedConnectorTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task The_fifty_first_request_of_a_second_is_refused_whatever_it_asks()
    {
        await using var calls = await LimitedCalls.StartAsync();
        for (var person = 0; person < 50; person++) (await calls.SendAsync($"29:{person}")).Status.ShouldBe(HttpStatusCode.Created);
        foreach (var refused in new[] { await calls.SendAsync("29:51"), await calls.CreateAsync("29:52"), await calls.MembersAsync("19:team") })
        {
            refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
            (refused.Code, refused.RetryAfter).ShouldBe(("Throttled", Second));
        }

        (calls.Teams.Counts.LetIn, calls.Teams.Counts.Throttled).ShouldBe((50, 3));
        calls.Teams.Received.In("a:51").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_as_long_as_was_asked_is_let_in()
    {
        await using var calls = await LimitedCalls.StartAsync();
        for (var person = 0; person < 50; person++) await calls.SendAsync($"29:{person}");
        calls.Clock.Advance(TimeSpan.FromSeconds(0.4));
        var refused = await calls.SendAsync("29:51");
        calls.Clock.Advance(refused.RetryAfter!.Value);
        (await calls.SendAsync("29:51")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_second_slides_along_with_the_requests()
    {
        await using var calls = await LimitedCalls.StartAsync();
        for (var person = 0; person < 25; person++) await calls.SendAsync($"29:{person}");
        calls.Clock.Advance(TimeSpan.FromSeconds(0.9));
        for (var person = 25; person < 50; person++) await calls.SendAsync($"29:{person}");
        calls.Clock.Advance(TimeSpan.FromSeconds(0.1));

        // The first twenty-five are a second old, the others are not.
        for (var person = 50; person < 75; person++) (await calls.SendAsync($"29:{person}")).Status.ShouldBe(HttpStatusCode.Created);
        (await calls.SendAsync("29:75")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    // So many in steps of a pause are taken, and the next one is not: it is asked to wait for so long.
    [Theory]
    [InlineData("send", 7, 0, 1)]
    [InlineData("send", 8, 0.15, 1)]
    [InlineData("send", 60, 0.4, 6)]
    [InlineData("send", 1_800, 0.6, 2_520)]
    [InlineData("create", 7, 0, 1)]
    [InlineData("create", 8, 0.15, 1)]
    [InlineData("create", 60, 0.4, 6)]
    [InlineData("members", 14, 0, 1)]
    [InlineData("members", 16, 0.08, 1)]
    [InlineData("members", 120, 0.2, 6)]
    public async Task One_conversation_takes_no_more_than_Teams_says(string what, int most, double pause, int waits)
    {
        // Of a stretch of time is taken what a shorter one still lets through.
        await using var calls = await LimitedCalls.StartAsync(what == "send" && most == 1_800 ? new TeamsLimits { Send = [new RequestLimit(1_800, TimeSpan.FromHours(1))] } : null);
        calls.Teams.Rosters["19:team"] = [new RosterMember("29:mia")];
        for (var asked = 0; asked < most; asked++)
        {
            (await AskAsync(calls, what)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests, $"{asked}");
            calls.Clock.Advance(TimeSpan.FromSeconds(pause));
        }

        var refused = await AskAsync(calls, what);
        (refused.Status, refused.RetryAfter).ShouldBe((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(waits)));
        (await calls.SendAsync("29:other")).Status.ShouldBe(HttpStatusCode.Created);
        calls.Clock.Advance(refused.RetryAfter!.Value);
        (await AskAsync(calls, what)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Changing_and_deleting_count_as_sending()
    {
        await using var calls = await LimitedCalls.StartAsync();
        var id = (await calls.SendAsync("29:jan")).Id;
        for (var change = 0; change < 5; change++) (await calls.ReplaceAsync("29:jan", id, $"{change}")).Status.ShouldBe(HttpStatusCode.OK);
        (await calls.DeleteAsync("29:jan", id)).Status.ShouldBe(HttpStatusCode.OK);
        (await calls.ReplaceAsync("29:jan", id, "nog eens")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static Task<LimitedAnswer> AskAsync(LimitedCalls calls, string what) => what switch
    {
        "send" => calls.SendAsync("29:jan"),
        "create" => calls.CreateAsync("29:jan"),
        _ => calls.MembersAsync("19:team"),
    };
}
