using System.Text;
using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

/// <summary>In a directory of its own.</summary>
internal sealed class StorageFile : TestStorage
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");

    public StorageFile() => Reopen();

    public string Name => Path.Combine(_directory.FullName, "magdit.db");

    public override StorageOptions Options => new() { File = Name };

    public override object? Ask(string question) => Ask(Name, question);

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
        return BytesOf(Name);
    }

    public static string BytesOf(string name)
    {
        using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }

    protected override void Remove()
    {
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
