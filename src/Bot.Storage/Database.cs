namespace Bot.Storage;

/// <summary>
/// A SQLite file or a PostgreSQL database, brought up to date by numbered migrations. What is written is on the disk when the call returns.
/// </summary>
public abstract class Database : IDisposable
{
    // A read to see whether it is there; there is no such conversation.
    private protected const string Probe = "SELECT count(*) FROM conversation WHERE id = ''";

    private protected Database()
    {
    }

    /// <summary>What the inner select of an update ends with, so that two that take rows at once do not wait for each other and never take the same.</summary>
    internal abstract string SkipLocked { get; }

    /// <summary>A statement that lets one transaction at a time go on with the lane <c>@lane</c>, until it ends; null where there is one writer anyway.</summary>
    internal virtual string? LockLane => null;

    /// <summary>This moment in whole microseconds since 1970, for SQL: what the caller says as <c>@now</c>, and where several machines come together the clock that they share.</summary>
    internal virtual string Micros => "@now";

    /// <summary>Opens it, makes its tables when they are not there, and runs the migrations that it has not had yet.</summary>
    /// <exception cref="ArgumentException">The options are wrong: see <see cref="StorageOptionsValidator"/>.</exception>
    /// <exception cref="System.Data.Common.DbException">It cannot be opened or brought up to date. The message holds no password.</exception>
    public static Database Open(StorageOptions options)
    {
        var errors = StorageOptionsValidator.Validate(options);
        if (errors.Count > 0) throw new ArgumentException(string.Join("; ", errors), nameof(options));
        return options.IsPostgres ? PostgresDatabase.OpenServer(options.Postgres!) : SqliteDatabase.OpenFile(options.File!);
    }

    /// <summary>Whether it is there and can be read at this moment.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot.</exception>
    public abstract Task ProbeAsync(CancellationToken cancellation);

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes in one transaction. Completes when it is on the disk.</summary>
    /// <param name="write">
    /// May run twice: what the first run wrote is then undone. It awaits the session and nothing else, and lets every failure of a statement
    /// out: on PostgreSQL the whole transaction is lost with it.
    /// </param>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    internal abstract Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation);

    /// <summary>Reads beside writers and other readers. Each statement sees what was written by then.</summary>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    internal abstract Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation);

    private protected abstract void Close();
}
