using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// Lets one thread write, because a SQLite file takes one writer at a time: what waits together goes in one transaction and shares one
/// wait for the disk. A write that fails takes none of the others with it.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostInATransaction = 256;

    private readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteSession _session;
    private readonly Task _writer;

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
        return _jobs.Writer.TryWrite(job) ? job.Result : throw new ObjectDisposedException(nameof(WriteQueue));
    }

    public void Dispose()
    {
        _jobs.Writer.TryComplete();
        _writer.Wait();
        _session.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<Job>(MostInATransaction);
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostInATransaction && _jobs.Reader.TryRead(out var job)) batch.Add(job);
            Write(_session, batch);
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
