namespace Bot.Teams.Connector;

/// <summary>
/// One message at a time to a conversation, first come first served (PROTOCOL 4.4), and none while the service asked the conversation to
/// rest (PROTOCOL 7.2). What is empty and rested is forgotten.
/// </summary>
internal sealed class SendOrder(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _resting = new();

    /// <summary>How many conversations are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                ForgetRested();
                return _lines.Count;
            }
        }
    }

    /// <summary>Waits for everybody who came before. The place in the line is taken before the first wait.</summary>
    public async Task<Place> EnterAsync(string conversation, CancellationToken cancellation)
    {
        Place place;
        Task before;
        lock (_lock)
        {
            ForgetRested();
            if (!_lines.TryGetValue(conversation, out var line)) _lines.Add(conversation, line = new Line());
            place = new Place(this, conversation, line);
            (before, line.Last) = (line.Last, place.Over);
            line.Waiting++;
        }

        try
        {
            await before.WaitAsync(cancellation);
            return place;
        }
        catch (OperationCanceledException)
        {
            // Whoever comes next still waits for those before this one.
            _ = before.ContinueWith(_ => place.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private void Leave(string conversation, Line line)
    {
        lock (_lock)
        {
            if (--line.Waiting > 0) return;
            if (line.RestsUntil <= clock.GetUtcNow()) _lines.Remove(conversation);
            else _resting.Enqueue(conversation, line.RestsUntil);
        }
    }

    private void ForgetRested()
    {
        var now = clock.GetUtcNow();
        while (_resting.TryPeek(out var conversation, out var until) && until <= now)
        {
            _resting.Dequeue();
            if (_lines.TryGetValue(conversation, out var line) && line.Waiting == 0 && line.RestsUntil <= now) _lines.Remove(conversation);
        }
    }

    /// <summary>The turn of one message; over when it is disposed of.</summary>
    public sealed class Place(SendOrder queue, string conversation, Line line) : IDisposable
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Over => _over.Task;

        /// <summary>How long the conversation is still to rest; zero or less when it is not.</summary>
        public TimeSpan Rest => line.RestsUntil - queue.Now;

        /// <summary>Lets the messages behind this one wait too.</summary>
        public void RestFor(TimeSpan wait) => line.RestsUntil = queue.Now + wait;

        public void Dispose()
        {
            if (_over.TrySetResult()) queue.Leave(conversation, line);
        }
    }

    /// <summary>Those who wait for one conversation. What rests is written by whoever's turn it is, and by nobody else.</summary>
    public sealed class Line
    {
        internal Task Last { get; set; } = Task.CompletedTask;

        internal int Waiting { get; set; }

        internal DateTimeOffset RestsUntil { get; set; }
    }

    private DateTimeOffset Now => clock.GetUtcNow();
}
