using System.Collections.Concurrent;
using Bot.Teams.Invokes;
using Bot.Teams.Turns;

namespace Bot.Teams.Tests.Turns;

/// <summary>In a channel nobody waits for somebody else; what one person says there stays in its order.</summary>
public sealed class SideBySideTests : IAsyncLifetime
{
    private const string Channel = "19:kanaal@thread.tacv2;messageid=7";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _ended = new();
    private WireBed _bed = null!;

    public async Task InitializeAsync()
    {
        _bed = await WireBed.StartAsync();
        _bed.Bot.OnTurn = async (turn, cancellation) =>
        {
            if (turn.Activity.Text == "traag") await _go.Task.WaitAsync(cancellation);
            _ended.Enqueue(turn.Activity.Text!);
            return await ScriptedBot.EchoAsync(turn, cancellation);
        };
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task A_slow_question_of_one_person_holds_up_nobody_else_and_is_not_overtaken_by_their_own_next()
    {
        await _bed.SaysAsync("traag", Channel, person: "29:jan");
        await _bed.SaysAsync("en dit", Channel, person: "29:jan");
        await _bed.SaysAsync("snel", Channel, person: "29:els");

        (await _bed.ArrivesAsync()).Text.ShouldBe("snel");
        _ended.ShouldBe(["snel"]);
        _go.SetResult();
        await _bed.IdleAsync();
        _ended.ShouldBe(["snel", "traag", "en dit"]);
    }

    [Fact]
    public async Task What_one_person_says_stays_in_its_order_while_others_speak_in_between()
    {
        for (var i = 0; i < 20; i++)
        {
            await _bed.SaysAsync($"jan {i:00}", Channel, person: "29:jan");
            await _bed.SaysAsync($"els {i:00}", Channel, person: "29:els");
        }

        await _bed.IdleAsync();

        foreach (var name in new[] { "jan", "els" }) _ended.Where(text => text.StartsWith(name, StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, 20).Select(i => $"{name} {i:00}"));
    }

    [Fact]
    public async Task A_turn_that_must_come_again_makes_only_its_own_person_wait()
    {
        var first = true;
        _bed.Bot.OnTurn = (turn, _) =>
        {
            _ended.Enqueue(turn.Activity.Text!);
            if (turn.Activity.Text != "een" || !first) return Task.FromResult(TurnEnd.Finished);
            first = false;
            return Task.FromResult<TurnEnd>(new TurnEnd.Again(TimeSpan.FromSeconds(20)));
        };
        await _bed.SaysAsync("een", Channel, person: "29:jan");
        await _bed.IdleAsync();
        await _bed.SaysAsync("twee", Channel, person: "29:jan");
        await _bed.SaysAsync("ander", Channel, person: "29:els");
        await _bed.IdleAsync();
        _ended.ShouldBe(["een", "ander"]);

        _bed.Clock.Advance(TimeSpan.FromSeconds(25));
        await _bed.Worker.SweepAsync(default);
        await _bed.IdleAsync();
        _ended.ShouldBe(["een", "ander", "een", "twee"]);
    }

    [Fact]
    public async Task Two_hundred_people_press_at_the_same_moment_beside_a_hundred_slow_questions_and_nobody_is_too_late()
    {
        // Each answer waits until all have begun: one by one, or behind the questions, they would never come.
        var begun = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bed.Bot.OnInvoke = async (turn, cancellation) =>
        {
            if (Interlocked.Increment(ref begun) == 200) all.SetResult();
            await all.Task.WaitAsync(cancellation);
            return CardActionInvoke.Say($"dag {turn.Activity.From!.Id}");
        };
        for (var i = 0; i < 100; i++) await _bed.SaysAsync("traag", Channel, id: $"v{i}", person: $"29:vrager{i}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => _bed.InvokesAsync($"k{i}", Channel, $"29:{i}"))).WaitAsync(Patience);

        for (var i = 0; i < 200; i++) answers[i].ShouldContain($"dag 29:{i}\"");
        _go.SetResult();
        await _bed.IdleAsync();
    }

    [Fact]
    public async Task Another_persons_button_does_not_wait_for_a_slow_question()
    {
        await _bed.SaysAsync("traag", Channel, person: "29:jan");

        (await _bed.InvokesAsync("1", Channel, "29:els").WaitAsync(Patience)).ShouldBe("");
        _ended.ShouldBeEmpty();
        _go.SetResult();
        await _bed.IdleAsync();
    }
}
