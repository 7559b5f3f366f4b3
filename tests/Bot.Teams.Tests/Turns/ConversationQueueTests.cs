using Bot.Teams.Turns;

namespace Bot.Teams.Tests.Turns;

public sealed class ConversationQueueTests
{
    [Fact]
    public async Task Work_of_a_conversation_is_done_in_its_order_whatever_happens()
    {
        using var queue = new ConversationQueue(4);
        var done = new List<int>();
        for (var i = 0; i < 1_000; i++)
        {
            var number = i;
            queue.Add("a:1", async () =>
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
    public async Task Conversations_go_side_by_side_up_to_the_limit()
    {
        using var queue = new ConversationQueue(3);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (running, most) = (0, 0);
        for (var i = 0; i < 10; i++)
        {
            queue.Add($"a:{i}", async () =>
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
}
