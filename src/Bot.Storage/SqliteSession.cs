using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage;

/// <summary>
/// A connection with the statements that were used on it, kept compiled: for SQLite, compiling a short statement takes longer than running it.
/// All that it does is done when the call returns.
/// </summary>
internal sealed class SqliteSession : Session, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    /// <param name="connection">Open; the session's own from here on.</param>
    public SqliteSession(SqliteConnection connection)
        : base(connection)
    {
        _connection = connection;

        // No plan depends on the value of a parameter, so nothing is compiled again when a value changes (QPSG). Its price: a partial index is only used by a statement that
        // has the index's condition written out.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _), connection.Handle);
    }

    public override DbTransaction? Transaction => _transaction;

    // A file is not waited for; who asked is only left out before it begins.
    public override CancellationToken Cancellation => CancellationToken.None;

    /// <summary>Begins a transaction that writes.</summary>
    public SqliteTransaction Begin() => _transaction = _connection.BeginTransaction(deferred: false);

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _connection.Dispose();
    }

    private protected override DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = new SqliteCommand(sql, _connection);
            foreach (var (name, _) in values) command.Parameters.Add(new SqliteParameter { ParameterName = name });
            _commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private protected override void Done(DbCommand command)
    {
    }

    private protected override object? Kept(object? values) => values;
}
