using Dapper;

namespace Bot.Storage;

/// <summary>A whole copy of a SQLite database under a temporary name beside where it goes; gone again unless it is kept.</summary>
internal sealed class DatabaseCopy : IDisposable
{
    private readonly string _target;

    private DatabaseCopy(string target) => _target = target;

    public string File { get; private init; } = "";

    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It cannot be read, or not be written.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static DatabaseCopy Of(string database, string target)
    {
        var copy = new DatabaseCopy(target) { File = $"{target}.{Guid.NewGuid():N}.tmp" };
        try
        {
            using (new FileStream(copy.File, PrivateFile.Options(FileMode.CreateNew, FileAccess.Write, FileShare.None)))
            {
            }

            // Not the pages as they are: what was forgotten before it was overwritten would go along.
            using (var source = DatabaseCheck.OpenReadOnly(database)) source.Execute("VACUUM INTO @file", new { file = copy.File });
            using (var written = new FileStream(copy.File, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Gives it the name it is for.</summary>
    /// <exception cref="IOException">There is a file of that name that may not be replaced.</exception>
    public void Keep(bool overwrite) => System.IO.File.Move(File, _target, overwrite);

    public void Dispose() => System.IO.File.Delete(File);
}
