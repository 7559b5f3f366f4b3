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

    private readonly TurnQueue _queue = new(options.MostAtOnce, options.MostAwaitedAtOnce);
    private readonly PostponedTurns _postponed = new(clock, 2 * options.Sweep);
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _oneSweep = new(1, 1);

    /// <summary>The turns that wait or run in this process, and until when they are its own.</summary>
    private readonly ConcurrentDictionary<TurnKey, DateTimeOffset> _here = new();

    public bool IsFull => _queue.Count >= options.MostWaiting;

    /// <summary>Cancelled when the process stops and its patience with what runs is over.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Remembers the turn and works on it. Returns when it is remembered: from then on it may be acknowledged.</summary>
    public async Task TakeInAsync(StoredTurn stored, IncomingActivity activity, ReplyAddress replyTo, CancellationToken cancellation)
    {
        var due = clock.GetUtcNow() + options.Ownership;
        if (await store.AddAsync(stored, due, cancellation)) Work(stored, activity, replyTo, due);
    }

    /// <summary>Runs something that a request waits for, in the order of what the same person says in the conversation.</summary>
    public Task<T> InOrderAsync<T>(Speaker speaker, Func<Task<T>> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(
            speaker,
            async () =>
            {
                try
                {
                    result.SetResult(await work());
                }
                catch (Exception failure)
                {
                    result.SetException(failure);
                }
            },
            isAwaited: true);
        return result.Task;
    }

    /// <summary>Completes when everything that was taken in has been worked on.</summary>
    public Task WhenIdleAsync() => _queue.WhenIdleAsync();

    /// <summary>Takes up what is due in the store. One look at a time: when this returns, what any look took is in the queue.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        await _oneSweep.WaitAsync(cancellation);
        try
        {
            await TakeUpWhatIsDueAsync(cancellation);
        }
        finally
        {
            _oneSweep.Release();
        }
    }

    private async Task TakeUpWhatIsDueAsync(CancellationToken cancellation)
    {
        IReadOnlyList<StoredTurn> taken;
        do
        {
            // Looked at before the store: what is finished between the two is not begun again.
            var here = _here.Keys.ToHashSet();
            var now = clock.GetUtcNow();
            var due = now + options.Ownership;
            taken = await store.TakeDueAsync(now, due, MostTakenAtOnce, cancellation);
            foreach (var stored in taken)
            {
                if (here.Contains(stored.Key))
                {
                    // Postponed between the two: the next look takes it up.
                    if (!KeepLonger(stored.Key, due)) await store.PostponeAsync(stored.Key, now, cancellation);
                }
                else if (ActivityReader.Read(stored.Body.Span) is ReadActivity.Accepted(var activity, var replyTo)) Work(stored, activity, replyTo, due);
                else await store.FinishAsync(stored.Key, now, cancellation);
            }
        }
        while (taken.Count == MostTakenAtOnce && !IsFull);
        _postponed.ForgetOverdue();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // What runs may end, as long as the host has patience; the rest is taken up after the start.
        await Task.WhenAny(_queue.WhenIdleAsync(), Task.Delay(Timeout.Infinite, cancellationToken));
        await _stopping.CancelAsync();

        // Nothing runs on while the host takes away what it stands on.
        await _queue.WhenIdleAsync();
    }

    public override void Dispose()
    {
        _queue.Dispose();
        _stopping.Dispose();
        _oneSweep.Dispose();
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
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is busy for once must not end the bot.
                Log.SweepFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // What has waited here for so long that it came due is not begun twice.
    private void Work(StoredTurn stored, IncomingActivity activity, ReplyAddress replyTo, DateTimeOffset due)
    {
        if (_here.TryAdd(stored.Key, due)) _queue.Add(Speaker.Of(activity), () => WorkAsync(stored, activity, replyTo));
        else KeepLonger(stored.Key, due);
    }

    private bool KeepLonger(TurnKey key, DateTimeOffset due) => _here.TryGetValue(key, out var before) && (before >= due || _here.TryUpdate(key, due, before));

    private async Task WorkAsync(StoredTurn stored, IncomingActivity activity, ReplyAddress replyTo)
    {
        var speaker = Speaker.Of(activity);
        try
        {
            _stopping.Token.ThrowIfCancellationRequested();
            if (_postponed.AwaitedBy(speaker, stored.Key) is { } due) await store.PostponeAsync(stored.Key, due, CancellationToken.None);
            else if (await IsOursAsync(speaker, stored.Key)) await RunAsync(stored, activity, replyTo);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Unfinished: it stays in the store and is taken up again.
        }
        catch (Exception failure)
        {
            await NotFinishedAsync(stored, failure);
        }
        finally
        {
            _here.TryRemove(stored.Key, out _);
        }
    }

    // What has waited here past its time may be another process's by now: the next look in the store tells.
    private async Task<bool> IsOursAsync(Speaker speaker, TurnKey key)
    {
        var now = clock.GetUtcNow();
        var until = _here.GetValueOrDefault(key);
        if (until <= now)
        {
            _postponed.Add(speaker, key, now, _postponed.Take(speaker, key));
            return false;
        }

        if (until - now < options.Deadline) await store.PostponeAsync(key, now + options.Ownership, CancellationToken.None);
        return true;
    }

    // Once it was answered the store must know, also when the process stops: else it is answered again after the start.
    private async Task RunAsync(StoredTurn stored, IncomingActivity activity, ReplyAddress replyTo)
    {
        var speaker = Speaker.Of(activity);
        var turn = Turn.Of(activity, replyTo, connector, _postponed.Take(speaker, stored.Key));
        try
        {
            await EndAsync(stored, turn, await runner.RunAsync(turn, _stopping.Token));
        }
        catch (Exception) when (turn.Said > 0)
        {
            // It comes again when its time is over: what was said is not said twice.
            _postponed.Add(speaker, stored.Key, clock.GetUtcNow() + options.Ownership, turn.Said);
            throw;
        }
    }

    private async Task EndAsync(StoredTurn stored, Turn turn, TurnEnd end)
    {
        switch (end)
        {
            case TurnEnd.Again(var after) when !IsTooOld(stored, after):
                var due = clock.GetUtcNow() + after;
                _postponed.Add(Speaker.Of(turn.Activity), stored.Key, due, turn.Said);
                await store.PostponeAsync(stored.Key, due, CancellationToken.None);
                break;
            case TurnEnd.Again:
                await GiveUpAsync(stored);
                break;
            default:
                await store.FinishAsync(stored.Key, clock.GetUtcNow(), CancellationToken.None);
                break;
        }
    }

    // A turn that fails each time it is taken up must not come back for ever.
    private async Task NotFinishedAsync(StoredTurn stored, Exception failure)
    {
        Log.NotFinished(log, failure);
        if (!IsTooOld(stored, TimeSpan.Zero)) return;
        try
        {
            await GiveUpAsync(stored);
        }
        catch (Exception again)
        {
            Log.NotFinished(log, again);
        }
    }

    private Task GiveUpAsync(StoredTurn stored)
    {
        Log.GaveUp(log, options.GiveUpAfter);
        return store.FinishAsync(stored.Key, clock.GetUtcNow(), CancellationToken.None);
    }

    private bool IsTooOld(StoredTurn stored, TimeSpan after) => clock.GetUtcNow() + after - stored.ReceivedAt >= options.GiveUpAfter;
}
