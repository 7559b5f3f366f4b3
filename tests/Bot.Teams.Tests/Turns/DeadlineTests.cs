using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Teams.Schema;
using Bot.Teams.Turns;
using Bot.Testing;

namespace Bot.Teams.Tests.Turns;

/// <summary>What somebody sees while an answer takes its time, and what they hear when it does not come.</summary>
public sealed class DeadlineTests : IAsyncLifetime
{
    private static readonly TimeSpan HalfASecond = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WireBed _bed = null!;

    public async Task InitializeAsync()
    {
        _bed = await WireBed.StartAsync();
        _bed.Bot.OnTurn = async (turn, cancellation) =>
        {
            await _go.Task.WaitAsync(cancellation);
            return await ScriptedBot.EchoAsync(turn, cancellation);
        };
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Typing_is_shown_once_when_the_answer_takes_longer_than_half_a_second()
    {
        await _bed.SaysAsync("hoi");
        await _bed.WaitsAsync(HalfASecond);
        _bed.Clock.Advance(HalfASecond);
        (await _bed.ArrivesAsync()).Raw.ShouldBe("""{"type":"typing","replyToId":"hoi"}""");
        _bed.Clock.Advance(TimeSpan.FromSeconds(5));
        _go.SetResult();
        await _bed.IdleAsync();

        _bed.Teams.Sent.Select(message => message.Text).ShouldBe([null, "hoi"]);
    }

    [Fact]
    public async Task No_typing_is_shown_before_that()
    {
        await _bed.SaysAsync("hoi");
        await _bed.WaitsAsync(HalfASecond);
        _bed.Clock.Advance(HalfASecond - TimeSpan.FromMilliseconds(1));
        _go.SetResult();
        await _bed.IdleAsync();
        _bed.Clock.Advance(HalfASecond);

        _bed.Teams.Sent.ShouldHaveSingleItem().Text.ShouldBe("hoi");
    }

    [Fact]
    public async Task No_typing_follows_an_answer_that_is_on_its_way()
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bed.Teams.Says = _ => new ConnectorAnswer(201, "{}") { After = taken.Task };
        _go.SetResult();
        await _bed.SaysAsync("hoi");
        await _bed.ArrivesAsync();
        _bed.Clock.Advance(HalfASecond);
        taken.SetResult();
        await _bed.IdleAsync();

        _bed.Teams.Sent.ShouldHaveSingleItem().Text.ShouldBe("hoi");
    }

    [Fact]
    public async Task An_indicator_that_Teams_does_not_take_costs_no_answer()
    {
        _bed.Teams.Says = message => message.Text is null ? new ConnectorAnswer(500) : null;
        await _bed.SaysAsync("hoi");
        await _bed.WaitsAsync(HalfASecond);
        _bed.Clock.Advance(HalfASecond);
        await _bed.ArrivesAsync();
        _go.SetResult();
        await _bed.IdleAsync();

        _bed.Heard.ShouldBe(["hoi"]);
    }

