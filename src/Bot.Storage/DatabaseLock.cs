using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// Tells other processes that a SQLite file is in use: an empty file beside it that is held open. The system lets go of it when its process ends, in
/// whatever way. SQLite's own locks do not do: they cannot be asked for when the file is damaged, which is when it is replaced.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private const int Busy = 5;
    private const int CannotOpen = 14;

    private readonly FileStream _held;

    private DatabaseLock(FileStream held) => _held = held;

    /// <summary>Any number may use the file together.</summary>
    /// <exception cref="SqliteException">The file is being replaced, or cannot be used at all.</exception>
    public static DatabaseLock Share(string file)
    {
        try
        {
            return new DatabaseLock(Open(file, FileAccess.Read, FileShare.Read));
        }
        catch (Exception failure) when (failure is DirectoryNotFoundException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SqliteException(failure.Message, CannotOpen);
        }
        catch (IOException taken)
        {
            throw new SqliteException(taken.Message, Busy);
        }
    }

    /// <summary>Null when somebody uses the file. Nobody can while it is held.</summary>
    /// <exception cref="IOException">There is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not write there.</exception>
    public static DatabaseLock? TryTakeAlone(string file)
    {
        try
        {
            return new DatabaseLock(Open(file, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();

    private static FileStream Open(string file, FileAccess access, FileShare share) => new($"{file}.lock", PrivateFile.Options(FileMode.OpenOrCreate, access, share));
}
