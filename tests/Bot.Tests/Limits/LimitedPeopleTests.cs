using System.Net;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Limits;

public class LimitedPeopleTests
{
    private static readonly TeamsLimits NoLimits = new() { Tenant = [new RequestLimit(int.MaxValue, TimeSpan.FromSeconds(1))] };

    [Fact]
    public async Task A_chat_is_the_same_however_often_it_is_asked_for_and_takes_nothing_before()
    {
        await using var calls = await LimitedCalls.StartAsync();
        (await calls.CallAsync(HttpMethod.Post, "/v3/conversations/a%3Ajan/activities", new { type = "message", text = "Hoi" })).Code.ShouldBe("ConversationNotFound");
        var chat = (await calls.CreateAsync("29:jan")).Id;
        (await calls.CreateAsync("29:jan")).Id.ShouldBe(chat);
        (await calls.CallAsync(HttpMethod.Post, $"/v3/conversations/{Uri.EscapeDataString(chat)}/activities", new { type = "message", text = "Hoi" })).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_one_among_very_many_is_kept_what_became_of_it_and_not_what_it_says()
    {
        await using var calls = await LimitedCalls.StartAsync();
        calls.Teams.Mark = "artikel 3";
        var came = calls.Teams.Received.CameAsync(2);
        var first = (await calls.SendAsync("29:jan", "Nieuw: artikel 3")).Id;
        await calls.SendAsync("29:jan", "Wat anders");
        came.IsCompleted.ShouldBeFalse();
        await calls.SendAsync("29:mia", "Nieuw: artikel 3");
        await came;
        var sent = calls.Teams.Received.MarkedByConversation();
        sent["a:jan"].ShouldHaveSingleItem().Raw.ShouldBeEmpty();
        sent["a:jan"][0].Hash.ShouldBe(sent["a:mia"][0].Hash);

        await calls.ReplaceAsync("29:jan", first, "Beter: artikel 3");
        var changed = calls.Teams.Received.MarkedByConversation()["a:jan"][0];
        (changed.Updates, changed.Hash == sent["a:jan"][0].Hash).ShouldBe((1, false));
        await calls.DeleteAsync("29:jan", first);
        calls.Teams.Received.MarkedByConversation()["a:jan"][0].IsDeleted.ShouldBeTrue();
        (await calls.DeleteAsync("29:jan", first)).Code.ShouldBe("ActivityNotFoundInConversation");
        (await calls.Teams.Received.FirstAsync(message => message.Raw.Contains("anders", StringComparison.Ordinal))).Conversation.ShouldBe("a:jan");
    }

    [Theory]
    [InlineData("", 500, 3)]
    [InlineData("pageSize=100", 100, 12)]
    [InlineData("pageSize=2", 50, 24)]
    [InlineData("pageSize=9999", 500, 3)]
    public async Task A_roster_of_any_size_is_told_in_pages(string asked, int size, int pages)
    {
        await using var calls = await LimitedCalls.StartAsync(NoLimits with { Members = NoLimits.Tenant });
        calls.Teams.Rosters["19:team"] = [.. Enumerable.Range(0, 1_200).Select(number => new RosterMember($"29:{number}"))];
        var (told, read, next) = (new List<string>(), 0, "");
        do
        {
            var page = JsonDocument.Parse((await calls.MembersAsync("19:team", $"?{asked}&continuationToken={next}")).Body).RootElement;
            page.GetProperty("members").GetArrayLength().ShouldBeLessThanOrEqualTo(size);
            told.AddRange(page.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()!));
            next = page.TryGetProperty("continuationToken", out var token) ? token.GetString() : null;
            read++;
        }
        while (next is not null);
        (told.Distinct().Count(), read).ShouldBe((1_200, pages));
    }

    [Fact]
    public async Task One_in_fifty_requests_fails_before_anything_is_stored_and_the_same_ones_are_blocked_each_time()
    {
        await using var calls = await LimitedCalls.StartAsync(NoLimits);
        calls.Teams.Mishaps = new Mishaps();
        var (failed, blocked) = (0, 0);
        for (var person = 0; person < 2_000; person++)
        {
            var answer = await calls.SendAsync($"29:{person}");
            if ((int)answer.Status >= 500) failed++;
            if (answer.Status == HttpStatusCode.Forbidden) answer.Body.ShouldContain("MessageWritesBlocked");
            if (answer.Status == HttpStatusCode.Forbidden) blocked++;
            if (calls.Teams.IsBlocked($"29:{person}")) answer.Status.ShouldNotBe(HttpStatusCode.Created);
            calls.Teams.Received.In($"a:{person}").Count.ShouldBe(answer.Status == HttpStatusCode.Created ? 1 : 0);
        }

        failed.ShouldBeInRange(25, 55);
        calls.Teams.Counts.Errors.ShouldBe(failed);
        blocked.ShouldBeInRange(10, 30);
    }
}
