using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// Lets one thread write, because a SQLite file takes one writer at a time: what waits together goes in one transaction and shares one
/// wait for the disk. A write that fails takes none of the others with it.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostInATransaction = 256;

    // Guarded by itself. The thread sleeps until it is woken: the reader of a channel spins before it sleeps, and something comes with every message.
    private readonly Queue<Job> _jobs = [];
    private readonly SqliteSession _session;
    private readonly Task _writer;
    private bool _isClosed;

    /// <param name="session">The queue's own from here on.</param>
    public WriteQueue(SqliteSession session)
    {
        _session = session;
        _writer = Task.Factory.StartNew(WriteAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Completes when what was written is on the disk.</summary>
    /// <param name="write">May run twice: what the first run wrote is then undone.</param>
    public Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var job = new Job<T>(write);
        lock (_jobs)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _jobs.Enqueue(job);
            if (_jobs.Count == 1) Monitor.Pulse(_jobs);
        }

        return job.Result;
    }

    public void Dispose()
    {
        lock (_jobs)
        {
            _isClosed = true;
            Monitor.Pulse(_jobs);
        }

        _writer.Wait();
        _session.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<Job>(MostInATransaction);
        while (TakeInto(batch))
        {
            Write(_session, batch);
            batch.Clear();
        }
    }

    // False when nothing comes any more.
    private bool TakeInto(List<Job> batch)
    {
        lock (_jobs)
        {
            while (_jobs.Count == 0 && !_isClosed) Monitor.Wait(_jobs);
            while (batch.Count < MostInATransaction && _jobs.TryDequeue(out var job)) batch.Add(job);
            return batch.Count > 0;
        }
    }

    private static void Write(SqliteSession session, List<Job> batch)
    {
        try
        {
            // Failures are rare: a way back for each write is only made when one of them failed.
            if (!TryTogether(session, batch)) OneByOne(session, batch);
        }
        catch (Exception failure)
        {
            foreach (var job in batch) job.Failure = failure;
        }

        foreach (var job in batch) job.Complete();
    }

    private static bool TryTogether(SqliteSession session, List<Job> batch)
    {
        using var transaction = session.Begin();
        try
        {
            foreach (var job in batch) job.Run(session);
        }
        catch (Exception)
        {
            return false;
        }

        transaction.Commit();
        return true;
    }

    private static void OneByOne(SqliteSession session, List<Job> batch)
    {
        using var transaction = session.Begin();
        foreach (var job in batch)
        {
            transaction.Save("job");
            try
            {
                job.Run(session);
                transaction.Release("job");
            }
            catch (Exception failure)
            {
                job.Failure = failure;

                // A full disk makes SQLite undo the whole transaction: then nothing of it is written, and this is why.
                if (!TryRollback(transaction)) throw;
            }
        }

        transaction.Commit();
    }

    private static bool TryRollback(SqliteTransaction transaction)
    {
        try
        {
            transaction.Rollback("job");
            return true;
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException)
        {
            return false;
        }
    }

    private abstract class Job
    {
        public Exception? Failure { get; set; }

        public abstract void Run(SqliteSession session);

        public abstract void Complete();
    }

    private sealed class Job<T>(Func<Session, Task<T>> write) : Job
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _value;

        public Task<T> Result => _result.Task;

        // SQLite's calls end before they return; what else it awaits, the others wait for.
        public override void Run(SqliteSession session) => _value = write(session).GetAwaiter().GetResult();

        public override void Complete()
        {
            if (Failure is null) _result.SetResult(_value!);
            else _result.SetException(Failure);
        }
    }
}
