using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

/// <summary>Real files, one of them in use.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 5, 7, TimeSpan.Zero);

    private readonly StorageFile _file = new();

    private string Copy => _file.Name + ".backup";

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_backup_of_a_database_that_is_written_to_is_of_one_moment()
    {
        using var enough = new CancellationTokenSource();
        await AddTwoAsync();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await AddTwoAsync();
        });

        for (var i = 0; i < 5; i++)
        {
            Backup.Write(_file.Name, Copy, force: true).ShouldBeOfType<BackupResult.Written>().Bytes.ShouldBe(new FileInfo(Copy).Length);
            (Count(Copy) % 2).ShouldBe(0);
        }

        await enough.CancelAsync();
        await writing;
        OnlyThere("magdit.db", "magdit.db.backup");
    }

    [Fact]
    public async Task A_backup_is_put_back_and_what_was_there_is_kept_beside_it()
    {
        await AddTwoAsync();
        Backup.Write(_file.Name, Copy, force: false);
        await AddTwoAsync();
        _file.Database.Dispose();
        SqliteConnection.ClearAllPools();

        var restored = Restore.Run(Copy, _file.Name, Now).ShouldBeOfType<RestoreResult.Restored>();

        restored.Replaced.ShouldBe(_file.Name + ".20261123-090507");
        Count(restored.Replaced!).ShouldBe(4);
        _file.Reopen();
        Count(_file.Name).ShouldBe(2);
        await AddTwoAsync();
        Count(_file.Name).ShouldBe(4);
        OnlyThere("magdit.db", "magdit.db.backup", "magdit.db.20261123-090507");
    }

    [Fact]
    public async Task What_a_killed_assistant_left_beside_the_file_is_kept_with_it_and_does_not_spoil_the_backup()
    {
        await AddTwoAsync();
        Backup.Write(_file.Name, Copy, force: false);
        await AddTwoAsync();
        var killed = Path.Combine(Directory.CreateDirectory(_file.Name + "-killed").FullName, "magdit.db");
        foreach (var side in (string[])["", "-wal"]) File.WriteAllBytes(killed + side, File.ReadAllBytes(_file.Name + side));

        var restored = Restore.Run(Copy, killed, Now).ShouldBeOfType<RestoreResult.Restored>();

        Count(restored.Replaced!).ShouldBe(4);
        Count(killed).ShouldBe(2);
    }

    [Fact]
    public void A_damaged_file_can_be_replaced_and_is_kept_as_it_was()
    {
        Backup.Write(_file.Name, Copy, force: false);
        var damaged = _file.Name + "-damaged";
        File.WriteAllText(damaged, new string('?', 5_000));
        File.WriteAllText(damaged + "-wal", "left");

        var restored = Restore.Run(Copy, damaged, Now).ShouldBeOfType<RestoreResult.Restored>();

        File.ReadAllText(restored.Replaced!).ShouldBe(new string('?', 5_000));
        File.ReadAllText(restored.Replaced + "-wal").ShouldBe("left");
        Count(damaged).ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_put_back_while_the_database_is_in_use_and_everything_stays_as_it_was()
    {
        Backup.Write(_file.Name, Copy, force: false);
        using (Database.Open(_file.Options))
        {
            _file.Database.Dispose();
            Restore.Run(Copy, _file.Name, Now).ShouldBeOfType<RestoreResult.InUse>("another still uses it");
        }

        OnlyThere("magdit.db", "magdit.db.backup");
        Restore.Run(Copy, _file.Name, Now).ShouldBeOfType<RestoreResult.Restored>();
    }

    [Fact]
    public void While_a_backup_is_put_back_nobody_can_begin()
    {
        var name = _file.Name + "-other";
        using (DatabaseLock.TryTakeAlone(name).ShouldNotBeNull()) Should.Throw<SqliteException>(() => Database.Open(new StorageOptions { File = name })).SqliteErrorCode.ShouldBe(5);

        Database.Open(new StorageOptions { File = name }).Dispose();
    }

    [Fact]
    public void Where_there_was_nothing_a_backup_can_be_put_back_too()
    {
        Backup.Write(_file.Name, Copy, force: false);

        Restore.Run(Copy, _file.Name + "-new", Now).ShouldBeOfType<RestoreResult.Restored>().Replaced.ShouldBeNull();

        Count(_file.Name + "-new").ShouldBe(0);
    }

    [Fact]
    public void A_backup_that_is_there_is_only_replaced_when_that_was_asked_for()
    {
        File.WriteAllText(Copy, "een ander bestand");

        Backup.Write(_file.Name, Copy, force: false).ShouldBeOfType<BackupResult.Exists>();
        File.ReadAllText(Copy).ShouldBe("een ander bestand");

        Backup.Write(_file.Name, Copy, force: true).ShouldBeOfType<BackupResult.Written>();
        Count(Copy).ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_is_for_its_owner_only_and_holds_nothing_that_was_forgotten()
    {
        // Outside of the writer, which would overwrite it.
        _file.Ask($"PRAGMA secure_delete = OFF; INSERT INTO opinion (conversation, message, person, is_like, words, at) VALUES ('a:1', '1', 'p', 1, '{new string('x', 9_000)}Anna Geheim', 0); DELETE FROM opinion");
        _file.Bytes().ShouldContain("Anna Geheim");
        await AddTwoAsync();

        Backup.Write(_file.Name, Copy, force: false);

        StorageFile.BytesOf(Copy).ShouldNotContain("Anna Geheim");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void The_database_itself_is_neither_written_over_nor_put_back()
    {
        Backup.Write(_file.Name, Path.Combine(Path.GetDirectoryName(_file.Name)!, ".", "magdit.db"), force: true).ShouldBeOfType<BackupResult.SameFile>();
        Restore.Run(_file.Name, _file.Name, Now).ShouldBeOfType<RestoreResult.SameFile>();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var nowhere = Path.Combine(_file.Name + "-nowhere", "magdit.db");
        Backup.Write(_file.Name, Copy, force: false);

        Backup.Write(_file.Name, nowhere, force: false).ShouldBeOfType<BackupResult.NotWritten>();
        Restore.Run(Copy, nowhere, Now).ShouldBeOfType<RestoreResult.NotWritten>();
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_no_sound_database_of_the_assistant_is_neither_backed_up_nor_put_back(Action<string> make, Type state)
    {
        var bad = _file.Name + "-bad";
        make(bad);

        Backup.Write(bad, Copy, force: false).ShouldBeOfType<BackupResult.Unusable>().State.ShouldBeOfType(state);
        Restore.Run(bad, _file.Name, Now).ShouldBeOfType<RestoreResult.Unusable>().State.ShouldBeOfType(state);
        File.Exists(Copy).ShouldBeFalse();
    }

    public static TheoryData<Action<string>, Type> Bad => new()
    {
        { _ => { }, typeof(DatabaseState.Absent) },
        { name => File.WriteAllText(name, ""), typeof(DatabaseState.Strange) },
        { name => File.WriteAllText(name, new string('?', 5_000)), typeof(DatabaseState.Strange) },
        { name => StorageFile.Ask(name, "CREATE TABLE something (else_ TEXT); PRAGMA user_version = 2"), typeof(DatabaseState.Strange) },
        { name => Made(name, "PRAGMA user_version = 999"), typeof(DatabaseState.Newer) },
        { name => Spoiled(name), typeof(DatabaseState.Damaged) },
    };

    private static void Made(string name, string sql)
    {
        Database.Open(new StorageOptions { File = name }).Dispose();
        SqliteConnection.ClearAllPools();
        StorageFile.Ask(name, sql);
    }

    // The last page is of a table or an index: the header and the schema stay sound.
    private static void Spoiled(string name)
    {
        Made(name, "PRAGMA wal_checkpoint(TRUNCATE)");
        using var file = new FileStream(name, FileMode.Open, FileAccess.ReadWrite);
        file.Seek(-4096, SeekOrigin.End);
        file.Write(new byte[4096].Select(_ => (byte)'?').ToArray());
    }

    private static long Count(string name) => (long)StorageFile.Ask(name, "SELECT count(*) FROM opinion")!;

    private void OnlyThere(params string[] names) => Directory.GetFiles(Path.GetDirectoryName(_file.Name)!).Select(Path.GetFileName)
        .Where(name => !name!.EndsWith(".lock", StringComparison.Ordinal) && !name.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal))
        .ShouldBe(names, ignoreOrder: true);

    private Task<int> AddTwoAsync() => _file.Database.WriteAsync(
        async session => await AddAsync(session) + await AddAsync(session), default);

    private static Task<int> AddAsync(Session session) => session.ExecuteAsync(
        "INSERT INTO opinion (conversation, message, person, is_like, words, at) VALUES ('a:1', @message, 'p', 1, '', 0)", ("@message", $"{Guid.NewGuid()}"));
}
