using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Bot.Storage;

/// <summary>A connection out of the pool; Npgsql keeps compiled what is used often.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellation) : Session(connection)
{
    public override DbTransaction? Transaction => transaction;

    public override CancellationToken Cancellation => cancellation;

    private protected override DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var (name, value) in values) command.Parameters.Add(new NpgsqlParameter(name, value is string text ? PostgresText.Of(text) : value ?? DBNull.Value));
        return command;
    }

    private protected override void Done(DbCommand command) => command.Dispose();

    private protected override object? Kept(object? values) => values is null ? null : new KeptValues(values);

    private sealed class KeptValues(object values) : SqlMapper.IDynamicParameters
    {
        public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
        {
            ((SqlMapper.IDynamicParameters)new DynamicParameters(values)).AddParameters(command, identity);
            foreach (DbParameter parameter in command.Parameters)
            {
                if (parameter.Value is string text) parameter.Value = PostgresText.Of(text);
            }
        }
    }
}
