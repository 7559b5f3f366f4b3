using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>A SQLite file, with one thread that writes and any number that read. Closing waits for what is being written.</summary>
public sealed class SqliteDatabase : Database
{
    private readonly string _connectionString;
    private readonly string _probeString;
    private readonly DatabaseLock _inUse;
    private readonly Lazy<WriteQueue> _writes;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private volatile bool _isClosed;

    private SqliteDatabase(string file, DatabaseLock inUse)
    {
        _inUse = inUse;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();
        _probeString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 2 }.ToString();
        _writes = new Lazy<WriteQueue>(() => new WriteQueue(new SqliteSession(ConnectWriter())));
    }

    // There is one writer: nobody takes rows beside it.
    internal override string SkipLocked => "";

    /// <inheritdoc/>
    public override async Task ProbeAsync(CancellationToken cancellation)
    {
        // Opened anew: what is open already goes on reading a file that was taken away.
        using var connection = new SqliteConnection(_probeString);
        await connection.OpenAsync(cancellation);
        await connection.ExecuteScalarAsync<long>(new CommandDefinition(Probe, cancellationToken: cancellation));
    }

    internal static SqliteDatabase OpenFile(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new SqliteDatabase(file, DatabaseLock.Share(file));
        try
        {
            PrivateFile.Make(file);
            using var connection = database.Connect();
            connection.Execute("PRAGMA journal_mode = WAL");
            Migrate(connection);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    internal override Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        return _writes.Value.WriteAsync(write, cancellation);
    }

    /// <summary>There are as many connections as were ever read with at once.</summary>
    internal override async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (!_readers.TryTake(out var reader)) reader = new SqliteSession(Connect());
        try
        {
            return await read(reader);
        }
        finally
        {
            _readers.Add(reader);
            if (_isClosed) CloseReaders();
        }
    }

    private protected override void Close()
    {
        _isClosed = true;
        if (_writes.IsValueCreated) _writes.Value.Dispose();
        CloseReaders();
        _inUse.Dispose();
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private SqliteConnection ConnectWriter()
    {
        var connection = Connect();

        // What is forgotten is overwritten: it may name pupils.
        connection.Execute("PRAGMA secure_delete = ON");
        return connection;
    }

    private static void Migrate(SqliteConnection connection)
    {
        // Immediate: two processes that start at once do not both run a migration.
        using var transaction = connection.BeginTransaction(deferred: false);
        var had = connection.ExecuteScalar<long>("PRAGMA user_version", transaction: transaction);
        foreach (var migration in Migration.For("Sqlite").Where(migration => migration.Number > had))
        {
            connection.Execute(migration.Sql, transaction: transaction);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {migration.Number}"), transaction: transaction);
        }

        transaction.Commit();
    }
}
