using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// A connection with the statements that were used on it, kept compiled: for SQLite, compiling a short statement takes longer than running it. For one thread at a time.
/// </summary>
/// <param name="connection">Open; the statements' own from here on.</param>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>What runs now runs in this; null outside of any.</summary>
    public SqliteTransaction? Transaction { get; private set; }

    /// <summary>Begins a transaction that writes.</summary>
    public SqliteTransaction Begin() => Transaction = connection.BeginTransaction(deferred: false);

    /// <summary>How many rows were changed.</summary>
    /// <param name="sql">One statement of those that are fixed in this program: each is kept.</param>
    /// <param name="values">Its parameters, always in the same order.</param>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first row, or null when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class
    {
        // Closed at once: an open reader would keep the file's old state alive.
        using var reader = Prepared(sql, values).ExecuteReader();
        return reader.Read() ? row(reader) : null;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = new SqliteCommand(sql, connection);
            foreach (var (name, _) in values) command.Parameters.Add(new SqliteParameter { ParameterName = name });
            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }
}
