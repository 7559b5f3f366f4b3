using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>A SQLite file, brought up to date by numbered migrations. What is written is on the disk when the call returns.</summary>
public sealed class Database
{
    private readonly string _connectionString;

    private Database(string connectionString) => _connectionString = connectionString;

    /// <summary>Opens the file, makes it when it is not there, and runs the migrations that it has not had yet.</summary>
    public static Database Open(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new Database(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString());
        using var connection = database.Connect();
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrate(connection);
        return database;
    }

    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
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
