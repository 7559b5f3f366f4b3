using Bot.Teams.Turns;

namespace Bot.Teams.Invokes;

/// <summary>
/// Answers an invoke that comes a second time with the answer that it got (PROTOCOL 5). Kept for a few minutes, and only so many: older
/// ones go first.
/// </summary>
internal sealed class InvokeAnswers(TimeProvider clock)
{
    private const int Most = 5_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<TurnKey, Task<InvokeResponse>> _answers = [];
    private readonly Queue<(TurnKey Key, Task<InvokeResponse> Answer, DateTimeOffset At)> _order = new();

    public Task<InvokeResponse> GetAsync(TurnKey key, Func<Task<InvokeResponse>> answer)
    {
        var promised = new TaskCompletionSource<Task<InvokeResponse>>();
        lock (_lock)
        {
            Forget();
            if (_answers.TryGetValue(key, out var kept) && !kept.IsFaulted && !kept.IsCanceled) return kept;
            var mine = promised.Task.Unwrap();
            _answers[key] = mine;
            _order.Enqueue((key, mine, clock.GetUtcNow()));
        }

        return AnswerAsync(promised, answer);
    }

    // Outside the lock; who asks in the meantime gets the same promise.
    private static async Task<InvokeResponse> AnswerAsync(TaskCompletionSource<Task<InvokeResponse>> promised, Func<Task<InvokeResponse>> answer)
    {
        try
        {
            var mine = answer();
            promised.SetResult(mine);
            return await mine;
        }
        catch (Exception failure)
        {
            promised.TrySetException(failure);
            throw;
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (_order.TryPeek(out var oldest) && (now - oldest.At > Kept || _order.Count >= Most))
        {
            _order.Dequeue();
            if (_answers.GetValueOrDefault(oldest.Key) == oldest.Answer) _answers.Remove(oldest.Key);
        }
    }
}
