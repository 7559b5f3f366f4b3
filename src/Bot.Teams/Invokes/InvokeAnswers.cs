using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<TurnKey, Lazy<Task<InvokeResponse>>> _answers = new();
    private readonly ConcurrentQueue<(TurnKey Key, DateTimeOffset At)> _order = new();

    public Task<InvokeResponse> GetAsync(TurnKey key, Func<Task<InvokeResponse>> answer)
    {
        var now = clock.GetUtcNow();
        while (_order.TryPeek(out var oldest) && (now - oldest.At > Kept || _order.Count >= Most))
        {
            if (_order.TryDequeue(out oldest)) _answers.TryRemove(oldest.Key, out _);
        }

        var mine = new Lazy<Task<InvokeResponse>>(answer);
        var kept = _answers.GetOrAdd(key, mine);
        if (kept == mine) _order.Enqueue((key, now));
        return kept.Value;
    }
}
