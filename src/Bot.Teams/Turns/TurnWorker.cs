using System.Collections.Concurrent;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Turns;

/// <summary>
/// Works on what came in: at once when it comes in here, and what is due in the store: a turn that could not be answered yet, or that was unfinished
/// when its process ended.
/// </summary>
internal sealed class TurnWorker(ITurnStore store, TurnRunner runner, IConnectorClient connector, TurnOptions options, TimeProvider clock, ILogger<TurnWorker> log)
    : BackgroundService
{
    private const int MostTakenAtOnce = 100;

    private readonly ConversationQueue _queue = new(options.MostAtOnce);
    private readonly ConcurrentDictionary<TurnKey, bool> _here = new();
    private readonly CancellationTokenSource _stopping = new();

    public bool IsFull => _queue.Count >= options.MostWaiting;

    /// <summary>Remembers the turn and works on it. Returns when it is remembered: from then on it may be acknowledged.</summary>
    public async Task TakeInAsync(StoredTurn stored, IncomingActivity activity, ReplyAddress replyTo, CancellationToken cancellation)
    {
        if (await store.AddAsync(stored, clock.GetUtcNow() + options.Ownership, cancellation)) Work(stored, activity, replyTo);
    }

    /// <summary>Runs something in the order of its conversation.</summary>
    public Task<T> InOrderAsync<T>(string conversation, Func<Task<T>> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(conversation, async () =>
        {
            try
            {
                result.SetResult(await work());
            }
            catch (Exception failure)
            {
                result.SetException(failure);
            }
        });
        return result.Task;
    }

    /// <summary>Completes when everything that was taken in has been worked on.</summary>
    public Task WhenIdleAsync() => _queue.WhenIdleAsync();

    /// <summary>Takes up what is due in the store.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        IReadOnlyList<StoredTurn> due;
        do
        {
            var now = clock.GetUtcNow();
            due = await store.TakeDueAsync(now, now + options.Ownership, MostTakenAtOnce, cancellation);
            foreach (var stored in due)
            {
                if (ActivityReader.Read(stored.Body.Span) is ReadActivity.Accepted(var activity, var replyTo)) Work(stored, activity, replyTo);
                else await store.FinishAsync(stored.Key, now, cancellation);
            }
        }
        while (due.Count == MostTakenAtOnce);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // What runs may end, as long as the host has patience; the rest is taken up after the start.
        await Task.WhenAny(_queue.WhenIdleAsync(), Task.Delay(Timeout.Infinite, cancellationToken));
        await _stopping.CancelAsync();
    }

    public override void Dispose()
    {
        _queue.Dispose();
        _stopping.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Sweep, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
                await store.ForgetFinishedBeforeAsync(clock.GetUtcNow() - options.Remembered, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A store that is busy for once must not end the bot.
                Log.SweepFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // What has waited here for so long that it came due is not begun twice.
    private void Work(StoredTurn stored, IncomingActivity activity, ReplyAddress replyTo)
    {
        if (_here.TryAdd(stored.Key, true)) _queue.Add(stored.Key.ConversationId, () => WorkAsync(stored, activity, replyTo));
    }

    private async Task WorkAsync(StoredTurn stored, IncomingActivity activity, ReplyAddress replyTo)
    {
        try
        {
            switch (await runner.RunAsync(Turn.Of(activity, replyTo, connector), _stopping.Token))
            {
                case TurnEnd.Again(var after) when clock.GetUtcNow() + after - stored.ReceivedAt < options.GiveUpAfter:
                    await store.PostponeAsync(stored.Key, clock.GetUtcNow() + after, _stopping.Token);
                    break;
                case TurnEnd.Again:
                    Log.GaveUp(log, options.GiveUpAfter);
                    await store.FinishAsync(stored.Key, clock.GetUtcNow(), _stopping.Token);
                    break;
                default:
                    await store.FinishAsync(stored.Key, clock.GetUtcNow(), _stopping.Token);
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            // Unfinished: it stays in the store and is taken up again.
        }
        catch (Exception failure)
        {
            Log.NotFinished(log, failure);
        }
        finally
        {
            _here.TryRemove(stored.Key, out _);
        }
    }
}
