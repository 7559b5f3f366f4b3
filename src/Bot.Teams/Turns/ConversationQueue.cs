namespace Bot.Teams.Turns;

/// <summary>
/// Runs work one after another within a conversation and side by side between conversations, up to a limit. Holds only the conversations
/// that have work.
/// </summary>
internal sealed class ConversationQueue(int mostAtOnce) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _atOnce = new(mostAtOnce, mostAtOnce);
    private readonly Dictionary<string, Queue<Func<Task>>> _waiting = new(StringComparer.Ordinal);
    private readonly List<TaskCompletionSource> _idle = [];
    private int _count;

    /// <summary>How much work waits or runs.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Adds work, which reports its own failures: one that it lets out is the end of that work alone.</summary>
    public void Add(string conversation, Func<Task> work)
    {
        Interlocked.Increment(ref _count);
        lock (_lock)
        {
            if (_waiting.TryGetValue(conversation, out var queue))
            {
                queue.Enqueue(work);
                return;
            }

            _waiting[conversation] = new Queue<Func<Task>>();
        }

        _ = Task.Run(() => DrainAsync(conversation, work));
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

    public void Dispose() => _atOnce.Dispose();

    private async Task DrainAsync(string conversation, Func<Task> first)
    {
        for (var work = first; work is not null; work = Next(conversation))
        {
            await _atOnce.WaitAsync();
            try
            {
                await work();
            }
            catch (Exception)
            {
                // What waits behind it must not wait for ever.
            }

            _atOnce.Release();
            Interlocked.Decrement(ref _count);
        }
    }

    private Func<Task>? Next(string conversation)
    {
        lock (_lock)
        {
            if (_waiting[conversation].TryDequeue(out var next)) return next;
            _waiting.Remove(conversation);
            if (_waiting.Count > 0) return null;
            foreach (var idle in _idle) idle.SetResult();
            _idle.Clear();
            return null;
        }
    }
}
