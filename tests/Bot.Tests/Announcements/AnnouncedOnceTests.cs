using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.Testing;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>Nobody gets a message twice: not when its time is over, not when the process stops, and not when the database fails.</summary>
public sealed class AnnouncedOnceTests : IAsyncLifetime
{
    private const string Jan = "29:jan";

    // Whoever is broken waits for ever: then a test says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync() => _bed = await AnnouncementBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task What_is_on_its_way_when_its_time_is_over_is_waited_for()
    {
        var answer = AnswersLate();
        var of = await _bed.ReleaseToAsync(Jan);
        var run = _bed.RunAsync();
        await ArrivesAsync();

        _bed.Bed.Clock.Advance(TimeSpan.FromSeconds(56));
        answer.SetResult();
        await run;

        _bed.SentTo(Jan).ShouldBe(1);
        (await _bed.ReceiverAsync(of, Jan)).ShouldSatisfyAllConditions(jan => jan.State.ShouldBe(ReceiverState.Sent), jan => jan.Message.ShouldBe(_bed.Teams.Shown("a:jan").Single().Id));
    }

    [Fact]
    public async Task What_is_on_its_way_when_the_process_stops_is_waited_for_also_when_the_host_is_out_of_patience()
    {
        var answer = AnswersLate();
        var of = await _bed.ReleaseToAsync(Jan);
        var run = _bed.Bed.RunAsync();
        await ArrivesAsync();

        var stop = _bed.Bed.Worker.StopAsync(new CancellationToken(canceled: true));
        answer.SetResult();
        await stop;
        await run;

        await using var next = await _bed.Bed.AnotherAsync();
        next.Sleep(TimeSpan.FromMinutes(2));
        await next.RunAsync();
        _bed.SentTo(Jan).ShouldBe(1);
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Sent);
    }

    [Fact]
    public async Task What_is_recalled_while_it_is_on_its_way_is_taken_away_although_its_time_is_over()
    {
        var answer = AnswersLate();
        var of = await _bed.ReleaseToAsync(Jan);
        var run = _bed.RunAsync();
        await ArrivesAsync();

        _bed.Bed.Clock.Advance(TimeSpan.FromSeconds(56));
        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        answer.SetResult();
        await run;

        _bed.Teams.Shown("a:jan").ShouldBeEmpty();
        _bed.SentTo(Jan).ShouldBe(1);
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Recalled);
    }

    [Fact]
    public async Task What_arrives_after_a_stop_is_reported_although_its_time_is_over()
    {
        var answer = AnswersLate();
        var of = await _bed.ReleaseToAsync(Jan);
        var run = _bed.Bed.RunAsync();
        await ArrivesAsync();
        await _bed.ChangeAsync(of, one => one.Stop(_bed.Now));
        (await _bed.NowAsync(of)).CheckAt.ShouldBeNull();

        _bed.Bed.Clock.Advance(TimeSpan.FromSeconds(46));
        answer.SetResult();
        await run;

        (await _bed.NowAsync(of)).CheckAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_begins_that_would_not_end_before_its_lease_does()
    {
        await _bed.ReleaseToAsync(Jan);
        await RestAsync();
        var run = _bed.Bed.RunAsync();
        await _bed.Bed.Pace.WaitsAsync(TimeSpan.FromSeconds(20));

        // 60 seconds, less 5 and less the 10 of a try.
        _bed.Bed.Clock.Advance(TimeSpan.FromSeconds(45));
        await run.WaitAsync(Patience);

        _bed.SentTo(Jan).ShouldBe(0);
        _bed.Bed.Pace.Advance(TimeSpan.FromMinutes(10));
        await _bed.RunAsync();
        _bed.SentTo(Jan).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_busy_database_does_not_store_is_stored_soon()
    {
        Fails();
        var of = await _bed.ReleaseToAsync(Jan);
        var run = _bed.Bed.RunAsync();
        await WaitsToStoreAsync(0.25);

        Mends();
        _bed.Bed.Clock.Advance(TimeSpan.FromSeconds(0.25));
        await run;

        _bed.SentTo(Jan).ShouldBe(1);
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Sent);
        _bed.Bed.Log.Text.ShouldNotContain("Error 1502");
    }

    [Theory]
    [InlineData(null, ReceiverState.Sent)]
    [InlineData("closed after it was taken", ReceiverState.NotReached)]
    public async Task What_cannot_be_stored_at_all_is_said_to_who_looks_after_it_and_not_sent_again(string? answer, ReceiverState state)
    {
        if (answer is not null) _bed.Teams.Says = message => message.Conversation == "a:jan" ? ServiceAnswers.Of(answer) : null;
        Fails();
        var of = await _bed.ReleaseToAsync(Jan);
        for (var times = 0; times < 2; times++)
        {
            // What comes again is taken up as soon as its time is there.
            if (times > 0) _bed.Bed.Sleep(TimeSpan.FromMinutes(3));
            var run = _bed.Bed.RunAsync();
            foreach (var wait in (double[])[0.25, 0.5, 1, 2])
            {
                await WaitsToStoreAsync(wait);
                _bed.Bed.Clock.Advance(TimeSpan.FromSeconds(wait));
            }

            await run;
        }

        _bed.Bed.Log.Text.ShouldContain("Error 1606");
        Mends();
        await _bed.RunAsync();

        _bed.SentTo(Jan).ShouldBe(1);
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(state);
    }

    private TaskCompletionSource AnswersLate()
    {
        var answer = new TaskCompletionSource();
        _bed.Teams.Says = message => message.Method == "POST" && message.Conversation == "a:jan" ? new ConnectorAnswer(201, $$"""{"id":"{{message.Id}}"}""") { After = answer.Task } : null;
        return answer;
    }

    private async Task ArrivesAsync()
    {
        while ((await _bed.Teams.ArrivesAsync()).Conversation != "a:jan")
        {
        }
    }

    // The second refusal in a row lets everybody wait.
    private async Task RestAsync()
    {
        for (var times = 0; times < 2; times++) await _bed.Bed.Get<TenantPaces>().RestAsync("tenant", TimeSpan.FromMinutes(10), default);
    }

    private Task WaitsToStoreAsync(double seconds) => _bed.Bed.Clock.WaitsAsync(TimeSpan.FromSeconds(seconds)).WaitAsync(Patience);

    private void Fails() => _bed.Bed.Tell(
        "CREATE TRIGGER fails BEFORE UPDATE ON announcement_receiver WHEN NEW.state <> 'Queued' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

    private void Mends() => _bed.Bed.Tell("DROP TRIGGER fails");
}
