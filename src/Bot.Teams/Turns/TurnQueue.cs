namespace Bot.Teams.Turns;

/// <summary>
/// Runs work one after another for each person in a conversation and side by side for all others, up to a limit. Holds only those that have work.
/// </summary>
/// <param name="mostAtOnce">How much that nobody waits for runs at once.</param>
/// <param name="mostAwaitedAtOnce">How much that a request waits for runs at once, besides: many slow questions must not make the buttons too late.</param>
internal sealed class TurnQueue(int mostAtOnce, int mostAwaitedAtOnce) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _atOnce = new(mostAtOnce, mostAtOnce);
    private readonly SemaphoreSlim _awaitedAtOnce = new(mostAwaitedAtOnce, mostAwaitedAtOnce);
    private readonly Dictionary<Speaker, Queue<Work>> _waiting = [];
    private readonly List<TaskCompletionSource> _idle = [];
    private int _count;

    /// <summary>How much work waits or runs.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Adds work, which reports its own failures: one that it lets out is the end of that work alone.</summary>
    public void Add(Speaker speaker, Func<Task> run, bool isAwaited = false)
    {
        var work = new Work(run, isAwaited ? _awaitedAtOnce : _atOnce);
        Interlocked.Increment(ref _count);
        lock (_lock)
        {
            if (_waiting.TryGetValue(speaker, out var queue))
            {
                queue.Enqueue(work);
                return;
            }

            _waiting[speaker] = new Queue<Work>();
        }

        _ = Task.Run(() => DrainAsync(speaker, work));
    }

    /// <summary>Completes when there is no work.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0) return Task.CompletedTask;
            var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _idle.Add(idle);
            return idle.Task;
        }
    }

    public void Dispose()
    {
        _atOnce.Dispose();
        _awaitedAtOnce.Dispose();
    }

    private async Task DrainAsync(Speaker speaker, Work first)
    {
        for (var work = first; work is not null; work = Next(speaker))
        {
            await work.Limit.WaitAsync();
            try
            {
                await work.Run();
            }
            catch (Exception)
            {
                // What waits behind it must not wait for ever.
            }

            work.Limit.Release();
            Interlocked.Decrement(ref _count);
        }
    }

    private Work? Next(Speaker speaker)
    {
        lock (_lock)
        {
            if (_waiting[speaker].TryDequeue(out var next)) return next;
            _waiting.Remove(speaker);
            if (_waiting.Count > 0) return null;
            foreach (var idle in _idle) idle.SetResult();
            _idle.Clear();
            return null;
        }
    }

    private sealed record Work(Func<Task> Run, SemaphoreSlim Limit);
}