    [Fact]
    public async Task No_typing_is_shown_for_what_is_no_message()
    {
        using var response = await _bed.PostAsync(_bed.Activity("1", "", type: "conversationUpdate"));
        await _bed.WaitsAsync(Deadline);
        _bed.Clock.Advance(TimeSpan.FromSeconds(1));
        _go.SetResult();
        await _bed.IdleAsync();

        _bed.Teams.Sent.ShouldNotContain(message => message.Raw.Contains("typing"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Past_the_deadline_there_is_a_kind_sentence_whose_incident_is_in_the_log_and_in_a_metric(bool heedless)
    {
        using var counted = new CountedTurns();
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var saidLate = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (heedless)
        {
            _bed.Bot.OnTurn = async (turn, _) =>
            {
                await late.Task;
                saidLate.SetResult(await Record.ExceptionAsync(() => turn.SayAsync(OutgoingActivity.OfText("toch"), default)));
                return TurnEnd.Finished;
            };
        }

        await _bed.SaysAsync("Mag Anna Geheim erop?");
        await _bed.WaitsAsync(Deadline);
        _bed.Clock.Advance(Deadline);
        await _bed.IdleAsync();

        var sorry = _bed.Heard.ShouldHaveSingleItem()!;
        sorry.ShouldStartWith("Sorry ");
        _bed.Log.Text.ShouldContain($"Error 2002 Turn {sorry[6..]} failed with ");
        counted.Ends.ShouldContain(("message", "late"));
        if (!heedless) return;

        late.SetResult();
        (await saidLate.Task).ShouldBeAssignableTo<OperationCanceledException>("the opposite is not said after it");
        _bed.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_fails_stops_nothing_and_leaks_nothing()
    {
        using var counted = new CountedTurns();
        _bed.Bot.OnTurn = (turn, cancellation) =>
            turn.Activity.Text == "stuk" ? throw new InvalidOperationException("Anna Geheim, leerling") : ScriptedBot.EchoAsync(turn, cancellation);
        await _bed.SaysAsync("stuk", id: "29:jan-geheim");
        await _bed.SaysAsync("heel");
        await _bed.IdleAsync();

        _bed.Heard.Count.ShouldBe(2);
        _bed.Heard[0]!.ShouldStartWith("Sorry ");
        _bed.Heard[1].ShouldBe("heel");
        _bed.Log.Text.ShouldContain("failed with InvalidOperationException");
        _bed.Log.Text.ShouldNotContain("Geheim", Case.Insensitive);
        _bed.Log.Text.ShouldNotContain("29:jan");
        counted.Ends.ShouldContain(("message", "failed"));
    }

    [Fact]
    public async Task Who_hangs_up_is_answered_all_the_same()
    {
        using var hangsUp = new CancellationTokenSource();
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bed.Bot.OnInvoke = async (turn, cancellation) =>
        {
            began.SetResult();
            await _go.Task.WaitAsync(cancellation);
            await turn.SayAsync(OutgoingActivity.OfText("gedaan"), cancellation);
            return Bot.Teams.Invokes.InvokeResponse.Empty;
        };
        var request = _bed.PostAsync(_bed.Invoke("1"), hangsUp.Token);
        await began.Task;
        await hangsUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(request);
        _go.SetResult();
        await _bed.IdleAsync();

        _bed.Heard.ShouldBe(["gedaan"]);
    }

    [Fact]
    public async Task Stopping_waits_for_what_runs()
    {
        await _bed.SaysAsync("hoi");
        await _bed.WaitsAsync(Deadline);
        var stopping = _bed.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        _go.SetResult();
        await stopping;

        _bed.Heard.ShouldBe(["hoi"]);
    }

    [Fact]
    public async Task What_has_not_ended_when_the_patience_is_over_is_answered_after_the_start()
    {
        var store = new MemoryTurnStore();
        await using var first = await WireBed.StartAsync(store: store);
        first.Bot.OnTurn = _bed.Bot.OnTurn;
        await first.SaysAsync("hoi");
        await first.SaysAsync("en dit");
        await first.WaitsAsync(Deadline);
        await first.Worker.StopAsync(new CancellationToken(canceled: true));
        first.Heard.ShouldBeEmpty();
        first.Log.Text.ShouldNotContain("Error 200");

        await using var second = await WireBed.StartAsync(store: store);
        second.Clock.Advance(TimeSpan.FromSeconds(66));
        await second.Worker.SweepAsync(default);
        await second.IdleAsync();
        first.Heard.ShouldBe(["hoi", "en dit"]);
    }

    [Fact]
    public async Task A_store_that_fails_for_once_does_not_end_the_worker()
    {
        var store = new BrokenStore { TakeFails = true };
        await using var bed = await WireBed.StartAsync(store: store);
        bed.Clock.Advance(TimeSpan.FromSeconds(5));
        await bed.WaitsAsync(TimeSpan.FromSeconds(5));
        store.TakeFails = false;

        await bed.SaysAsync("hoi");
        await bed.IdleAsync();
        bed.Heard.ShouldBe(["hoi"]);
        bed.Worker.ExecuteTask!.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task When_too_much_waits_a_message_is_refused_before_it_is_remembered()
    {
        var store = new MemoryTurnStore();
        await using var bed = await WireBed.StartAsync(new TurnOptions { MostWaiting = 1 }, store);
        bed.Bot.OnTurn = _bed.Bot.OnTurn;
        await bed.SaysAsync("een");
        using var refused = await bed.PostAsync(bed.Activity("twee", "twee"));

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await store.TakeDueAsync(bed.Clock.GetUtcNow().AddDays(1), default, 10, default)).ShouldHaveSingleItem().Key.ActivityId.ShouldBe("een");
    }

    [Fact]
    public async Task Who_expects_replies_gets_them_in_the_response_and_no_typing()
    {
        var activity = _bed.Activity("1", "hoi");
        activity["deliveryMode"] = "expectReplies";
        var asked = _bed.PostAsync(activity);
        await _bed.WaitsAsync(HalfASecond);
        _bed.Clock.Advance(HalfASecond);
        _go.SetResult();
        using var response = await asked;

        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        replies.ShouldHaveSingleItem()!["text"]!.GetValue<string>().ShouldBe("hoi");
        _bed.Teams.Sent.ShouldBeEmpty();
    }

    private sealed class CountedTurns : IDisposable
    {
        private readonly ConcurrentQueue<(string Type, string End)> _ends = new();
        private readonly MeterListener _listener = new();

        public CountedTurns()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name && instrument.Name == "teams.turns") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => _ends.Enqueue(((string)tags[0].Value!, (string)tags[1].Value!)));
            _listener.Start();
        }

        public IReadOnlyCollection<(string Type, string End)> Ends => _ends;

        public void Dispose() => _listener.Dispose();
    }
}
