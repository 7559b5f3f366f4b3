using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>What came of putting a backup back.</summary>
public abstract record RestoreResult
{
    private RestoreResult()
    {
    }

    /// <param name="Replaced">Where the file is now that was there before; null when there was none.</param>
    public sealed record Restored(string? Replaced) : RestoreResult;

    /// <summary>The assistant works with the database.</summary>
    public sealed record InUse : RestoreResult;

    /// <summary>The backup would be the database itself.</summary>
    public sealed record SameFile : RestoreResult;

    /// <summary>The backup is no sound database of the assistant.</summary>
    public sealed record Unusable(DatabaseState State) : RestoreResult;

    /// <summary>The database cannot be written.</summary>
    public sealed record NotWritten(string Why) : RestoreResult;
}

/// <summary>Puts a backup in the place of a SQLite database that nobody uses. What was there stays beside it under a name with the moment.</summary>
public static class Restore
{
    /// <param name="backup">The file to put back; it stays as it is.</param>
    /// <param name="database">The file of the assistant.</param>
    /// <param name="now">The moment that the replaced file is named after.</param>
    public static RestoreResult Run(string backup, string database, DateTimeOffset now)
    {
        if (Path.GetFullPath(backup) == Path.GetFullPath(database)) return new RestoreResult.SameFile();
        var state = DatabaseCheck.Of(backup);
        if (state is not DatabaseState.Sound) return new RestoreResult.Unusable(state);
        try
        {
            using var alone = DatabaseLock.TryTakeAlone(database);
            if (alone is null) return new RestoreResult.InUse();
            using var copy = DatabaseCopy.Of(backup, database);
            var replaced = PutAside(database, now);
            copy.Keep(overwrite: false);
            return new RestoreResult.Restored(replaced);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            return new RestoreResult.NotWritten(failure.Message);
        }
    }

    private static string? PutAside(string database, DateTimeOffset now)
    {
        if (!File.Exists(database)) return null;
        if (DatabaseCheck.Of(database) is DatabaseState.Sound) FoldIn(database);
        var aside = string.Create(CultureInfo.InvariantCulture, $"{database}.{now:yyyyMMdd-HHmmss}");
        File.Move(database, aside);

        // Of a damaged file they are left. They belong to it, and would spoil what comes in its place.
        foreach (var side in (string[])["-wal", "-journal"])
        {
            if (File.Exists(database + side)) File.Move(database + side, aside + side);
        }

        File.Delete(database + "-shm");
        return aside;
    }

    // What was written last stands beside the file. Of a damaged one nothing is touched: who mends it needs all of it.
    private static void FoldIn(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
