using Bot.Language.Model;
using Bot.Testing;
using static Bot.Testing.FakeModelScript;

namespace Bot.Language.Tests.Model;

public class ModelCallTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_a_model_says_comes_with_its_tokens_and_the_time_that_it_took()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ =>
        {
            bed.Clock.Advance(Second);
            return new Reply(ModelBed.Json);
        };

        (await bed.AsksAsync()).ShouldBe(
            new ModelReply.Said(ModelBed.Json, new ModelUsage(FakeModel.InputTokens, FakeModel.OutputTokens, FakeModel.CachedTokens), Second));
    }

    [Fact]
    public async Task Words_round_the_JSON_and_a_half_that_calls_itself_whole_are_said_for_others_to_judge()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.SaysInTurn(new Prose(ModelBed.Json), new CutInHalf(ModelBed.Json, Tells: false));

        (await bed.HearsAsync()).ShouldContain(ModelBed.Json);
        (await bed.HearsAsync()).ShouldBe(ModelBed.Json[..(ModelBed.Json.Length / 2)]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_that_failed_once_is_asked_again_at_once(int status)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.SaysInTurn(new Status(status), new Reply(ModelBed.Json));

        (await bed.HearsAsync()).ShouldBe(ModelBed.Json);
    }

    [Fact]
    public async Task A_connection_that_broke_is_made_again_at_once()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.SaysInTurn(new ClosesConnection(), new Reply(ModelBed.Json));

        (await bed.HearsAsync()).ShouldBe(ModelBed.Json);
    }

    [Fact]
    public async Task Nothing_is_tried_again_when_less_than_half_the_time_is_left()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ =>
        {
            bed.Clock.Advance(5 * Second);
            return new Status(500);
        };

        (await bed.HearsAsync()).ShouldBe("ServerFailed");
        bed.Model.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("Mon, 23 Nov 2026 09:00:02 GMT")]
    public async Task A_short_wait_that_the_server_asks_for_is_waited_out(string retryAfter)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.SaysInTurn(new Status(429) { RetryAfter = retryAfter }, new Reply(ModelBed.Json));

        var heard = bed.HearsAsync();
        await bed.Clock.WaitsAsync(2 * Second);
        bed.Model.Requests.Count.ShouldBe(1);
        bed.Clock.Advance(2 * Second);

        (await heard).ShouldBe(ModelBed.Json);
    }

    [Fact]
    public async Task A_wait_that_is_longer_than_what_is_left_is_not_begun()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Status(429) { RetryAfter = "2" };
        var budget = ModelBudget.Of(bed.Options, bed.Clock);
        bed.Clock.Advance(6.5 * Second);

        (await bed.HearsAsync(budget)).ShouldBe("Throttled");
        bed.Model.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_does_not_end_is_left_when_the_time_is_over(bool drips)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => drips ? new Drips() : new Hangs();

        var heard = bed.HearsAsync();
        await bed.Model.ArrivesAsync();
        heard.IsCompleted.ShouldBeFalse();
        bed.Clock.Advance(8 * Second);

        (await heard).ShouldBe("TimedOut");
        bed.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_machines_own_clock_ends_the_time_too()
    {
        await using var bed = await ModelBed.StartAsync(clock: TimeProvider.System);
        bed.Model.Says = _ => new Hangs();

        (await bed.HearsAsync(new ModelBudget(TimeSpan.FromMilliseconds(300), TimeProvider.System))).ShouldBe("TimedOut");
    }

    [Fact]
    public async Task A_repair_has_only_what_the_first_reply_left()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.SaysInTurn(new Reply("{"), new Hangs());
        var budget = ModelBudget.Of(bed.Options, bed.Clock);
        (await bed.HearsAsync(budget)).ShouldBe("{");
        bed.Clock.Advance(5 * Second);

        var heard = bed.HearsAsync(budget);
        await bed.Clock.WaitsAsync(3 * Second);
        bed.Clock.Advance(3 * Second);

        (await heard).ShouldBe("TimedOut");
        var asked = bed.Model.Requests.Count;
        (await bed.HearsAsync(budget)).ShouldBe("TimedOut");
        bed.Model.Requests.Count.ShouldBe(asked, "nothing is left to ask with");
    }

    [Fact]
    public async Task Who_stops_gets_the_usual_exception()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Hangs();
        using var stop = new CancellationTokenSource();

        var asking = bed.AsksAsync(cancellation: stop.Token);
        await bed.Model.ArrivesAsync();
        await stop.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => asking)).CancellationToken.ShouldBe(stop.Token);
        await Should.ThrowAsync<OperationCanceledException>(() => bed.AsksAsync(cancellation: stop.Token));
        bed.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_unreachable()
    {
        await using var bed = await ModelBed.StartAsync();
        (await bed.HearsAsync()).ShouldBe("{}");
        await bed.Model.StopAnsweringAsync();

        (await bed.HearsAsync()).ShouldBe("Unreachable");
    }

    [Theory]
    [InlineData(1, "hoi")]
    [InlineData(17, "Garbled")]
    public async Task A_body_is_read_to_a_certain_size_and_no_further(int megabytes, string heard)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new NotJson(
            new string(' ', megabytes * 1024 * 1024) + """{"choices":[{"index":0,"message":{"role":"assistant","content":"hoi"},"finish_reason":"stop"}]}""");

        (await bed.HearsAsync()).ShouldBe(heard);
    }

    [Fact]
    public async Task No_more_requests_are_made_in_a_minute_than_is_allowed()
    {
        await using var bed = await ModelBed.StartAsync(options => options with { RequestsPerMinute = 3 });
        bed.Model.SaysInTurn(new Reply("1"), new Status(500), new Reply("2"), new Reply("3"));

        (await bed.HearsAsync()).ShouldBe("1");
        (await bed.HearsAsync()).ShouldBe("2", "a second try is a request too");
        (await bed.HearsAsync()).ShouldBe("TooManyRequests");
        bed.Clock.Advance(19 * Second);
        (await bed.HearsAsync()).ShouldBe("TooManyRequests");
        bed.Clock.Advance(2 * Second);
        (await bed.HearsAsync()).ShouldBe("3");
        bed.Model.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_logged_holds_nothing_of_question_reply_or_error()
    {
        await using var bed = await ModelBed.StartAsync(options => options with { Authentication = ModelAuthentication.Key, ApiKey = "zeer-geheim" });
        bed.Model.SaysInTurn(
            new Status(404) { ErrorCode = "DeploymentNotFound", Message = "foto van Sanne" }, new Status(401) { ErrorCode = "zeer geheim", Message = "zeer-geheim" },
            new Status(400) { Param = "seed", Message = "Sanne" }, new Refusal("Sanne"), new NotJson("Sanne"), new Reply("Sanne"));

        for (var i = 0; i < 6; i++) await bed.AsksAsync();

        bed.Log.Text.ShouldContain("Warning 4005 The model was silent: BadRequest (404 DeploymentNotFound)");
        bed.Log.Text.ShouldContain("Error 4003");
        bed.Log.Text.ShouldContain("Warning 4004");
        bed.Log.Text.ShouldNotContain("Sanne");
        bed.Log.Text.ShouldNotContain("geheim");
        (await bed.AsksAsync()).ToString().ShouldNotContain("Sanne");
        bed.Options.ToString().ShouldNotContain("geheim");
    }
}
