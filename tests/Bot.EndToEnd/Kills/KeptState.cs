using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.EndToEnd.Kills;

/// <summary>What the database tells of, past the assistant.</summary>
/// <param name="Cases">How many cases there are.</param>
/// <param name="Askers">How many people asked them.</param>
/// <param name="Unfinished">How many messages and deliveries are not done.</param>
internal sealed record KeptState(int Cases, int Askers, int Unfinished)
{
    private const string CountCases = "SELECT count(*) FROM school_case";
    private const string CountAskers = "SELECT count(DISTINCT asker_id) FROM school_case";
    private const string CountUnfinished =
        "SELECT (SELECT count(*) FROM delivery WHERE finished_at IS NULL) + (SELECT count(*) FROM incoming WHERE finished_at IS NULL)";

    public static Func<KeptState> OfFile(string file) => () =>
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        return Read(connection);
    };

    public static Func<KeptState> OfServer(string connectionString) => () =>
    {
        using var connection = new NpgsqlConnection(connectionString);
        return Read(connection);
    };

    private static KeptState Read(System.Data.Common.DbConnection connection)
    {
        connection.Open();
        return new KeptState(Ask(connection, CountCases), Ask(connection, CountAskers), Ask(connection, CountUnfinished));
    }

    private static int Ask(System.Data.Common.DbConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions stand above.
        command.CommandText = question;
#pragma warning restore CA2100
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
