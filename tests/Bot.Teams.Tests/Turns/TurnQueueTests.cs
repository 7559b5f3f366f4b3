using Bot.Teams.Turns;

namespace Bot.Teams.Tests.Turns;

public sealed class TurnQueueTests
{
    [Fact]
    public async Task Work_of_one_person_is_done_in_its_order_whatever_happens()
    {
        using var queue = new TurnQueue(4, 4);
        var done = new List<int>();
        for (var i = 0; i < 1_000; i++)
        {
            var number = i;
            queue.Add(new Speaker("a:1", "29:jan"), async () =>
            {
                await Task.Yield();
                done.Add(number);
                if (number % 7 == 0) throw new InvalidOperationException();
            });
        }

        await queue.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(20));
        done.ShouldBe(Enumerable.Range(0, 1_000));
        queue.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Everybody_else_goes_side_by_side_up_to_the_limit()
    {
        using var queue = new TurnQueue(3, 1);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (running, most) = (0, 0);
        for (var i = 0; i < 10; i++)
        {
            queue.Add(new Speaker("19:kanaal", $"29:{i}"), async () =>
            {
                var now = Interlocked.Increment(ref running);
                lock (queue) most = Math.Max(most, now);
                if (now == 3) full.TrySetResult();
                await go.Task;
                Interlocked.Decrement(ref running);
            });
        }

        await full.Task.WaitAsync(TimeSpan.FromSeconds(20));
        queue.Count.ShouldBe(10);
        go.SetResult();
        await queue.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(20));
        most.ShouldBe(3);
    }

    [Fact]
    public async Task What_a_request_waits_for_needs_none_of_the_places_of_what_nobody_waits_for()
    {
        using var queue = new TurnQueue(1, 1);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var pressed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(new Speaker("19:kanaal", "29:jan"), () => go.Task);
        queue.Add(
            new Speaker("19:kanaal", "29:els"),
            () =>
            {
                pressed.SetResult();
                return Task.CompletedTask;
            },
            isAwaited: true);

        await pressed.Task.WaitAsync(TimeSpan.FromSeconds(20));
        go.SetResult();
        await queue.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
