using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Teams.Turns;
using Bot.Testing;

namespace Bot.Teams.Tests.Turns;

/// <summary>What comes in is handled once, and what cannot be said now is said later.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly MemoryTurnStore _store = new();
    private WireBed _bed = null!;

    public async Task InitializeAsync() => _bed = await WireBed.StartAsync(store: _store);

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task A_message_delivered_many_times_at_the_same_moment_is_handled_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _bed.SaysAsync("hoi")));
        await _bed.IdleAsync();
        await _bed.SaysAsync("hoi");
        await _bed.IdleAsync();

        _bed.Heard.ShouldBe(["hoi"]);
    }

    [Fact]
    public async Task Messages_after_one_another_go_over_one_connection()
    {
        for (var i = 0; i < 10; i++)
        {
            await _bed.SaysAsync($"hoi {i}");
            await _bed.IdleAsync();
        }

        _bed.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_process_left_unfinished_is_taken_up_by_another_when_its_time_is_over()
    {
        _bed.Bot.OnTurn = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return TurnEnd.Finished;
        };
        await _bed.SaysAsync("hoi");
        var later = new ManualClock();
        await using var other = await WireBed.StartAsync(store: _store, clock: later);
        await other.Worker.SweepAsync(default);
        await other.IdleAsync();
        _bed.Heard.ShouldBeEmpty("it may still be at work");

        later.Advance(TimeSpan.FromSeconds(61));
        (await _bed.ArrivesAsync()).Text.ShouldBe("hoi");

        await other.IdleAsync();
        later.Advance(TimeSpan.FromMinutes(10));
        await other.Worker.SweepAsync(default);
        _bed.Heard.ShouldBe(["hoi"]);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_Teams_does_not_take_now_is_answered_later_once(int status)
    {
        var turns = 0;
        _bed.Bot.OnTurn = (turn, cancellation) =>
        {
            turns++;
            return ScriptedBot.EchoAsync(turn, cancellation);
        };
        _bed.Teams.Says = _ => new ConnectorAnswer(status) { Headers = new Dictionary<string, string> { ["Retry-After"] = "600" } };
        await _bed.SaysAsync("hoi");
        await _bed.IdleAsync();
        _bed.Teams.Says = _ => null;
        _bed.Clock.Advance(TimeSpan.FromSeconds(599));
        await _bed.Worker.SweepAsync(default);
        await _bed.IdleAsync();
        turns.ShouldBe(1);

        _bed.Clock.Advance(TimeSpan.FromSeconds(11));
        await _bed.Worker.SweepAsync(default);
        await _bed.IdleAsync();
        _bed.Clock.Advance(TimeSpan.FromHours(2));
        await _bed.Worker.SweepAsync(default);
        await _bed.IdleAsync();

        turns.ShouldBe(2);
        _bed.Heard.ShouldBe(["hoi", "hoi"], "refused once and taken once");
    }

    [Fact]
    public async Task An_answer_that_cannot_be_given_for_an_hour_is_given_up_and_that_is_logged()
    {
        // Looked for by the test alone, so that each look is known.
        await using var bed = await WireBed.StartAsync(new TurnOptions { Sweep = TimeSpan.FromDays(1) });
        var turns = 0;
        bed.Bot.OnTurn = (_, _) =>
        {
            Interlocked.Increment(ref turns);
            return Task.FromResult<TurnEnd>(new TurnEnd.Again(TimeSpan.FromMinutes(25)));
        };
        await bed.SaysAsync("hoi");
        await bed.IdleAsync();
        for (var i = 0; i < 6; i++)
        {
            bed.Clock.Advance(TimeSpan.FromMinutes(26));
            await bed.Worker.SweepAsync(default);
            await bed.IdleAsync();
        }

        turns.ShouldBe(3);
        bed.Log.Text.ShouldContain("Error 2005 An answer could not be sent for 01:00:00 and was given up.");
    }

    [Fact]
    public async Task A_turn_that_the_store_cannot_finish_does_not_come_back_for_ever()
    {
        var store = new BrokenStore();
        await using var bed = await WireBed.StartAsync(store: store);
        store.FinishFails = true;
        await bed.SaysAsync("hoi");
        await bed.IdleAsync();
        bed.Log.Text.ShouldContain("Error 2003");
        bed.Clock.Advance(TimeSpan.FromMinutes(61));
        await bed.Worker.SweepAsync(default);
        await bed.IdleAsync();
        store.FinishFails = false;
        bed.Clock.Advance(TimeSpan.FromMinutes(2));
        await bed.Worker.SweepAsync(default);
        await bed.IdleAsync();
        bed.Clock.Advance(TimeSpan.FromMinutes(2));
        await bed.Worker.SweepAsync(default);
        await bed.IdleAsync();
        var heard = bed.Heard.Count;
        bed.Clock.Advance(TimeSpan.FromHours(5));
        await bed.Worker.SweepAsync(default);
        await bed.IdleAsync();

        bed.Heard.Count.ShouldBe(heard);
    }

    [Fact]
    public async Task Of_a_turn_that_comes_again_nothing_is_said_twice()
    {
        _bed.Bot.OnTurn = async (turn, cancellation) =>
        {
            foreach (var part in new[] { "een", "twee", "drie" })
            {
                if (await turn.SayAsync(OutgoingActivity.OfText(part), cancellation) is SendResult.Later(var after, _)) return new TurnEnd.Again(after);
            }

            return TurnEnd.Finished;
        };
        var refused = false;
        _bed.Teams.Says = message => message.Text == "twee" && !refused && (refused = true)
            ? new ConnectorAnswer(429) { Headers = new Dictionary<string, string> { ["Retry-After"] = "60" } } : null;
        await _bed.SaysAsync("hoi");
        await _bed.IdleAsync();
        _bed.Clock.Advance(TimeSpan.FromSeconds(66));
        await _bed.Worker.SweepAsync(default);
        await _bed.IdleAsync();

        _bed.Heard.ShouldBe(["een", "twee", "twee", "drie"], "the first \"twee\" was refused");
    }

    [Fact]
    public async Task Who_must_wait_is_not_overtaken_in_their_own_conversation_and_holds_up_nobody_elses()
    {
        var seen = new List<string>();
        var first = true;
        _bed.Bot.OnTurn = (turn, _) =>
        {
            lock (seen) seen.Add(turn.Activity.Text!);
            if (turn.Activity.Text != "een" || !first) return Task.FromResult(TurnEnd.Finished);
            first = false;
            return Task.FromResult<TurnEnd>(new TurnEnd.Again(TimeSpan.FromSeconds(20)));
        };
        await _bed.SaysAsync("een");
        await _bed.IdleAsync();
        _bed.Clock.Advance(TimeSpan.FromSeconds(1));
        await _bed.SaysAsync("twee");
        await _bed.SaysAsync("elders", "a:2");
        await _bed.IdleAsync();
        seen.ShouldBe(["een", "elders"]);

        _bed.Clock.Advance(TimeSpan.FromSeconds(25));
        await _bed.Worker.SweepAsync(default);
        await _bed.IdleAsync();
        seen.ShouldBe(["een", "elders", "een", "twee"]);
    }

    [Fact]
    public async Task Names_of_what_is_done_are_forgotten_after_two_days_and_no_sooner()
    {
        await _bed.SaysAsync("hoi");
        await _bed.IdleAsync();
        _bed.Clock.Advance(TimeSpan.FromHours(47));
        await _bed.SaysAsync("hoi");
        await _bed.IdleAsync();
        _bed.Heard.Count.ShouldBe(1);

        _bed.Clock.Advance(TimeSpan.FromHours(2));
        await _store.ForgetFinishedBeforeAsync(_bed.Clock.GetUtcNow() - new TurnOptions().Remembered, default);
        await _bed.SaysAsync("hoi");
        await _bed.IdleAsync();
        _bed.Heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_that_is_finished_while_the_store_is_looked_through_is_not_begun_again()
    {
        var store = new BrokenStore();
        await using var bed = await WireBed.StartAsync(store: store);
        var go = new TaskCompletionSource();
        bed.Bot.OnTurn = async (turn, cancellation) =>
        {
            await go.Task;
            return await ScriptedBot.EchoAsync(turn, cancellation);
        };
        await bed.SaysAsync("hoi");

        // Due, though it still runs here; and done by the time that the look is over.
        store.Taken = async () =>
        {
            go.TrySetResult();
            await bed.IdleAsync();
        };
        store.LooksAhead = TimeSpan.FromMinutes(2);
        await bed.Worker.SweepAsync(default);
        await bed.IdleAsync();

        bed.Heard.ShouldBe(["hoi"]);
    }
}

/// <summary>A store in which something goes wrong.</summary>
internal sealed class BrokenStore : ITurnStore
{
    private readonly MemoryTurnStore _store = new();

    public bool FinishFails { get; set; }

    public bool TakeFails { get; set; }

    public TimeSpan LooksAhead { get; set; }

    public Func<Task>? Taken { get; set; }

    public Task<bool> AddAsync(StoredTurn turn, DateTimeOffset due, CancellationToken cancellation) => _store.AddAsync(turn, due, cancellation);

    public Task FinishAsync(TurnKey key, DateTimeOffset at, CancellationToken cancellation) =>
        FinishFails ? Task.FromException(new InvalidOperationException("geheim")) : _store.FinishAsync(key, at, cancellation);

    public Task PostponeAsync(TurnKey key, DateTimeOffset due, CancellationToken cancellation) => _store.PostponeAsync(key, due, cancellation);

    public async Task<IReadOnlyList<StoredTurn>> TakeDueAsync(DateTimeOffset now, DateTimeOffset due, int most, CancellationToken cancellation)
    {
        if (TakeFails) throw new OperationCanceledException("for once");
        var taken = await _store.TakeDueAsync(now + LooksAhead, due, most, cancellation);
        if (taken.Count > 0 && Taken is { } then) await then();
        return taken;
    }

    public Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => _store.ForgetFinishedBeforeAsync(moment, cancellation);
}
