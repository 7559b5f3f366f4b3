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
    private readonly SqliteConnection _connection;
    private readonly Task _writer;

    /// <param name="connection">Open; the queue's own from here on.</param>
    public WriteQueue(SqliteConnection connection)
    {
        _connection = connection;
        _writer = Task.Factory.StartNew(WriteAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Completes when what was written is on the disk.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var job = new Job<T>(write);
        return _jobs.Writer.TryWrite(job) ? job.Result : throw new ObjectDisposedException(nameof(WriteQueue));
    }

    public void Dispose()
    {
        _jobs.Writer.TryComplete();
        _writer.Wait();
        _connection.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<Job>(MostInATransaction);
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostInATransaction && _jobs.Reader.TryRead(out var job)) batch.Add(job);
            Write(_connection, batch);
        }
    }

    private static void Write(SqliteConnection connection, List<Job> batch)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var job in batch)
            {
                transaction.Save("job");
                try
                {
                    job.Run(connection, transaction);
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
        catch (Exception failure)
        {
            foreach (var job in batch) job.Failure = failure;
        }

        foreach (var job in batch) job.Complete();
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

        public abstract void Run(SqliteConnection connection, SqliteTransaction transaction);

        public abstract void Complete();
    }

    private sealed class Job<T>(Func<SqliteConnection, SqliteTransaction, T> write) : Job
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _value;

        public Task<T> Result => _result.Task;

        public override void Run(SqliteConnection connection, SqliteTransaction transaction) => _value = write(connection, transaction);

        public override void Complete()
        {
            if (Failure is null) _result.SetResult(_value!);
            else _result.SetException(Failure);
        }
    }
}
