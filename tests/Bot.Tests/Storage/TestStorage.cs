using Bot.Storage;
using Bot.Testing;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>A database of its own for a test, that goes with it.</summary>
public abstract class TestStorage : IDisposable
{
    public abstract StorageOptions Options { get; }

    public Database Database { get; private set; } = null!;

    /// <summary>As when the program is started anew.</summary>
    public void Reopen()
    {
        Database?.Dispose();
        Database = Database.Open(Options);
    }

    /// <summary>The first value that the database itself gives, past the code that is tested.</summary>
    public abstract object? Ask(string question);

    public void Dispose()
    {
        Database.Dispose();
        Remove();
        GC.SuppressFinalize(this);
    }

    protected abstract void Remove();
}

/// <summary>On the real server that all tests of this assembly share.</summary>
internal sealed class StorageServer : TestStorage
{
    // A test opens it with others at its side: together they must not ask for more than a server gives.
    private const string Few = ";Maximum Pool Size=20";

    private readonly PostgresServer _server;
    private readonly string _connection;

    public StorageServer()
    {
        // A test's constructor cannot wait in any other way, and its own threads must stay free for what is waited for.
        (_server, _connection) = Task.Run(async () =>
        {
            var server = await PostgresServer.SharedAsync();
            return (server, await server.CreateDatabaseAsync() + Few);
        }).GetAwaiter().GetResult();
        Reopen();
    }

    public override StorageOptions Options => new() { Postgres = _connection };

    public override object? Ask(string question)
    {
        using var source = NpgsqlDataSource.Create(_connection + ";Pooling=false");
        using var command = source.CreateCommand(question);
        return command.ExecuteScalar();
    }

    protected override void Remove() => Task.Run(() => _server.DropDatabaseAsync(_connection)).GetAwaiter().GetResult();
}
