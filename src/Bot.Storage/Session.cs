using System.Data.Common;
using Dapper;

namespace Bot.Storage;

/// <summary>
/// A connection while something is read or written: for one reader or writer at a time. SQL is the same for both kinds of database, with
/// parameters as <c>@name</c>; moments are whole milliseconds since 1970 (<c>BIGINT</c>), yes or no is <c>TRUE</c> or <c>FALSE</c>.
/// </summary>
internal abstract class Session(DbConnection connection)
{
    public DbConnection Connection => connection;

    /// <summary>What runs now runs in this; null when it only reads.</summary>
    public abstract DbTransaction? Transaction { get; }

    /// <summary>Whether the one who asked still waits.</summary>
    public abstract CancellationToken Cancellation { get; }

    /// <summary>How many rows were changed.</summary>
    /// <param name="sql">One statement of those that are fixed in this program: each is kept compiled.</param>
    /// <param name="values">Its parameters, always in the same order.</param>
    public Task<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => ExecuteAsync(Command(sql, values));

    /// <summary>The first row, or null when there is none.</summary>
    /// <inheritdoc cref="ExecuteAsync(string, ReadOnlySpan{ValueTuple{string, object}})" path="/param"/>
    public Task<T?> FirstAsync<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class => FirstAsync(Command(sql, values), row);

    /// <summary>Every row.</summary>
    /// <inheritdoc cref="ExecuteAsync(string, ReadOnlySpan{ValueTuple{string, object}})" path="/param"/>
    public Task<IReadOnlyList<T>> AllAsync<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values) =>
        AllAsync(Command(sql, values), row);

    /// <summary>Whether there is a row.</summary>
    /// <inheritdoc cref="ExecuteAsync(string, ReadOnlySpan{ValueTuple{string, object}})" path="/param"/>
    public async Task<bool> AnyAsync(string sql, params (string Name, object? Value)[] values) => await FirstAsync(sql, _ => sql, values) is not null;

    /// <summary>Every row by way of Dapper, for SQL that is made at the moment or asked seldom.</summary>
    /// <typeparam name="T">With properties to set: SQLite has no booleans and no 32-bit numbers for the parameters of a constructor.</typeparam>
    /// <param name="values">An object with a property for each parameter.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) => (await connection.QueryAsync<T>(Dapper(sql, values))).AsList();

    /// <summary>How many rows were changed, by way of Dapper: for SQL that is made at the moment or run seldom.</summary>
    /// <inheritdoc cref="QueryAsync{T}(string, object?)" path="/param"/>
    public Task<int> RunAsync(string sql, object? values = null) => connection.ExecuteAsync(Dapper(sql, values));

    /// <summary>A command with these parameters, ready to run.</summary>
    private protected abstract DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values);

    /// <summary>A command was run and is not used any more.</summary>
    private protected abstract void Done(DbCommand command);

    /// <summary>Dapper's parameters, as this database can keep them.</summary>
    private protected abstract object? Kept(object? values);

    private CommandDefinition Dapper(string sql, object? values) => new(sql, Kept(values), Transaction, cancellationToken: Cancellation);

    private async Task<int> ExecuteAsync(DbCommand command)
    {
        try
        {
            return await command.ExecuteNonQueryAsync(Cancellation);
        }
        finally
        {
            Done(command);
        }
    }

    private async Task<T?> FirstAsync<T>(DbCommand command, Func<DbDataReader, T> row)
        where T : class
    {
        try
        {
            // Closed at once: an open reader would keep a SQLite file's old state alive.
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            return await reader.ReadAsync(Cancellation) ? row(reader) : null;
        }
        finally
        {
            Done(command);
        }
    }

    private async Task<IReadOnlyList<T>> AllAsync<T>(DbCommand command, Func<DbDataReader, T> row)
    {
        try
        {
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            var all = new List<T>();
            while (await reader.ReadAsync(Cancellation)) all.Add(row(reader));
            return all;
        }
        finally
        {
            Done(command);
        }
    }
}
