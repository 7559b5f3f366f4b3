using Dapper;
using Npgsql;

namespace Bot.Storage;

/// <summary>
/// A PostgreSQL database, for an assistant that runs on more than one machine. What is forgotten is gone for every reader at once; its bytes are the
/// server's to clear away (autovacuum).
/// </summary>
public sealed class PostgresDatabase : Database
{
    // Numbers that mean nothing to anyone else who locks in the same database.
    private const long MigrationLock = 0x6D61_6764_6974;
    private const int MostTries = 5;
    private const int ProbeSeconds = 2;

    // Before what is configured, which so has the last word. A server takes a hundred connections by itself: three processes fit.
    private const string Defaults = "Application Name=magdit;Max Auto Prepare=100;Maximum Pool Size=30;";

    private readonly NpgsqlDataSource _source;

    private PostgresDatabase(NpgsqlDataSource source) => _source = source;

    internal override string SkipLocked => " FOR UPDATE SKIP LOCKED";

    internal override string LockLane => "SELECT pg_advisory_xact_lock(hashtextextended(@lane, 0))";

    internal override string Micros => "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint";

    /// <inheritdoc/>
    public override async Task ProbeAsync(CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await connection.ExecuteScalarAsync<long>(new CommandDefinition(Probe, commandTimeout: ProbeSeconds, cancellationToken: cancellation));
    }

    internal static PostgresDatabase OpenServer(string connectionString)
    {
        // The details of an error hold what stands in the row, and errors go to the log.
        var settings = new NpgsqlConnectionStringBuilder(Defaults + connectionString) { IncludeErrorDetail = false };
        var source = NpgsqlDataSource.Create(settings);
        try
        {
            using var connection = source.OpenConnection();
            Migrate(connection);
            return new PostgresDatabase(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    internal override async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await WriteOnceAsync(write, cancellation);
            }
            catch (PostgresException beaten) when (tries < MostTries && IsBeaten(beaten))
            {
                // Another transaction had its way, and is done: now it is this one's turn.
            }
        }
    }

    internal override async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        return await read(new PostgresSession(connection, transaction: null, cancellation));
    }

    private protected override void Close() => _source.Dispose();

    private async Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var written = await write(new PostgresSession(connection, transaction, cancellation));
        await transaction.CommitAsync(cancellation);
        return written;
    }

    private static bool IsBeaten(PostgresException failure) => failure.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    private static void Migrate(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction();

        // Two processes that start at once do not both run a migration: the second waits here, and then sees what the first did.
        connection.Execute("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction);
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)", transaction: transaction);
        var had = connection.ExecuteScalar<int?>("SELECT max(version) FROM schema_version", transaction: transaction) ?? 0;
        foreach (var migration in Migration.For("Postgres").Where(migration => migration.Number > had))
        {
            connection.Execute(migration.Sql, transaction: transaction);
            connection.Execute("INSERT INTO schema_version (version) VALUES (@Number)", new { migration.Number }, transaction);
        }

        transaction.Commit();
    }
}
