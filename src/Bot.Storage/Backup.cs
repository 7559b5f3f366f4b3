using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>What came of a backup.</summary>
public abstract record BackupResult
{
    private BackupResult()
    {
    }

    /// <param name="Bytes">The size of the backup.</param>
    public sealed record Written(long Bytes) : BackupResult;

    /// <summary>There is a file of that name, and it was not said that it may be replaced.</summary>
    public sealed record Exists : BackupResult;

    /// <summary>The backup would be the database itself.</summary>
    public sealed record SameFile : BackupResult;

    /// <summary>The database is no sound one: a backup of it would be none.</summary>
    public sealed record Unusable(DatabaseState State) : BackupResult;

    /// <summary>The backup cannot be written.</summary>
    public sealed record NotWritten(string Why) : BackupResult;
}

/// <summary>
/// Copies a SQLite database to a file while the assistant works with it: as it was at one moment, and without a byte of what was forgotten. The copy gets
/// its name when it is whole and was found to be sound.
/// </summary>
public static class Backup
{
    /// <param name="database">The file of the assistant.</param>
    /// <param name="target">The file to write; its folder exists.</param>
    /// <param name="force">Whether a file of that name may be replaced.</param>
    public static BackupResult Write(string database, string target, bool force)
    {
        if (Path.GetFullPath(database) == Path.GetFullPath(target)) return new BackupResult.SameFile();
        if (!force && File.Exists(target)) return new BackupResult.Exists();
        var state = DatabaseCheck.Of(database);
        if (state is not DatabaseState.Sound) return new BackupResult.Unusable(state);
        try
        {
            using var copy = DatabaseCopy.Of(database, target);
            if (DatabaseCheck.Of(copy.File) is not DatabaseState.Sound and var bad) return new BackupResult.Unusable(bad);
            copy.Keep(force);
            return new BackupResult.Written(new FileInfo(target).Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            return !force && File.Exists(target) ? new BackupResult.Exists() : new BackupResult.NotWritten(failure.Message);
        }
    }
}
