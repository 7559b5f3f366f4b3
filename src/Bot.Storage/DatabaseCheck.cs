using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>What a SQLite file turns out to be.</summary>
public abstract record DatabaseState
{
    private DatabaseState()
    {
    }

    /// <summary>A sound database of the assistant.</summary>
    public sealed record Sound : DatabaseState;

    /// <summary>There is no such file.</summary>
    public sealed record Absent : DatabaseState;

    /// <summary>It is damaged, or cannot be read.</summary>
    /// <param name="Why">SQLite's words; they name no row.</param>
    public sealed record Damaged(string Why) : DatabaseState;

    /// <summary>A database of something else, or no database at all.</summary>
    public sealed record Strange : DatabaseState;

    /// <summary>Written by a later version of the assistant, with tables that this one does not know.</summary>
    public sealed record Newer : DatabaseState;
}

/// <summary>Looks whether a SQLite file is a sound database of the assistant. Changes nothing in it.</summary>
internal static class DatabaseCheck
{
    private const int NotADatabase = 26;
    private const string Sound = "ok";

    public static DatabaseState Of(string file)
    {
        if (!File.Exists(file)) return new DatabaseState.Absent();
        try
        {
            using var connection = OpenReadOnly(file);
            return Of(connection);
        }
        catch (SqliteException failure)
        {
            return failure.SqliteErrorCode == NotADatabase ? new DatabaseState.Strange() : new DatabaseState.Damaged(failure.Message);
        }
    }

    public static SqliteConnection OpenReadOnly(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static DatabaseState Of(SqliteConnection connection)
    {
        var version = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (version <= 0 || connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'conversation'") == 0) return new DatabaseState.Strange();
        if (version > Migration.For("Sqlite")[^1].Number) return new DatabaseState.Newer();
        var found = connection.ExecuteScalar<string>("PRAGMA integrity_check(1)");
        return found == Sound ? new DatabaseState.Sound() : new DatabaseState.Damaged(found ?? "");
    }
}
