using Bot.Deliveries;
using Bot.School.Deliveries;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Deliveries;

/// <summary>The worker over the real store; what the errands are does not matter here.</summary>
public sealed class DeliveryWorkerTests : IAsyncLifetime
{
    private readonly ScriptedRunner _runner = new();
    private DeliveryBed _bed = null!;

    public async Task InitializeAsync() => _bed = await DeliveryBed.StartAsync(services: services => services.AddSingleton<IErrandRunner>(_runner));

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task An_errand_whose_runner_throws_is_tried_again_and_never_lost()
    {
        _runner.Runs = delivery => delivery.Attempts < 3 ? throw new InvalidOperationException("bug") : new ErrandEnd.Done();
        await _bed.OpenAsync();

        await _bed.RunUntilNothingWaitsAsync();

        _runner.Ran.Count.ShouldBe(3);
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
        _bed.Log.Text.ShouldContain("Error 1502");
    }

    [Fact]
    public async Task An_errand_that_always_throws_is_given_up_after_a_day_and_after_two_when_nobody_can_be_told()
    {
        _runner.Runs = _ => throw new InvalidOperationException("bug");
        _runner.Loses = _ => throw new InvalidOperationException("bug");
        await _bed.OpenAsync();

        var took = await _bed.RunUntilNothingWaitsAsync();

        took.ShouldBe(TimeSpan.FromDays(2));
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 1));
    }

    [Fact]
    public async Task The_last_try_is_at_the_end_of_the_day_and_then_who_must_know_hears_it()
    {
        _runner.Runs = _ => new ErrandEnd.Again(TimeSpan.Zero, "busy");
        await _bed.OpenAsync();

        var took = await _bed.RunUntilNothingWaitsAsync();

        took.ShouldBe(TimeSpan.FromDays(1));
        _runner.Lost.Count.ShouldBe(1);
        _bed.Log.Text.ShouldContain("attempts: busy");
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(int.MaxValue, 1)]
    public async Task What_was_ordered_before_an_outage_of_days_is_tried_some_times_all_the_same_and_then_given_up(int failures, int givenUp)
    {
        _runner.Runs = delivery => delivery.Attempts <= failures ? new ErrandEnd.Again(TimeSpan.Zero, "502") : new ErrandEnd.Done();
        await _bed.OpenAsync();
        _bed.Clock.Sleep(TimeSpan.FromDays(3));

        var took = await _bed.RunUntilNothingWaitsAsync();

        _runner.Ran.Count.ShouldBe(DeliveryWork.LeastTries);
        _runner.Lost.Count.ShouldBe(givenUp);
        took.ShouldBeInRange(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task What_the_service_wants_only_after_longer_than_it_is_tried_is_given_up_at_once()
    {
        _runner.Runs = _ => new ErrandEnd.Again(TimeSpan.FromDays(1.1), "429");
        await _bed.OpenAsync();

        await _bed.RunUntilNothingWaitsAsync();

        (_runner.Ran.Count, _runner.Lost.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_had_no_turn_was_not_tried_however_often_that_happens()
    {
        _runner.Runs = _ => new ErrandEnd.Again(TimeSpan.FromSeconds(1), "no turn") { IsUntried = _runner.Ran.Count < 30 };
        await _bed.OpenAsync();
        _bed.Clock.Sleep(TimeSpan.FromDays(3));

        await _bed.RunUntilNothingWaitsAsync();

        _runner.Ran.Select(delivery => delivery.Attempts).ShouldBe([.. Enumerable.Repeat(1, 30), .. Enumerable.Range(2, DeliveryWork.LeastTries - 1)]);
        _runner.Lost.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_ordered_while_nothing_ran_for_two_days_is_tried_all_the_same()
    {
        await _bed.OpenAsync();
        await _bed.Worker.StopAsync(default);
        _bed.Advance(TimeSpan.FromDays(2));
        await using var next = await _bed.AnotherAsync(services: services => services.AddSingleton<IErrandRunner>(_runner));

        await next.RunAsync();

        _runner.Ran.Count.ShouldBe(1);
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task Errands_of_one_lane_run_one_after_another_and_of_different_lanes_side_by_side()
    {
        var (one, two) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = await _bed.OpenAsync(question: "een");
        var second = await _bed.OpenAsync(question: "twee");
        await _bed.ChangeAsync(first, of => of.Add(DeliveryBed.Jan, "meer", _bed.Clock.GetUtcNow()));
        _runner.Waits = delivery => delivery.Errand == new Errand.ShowCase(first.Id) ? one.Task : two.Task;
        var run = _bed.RunAsync();
        await _runner.StartedAsync(2);
        _runner.Ran.Select(delivery => delivery.Errand).ShouldBe([new Errand.ShowCase(first.Id), new Errand.ShowCase(second.Id)], ignoreOrder: true);

        two.SetResult();
        one.SetResult();
        await run;

        _runner.Ran.Count.ShouldBe(3);
        _runner.Ran.Where(delivery => delivery.Errand == new Errand.ShowCase(first.Id)).Select(delivery => delivery.Id).ShouldBeInOrder();
        _runner.AtOnceOfOneLane.ShouldBe(1);
    }

    [Fact]
    public async Task A_lease_that_ends_without_a_word_is_taken_by_another_process()
    {
        var never = new TaskCompletionSource();
        _runner.Waits = _ => never.Task;
        await _bed.OpenAsync();
        _ = _bed.Worker.RunDueAsync(default);
        await _runner.StartedAsync(1);
        var helper = new ScriptedRunner();
        await using var another = await _bed.AnotherAsync(services: services => services.AddSingleton<IErrandRunner>(helper), own: new ManualClock());
        await another.RunAsync();
        helper.Ran.ShouldBeEmpty();

        // For the first process no time passes: it hangs, and is not even awake to end what it does.
        another.Clock.Advance(TimeSpan.FromSeconds(60));
        await another.RunAsync();

        helper.Ran.ShouldHaveSingleItem().Attempts.ShouldBe(2);
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
        never.SetResult();
    }

    [Fact]
    public async Task What_takes_longer_than_its_lease_is_broken_off_before_another_process_may_take_it()
    {
        _runner.WaitsUntilCancelled = true;
        await _bed.OpenAsync();
        var run = _bed.Worker.RunDueAsync(default);
        await _runner.StartedAsync(1);

        _bed.Clock.Advance(TimeSpan.FromSeconds(55));
        await run;

        _runner.Ran.Count.ShouldBe(1);
        _bed.Log.Text.ShouldContain("it took longer than its lease");
        (await _bed.Deliveries.NextDueAsync(bulk: false, default))!.Value.ShouldBeGreaterThan(_bed.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Who_must_know_is_told_at_leisure_also_when_the_try_before_took_nearly_all_of_its_lease()
    {
        var over = new TaskCompletionSource();
        DateTimeOffset? leased = null;
        _runner.Waits = _ => over.Task;
        _runner.Runs = _ => new ErrandEnd.Lost("gone");
        _runner.Loses = _ =>
        {
            leased = _bed.Deliveries.NextDueAsync(bulk: false, default).GetAwaiter().GetResult();
            _bed.Clock.Advance(TimeSpan.FromSeconds(30));
            return new ErrandEnd.Done();
        };
        await _bed.OpenAsync();
        var run = _bed.Worker.RunDueAsync(default);
        await _runner.StartedAsync(1);

        _bed.Clock.Advance(TimeSpan.FromSeconds(50));
        var lost = _bed.Clock.GetUtcNow();
        over.SetResult();
        await run;

        _runner.LostInVain.ShouldBeFalse();
        leased.ShouldBe(lost + TimeSpan.FromSeconds(60));
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 1));
    }

    [Fact]
    public async Task Whoever_rings_after_ordering_waits_for_no_look()
    {
        await _bed.OpenAsync();

        _bed.Get<DeliveryBell>().Ring();
        await _runner.StartedAsync(1);
        await _bed.RunAsync();

        _runner.Ran.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_process_that_stops_lets_what_runs_end_and_begins_nothing()
    {
        var over = new TaskCompletionSource();
        _runner.Waits = _ => over.Task;
        await _bed.OpenAsync();
        _bed.Get<DeliveryBell>().Ring();
        await _runner.StartedAsync(1);

        var stop = _bed.Worker.StopAsync(default);
        stop.IsCompleted.ShouldBeFalse();
        over.SetResult();
        await stop;

        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
        await _bed.OpenAsync(question: "later");
        (await _bed.Worker.TakeUpAsync(default)).ShouldBe(0);
    }

    [Theory]
    [InlineData(1, false, 0, 4, 5)]
    [InlineData(2, false, 0, 8, 10)]
    [InlineData(4, false, 0, 32, 40)]
    [InlineData(1, true, 0, 48, 60)]
    [InlineData(3, true, 0, 192, 240)]
    [InlineData(30, false, 0, 1440, 1800)]
    [InlineData(5000, true, 0, 1440, 1800)]
    [InlineData(1, false, 60, 60, 66)]
    public void The_waits_grow_up_to_half_an_hour_and_never_under_what_was_asked(int attempts, bool slowly, int asked, int least, int most)
    {
        var again = new ErrandEnd.Again(TimeSpan.FromSeconds(asked), "busy") { Slowly = slowly };
        foreach (var chance in new[] { 0, 0.5, 1 }) new Backoff(() => chance).Wait(attempts, again).TotalSeconds.ShouldBeInRange(least, most);
    }
}
