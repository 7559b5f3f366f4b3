using System.Text;
using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

/// <summary>A database in a directory of its own, that goes with it.</summary>
internal sealed class StorageFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");

    public StorageFile() => Database = Database.Open(Name);

    public string Name => Path.Combine(_directory.FullName, "magdit.db");

    public Database Database { get; private set; }

    public void Reopen()
    {
        Database.Dispose();
        Database = Database.Open(Name);
    }

    public static object? Ask(string file, string question)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    /// <summary>Everything that is in the file, also what no table shows.</summary>
    public string Bytes()
    {
        Ask(Name, "PRAGMA wal_checkpoint(TRUNCATE)");
        using var file = new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }

    public void Dispose()
    {
        Database.Dispose();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
