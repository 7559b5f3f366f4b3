using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>A SQLite file, brought up to date by numbered migrations. What is written is on the disk when the call returns.</summary>
public sealed class Database : IDisposable
{
    private readonly string _connectionString;
    private readonly string _probeString;
    private readonly Lazy<WriteQueue> _writes;
    private readonly ConcurrentBag<Statements> _readers = [];
    private volatile bool _isDisposed;

    private Database(string file)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();
        _probeString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 2 }.ToString();
        _writes = new Lazy<WriteQueue>(() => new WriteQueue(new Statements(ConnectWriter())));
    }

    /// <summary>Opens the file, makes it when it is not there, and runs the migrations that it has not had yet.</summary>
    public static Database Open(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        MakePrivate(file);
        var database = new Database(file);
        using var connection = database.Connect();
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrate(connection);
        return database;
    }

    // It may name pupils: other accounts of this computer have no business in it. SQLite gives its side files the same rights.
    private static void MakePrivate(string file)
    {
        if (OperatingSystem.IsWindows() || File.Exists(file) || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder || !Directory.Exists(folder)) return;
        using var made = new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
    }

    /// <summary>Whether the file is there and can be read at this moment.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot.</exception>
    public async Task ProbeAsync(CancellationToken cancellation)
    {
        // Opened anew: what is open already goes on reading a file that was taken away.
        using var connection = new SqliteConnection(_probeString);
        await connection.OpenAsync(cancellation);
        await connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(*) FROM conversation WHERE id = ''", cancellationToken: cancellation));
    }

    /// <summary>Waits for what is being written.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        if (_writes.IsValueCreated) _writes.Value.Dispose();
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    /// <summary>Writes on the one thread that writes. Completes when it is on the disk.</summary>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    internal Task<T> WriteAsync<T>(Func<Statements, T> write, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _writes.Value.WriteAsync(write, cancellation);
    }

    /// <summary>Reads beside the writer and beside other readers. There are as many connections as were ever read with at once.</summary>
    internal T Read<T>(Func<Statements, T> read)
    {
        if (!_readers.TryTake(out var reader)) reader = new Statements(Connect());
        try
        {
            return read(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    internal SqliteConnection Connect()
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
        foreach (var (number, sql) in Migrations().Where(migration => migration.Number > had))
        {
            connection.Execute(sql, transaction: transaction);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"), transaction: transaction);
        }

        transaction.Commit();
    }

    private static IEnumerable<(int Number, string Sql)> Migrations()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
