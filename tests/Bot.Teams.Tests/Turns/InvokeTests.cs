using Bot.Teams.Invokes;
using Bot.Teams.Turns;

namespace Bot.Teams.Tests.Turns;

/// <summary>Invokes are answered in the request, in time, and done once.</summary>
public sealed class InvokeTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(4);

    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WireBed _bed = null!;
    private int _done;

    public async Task InitializeAsync()
    {
        _bed = await WireBed.StartAsync();
        _bed.Bot.OnInvoke = async (_, cancellation) =>
        {
            var number = Interlocked.Increment(ref _done);
            await _go.Task.WaitAsync(cancellation);
            return CardActionInvoke.Say($"gedaan {number}");
        };
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task An_invoke_delivered_again_gets_the_same_answer_and_is_done_once()
    {
        var both = Task.WhenAll(_bed.InvokesAsync("1"), _bed.InvokesAsync("1"));
        await _bed.WaitsAsync(Deadline);
        _go.SetResult();
        var answers = await both;

        answers[0].ShouldContain("gedaan 1");
        answers[1].ShouldBe(answers[0]);
        (await _bed.InvokesAsync("1")).ShouldBe(answers[0]);
        (await _bed.InvokesAsync("2")).ShouldContain("gedaan 2");
        _bed.Clock.Advance(TimeSpan.FromMinutes(6));
        (await _bed.InvokesAsync("1")).ShouldContain("gedaan 3", Case.Sensitive, "it is forgotten after a few minutes");
    }

    [Fact]
    public async Task An_invoke_that_takes_too_long_gets_a_kind_answer()
    {
        var asked = _bed.InvokesAsync("1");
        await _bed.WaitsAsync(Deadline);
        _bed.Clock.Advance(Deadline);

        (await asked).ShouldContain("Sorry");
    }

    [Fact]
    public async Task An_invoke_behind_a_slow_message_gets_its_answer_in_time_and_is_not_done_afterwards()
    {
        _bed.Bot.OnTurn = async (turn, cancellation) =>
        {
            await _go.Task.WaitAsync(cancellation);
            return await ScriptedBot.EchoAsync(turn, cancellation);
        };
        await _bed.SaysAsync("hoi");
        var asked = _bed.InvokesAsync("1");
        await _bed.WaitsAsync(Deadline);
        _bed.Clock.Advance(Deadline);

        (await asked).ShouldContain("Sorry");
        _go.SetResult();
        await _bed.IdleAsync();
        _bed.Heard.ShouldBe(["hoi"]);
        _done.ShouldBe(0);
    }

    [Fact]
    public async Task An_invoke_waits_for_the_message_before_it()
    {
        var order = new List<string>();
        _bed.Bot.OnTurn = async (_, cancellation) =>
        {
            await _go.Task.WaitAsync(cancellation);
            order.Add("bericht");
            return TurnEnd.Finished;
        };
        _bed.Bot.OnInvoke = (_, _) =>
        {
            order.Add("knop");
            return Task.FromResult(InvokeResponse.Empty);
        };
        await _bed.SaysAsync("hoi");
        var asked = _bed.InvokesAsync("1");
        await _bed.WaitsAsync(Deadline);
        _go.SetResult();
        await asked;

        order.ShouldBe(["bericht", "knop"]);
    }

    [Fact]
    public async Task An_invoke_that_fails_gets_a_kind_answer_without_the_cause()
    {
        _bed.Bot.OnInvoke = (_, _) => throw new InvalidOperationException("Anna Geheim");

        var answer = await _bed.InvokesAsync("1");
        answer.ShouldContain("Sorry");
        answer.ShouldNotContain("Geheim");
        _bed.Log.Text.ShouldNotContain("Geheim");
    }

    [Fact]
    public async Task An_answer_that_broke_off_is_not_kept()
    {
        var answers = new InvokeAnswers(_bed.Clock);
        var key = new TurnKey("msteams", "a:1", "1");
        await Should.ThrowAsync<InvalidOperationException>(() => answers.GetAsync(key, () => Task.FromException<InvokeResponse>(new InvalidOperationException())));

        (await answers.GetAsync(key, () => Task.FromResult(InvokeResponse.Malformed))).ShouldBe(InvokeResponse.Malformed);
    }

    [Fact]
    public async Task Only_so_many_answers_are_kept_and_the_oldest_go_first()
    {
        var answers = new InvokeAnswers(_bed.Clock);
        var done = 0;
        Task<InvokeResponse> Ask(int id) => answers.GetAsync(new("msteams", "a:1", $"{id}"), () =>
        {
            done++;
            return Task.FromResult(InvokeResponse.Empty);
        });
        for (var id = 0; id < 5_001; id++) await Ask(id);
        await Ask(5_000);
        done.ShouldBe(5_001);

        await Ask(0);
        done.ShouldBe(5_002);
    }
}
