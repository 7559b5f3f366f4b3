using Bot.Language.Model;
using Bot.Testing;
using static Bot.Testing.FakeModelScript;

namespace Bot.Language.Tests.Model;

public class ModelBreakerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<FakeModelScript> Silent => [new Status(401), new Status(429), new Status(503), new ClosesConnection()];

    public static TheoryData<FakeModelScript> Answering =>
        [new Reply("{}"), new Refusal(), new FilteredQuestion(), new CutInHalf("{}"), new Empty(), new Status(400)];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task A_model_that_was_silent_five_times_in_a_row_is_left_alone_for_half_a_minute(FakeModelScript script)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => script;
        for (var i = 0; i < 5; i++) (await bed.HearsAsync()).ShouldNotBe("CircuitOpen");
        var asked = bed.Model.Requests.Count;
        bed.Model.Says = _ => new Reply("{}");

        (await bed.HearsAsync()).ShouldBe("CircuitOpen");
        bed.Clock.Advance(29 * Second);
        (await bed.HearsAsync()).ShouldBe("CircuitOpen");
        bed.Model.Requests.Count.ShouldBe(asked);
        bed.Log.Text.ShouldContain("Error 4001");

        bed.Clock.Advance(Second);
        (await bed.HearsAsync()).ShouldBe("{}");
        bed.Log.Text.ShouldContain("Information 4002");
    }

    [Theory]
    [MemberData(nameof(Answering))]
    public async Task A_server_that_answers_breaks_the_row_whatever_it_says(FakeModelScript script)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Status(429);
        for (var i = 0; i < 4; i++) await bed.HearsAsync();
        bed.Model.Says = _ => script;
        await bed.HearsAsync();
        bed.Model.Says = _ => new Status(429);
        for (var i = 0; i < 4; i++) await bed.HearsAsync();

        (await bed.HearsAsync()).ShouldBe("Throttled");
        (await bed.HearsAsync()).ShouldBe("CircuitOpen");
    }

    [Fact]
    public async Task Silences_far_apart_are_no_row()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Status(429);

        for (var i = 0; i < 10; i++)
        {
            (await bed.HearsAsync()).ShouldBe("Throttled");
            bed.Clock.Advance(11 * Second);
        }
    }

    [Fact]
    public async Task Five_questions_that_wait_to_the_end_one_after_the_other_are_a_row()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Hangs();

        for (var i = 0; i < 5; i++) await TimesOutAsync(bed, 8 * Second);

        (await bed.HearsAsync()).ShouldBe("CircuitOpen");
    }

    [Fact]
    public async Task A_repair_that_runs_out_of_time_says_nothing_about_the_model()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Hangs();

        for (var i = 0; i < 6; i++)
        {
            var budget = new ModelBudget(8 * Second, bed.Clock);
            bed.Clock.Advance(7 * Second);
            await TimesOutAsync(bed, Second, budget);
        }
    }

    [Fact]
    public async Task One_question_tries_whether_the_model_is_back_while_the_others_do_without()
    {
        await using var bed = await OpenedAsync();
        bed.Model.Says = _ => new Hangs();
        var trial = bed.HearsAsync();
        await bed.Model.ArrivesAsync();

        (await bed.HearsAsync()).ShouldBe("CircuitOpen");
        bed.Clock.Advance(8 * Second);
        (await trial).ShouldBe("TimedOut");
        bed.Clock.Advance(29 * Second);
        (await bed.HearsAsync()).ShouldBe("CircuitOpen", "a trial that failed begins another half minute");
    }

    [Fact]
    public async Task A_trial_that_was_called_off_leaves_the_next_question_to_try()
    {
        await using var bed = await OpenedAsync();
        bed.Model.Says = _ => new Hangs();
        using var stop = new CancellationTokenSource();
        var trial = bed.AsksAsync(cancellation: stop.Token);
        await bed.Model.ArrivesAsync();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => trial);

        bed.Model.Says = _ => new Reply("{}");
        (await bed.HearsAsync()).ShouldBe("{}");
    }

    private static async Task<ModelBed> OpenedAsync()
    {
        var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Status(429);
        for (var i = 0; i < 5; i++)
        {
            await bed.HearsAsync();
            await bed.Model.ArrivesAsync();
        }

        bed.Clock.Advance(30 * Second);
        return bed;
    }

    private static async Task TimesOutAsync(ModelBed bed, TimeSpan after, ModelBudget? budget = null)
    {
        var heard = bed.HearsAsync(budget);
        await bed.Model.ArrivesAsync();
        bed.Clock.Advance(after);
        (await heard).ShouldBe("TimedOut");
    }
}
