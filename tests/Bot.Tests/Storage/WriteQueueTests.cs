using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public sealed class WriteQueueTests : IDisposable
{
    private readonly StorageFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_write_that_fails_takes_none_of_the_others_with_it()
    {
        var writes = Enumerable.Range(0, 500).Select(number => Write(number, fails: number % 10 == 3)).ToList();
        foreach (var (write, number) in writes.Select((write, number) => (write, number)))
        {
            if (number % 10 == 3) await Should.ThrowAsync<InvalidOperationException>(write);
            else await write;
        }

        StorageFile.Ask(_file.Name, "SELECT count(*) FROM opinion").ShouldBe(450L);
    }

    // A full disk makes SQLite undo the whole transaction by itself.
    [Theory]
    [InlineData("ROLLBACK")]
    [InlineData("COMMIT")]
    public async Task A_transaction_that_ended_underneath_it_is_an_error_and_the_next_write_is_written(string end)
    {
        var poisoned = _file.Database.WriteAsync(session => Raw(session.Connection, end), default);
        var behind = Write(1);
        await Should.ThrowAsync<Exception>(poisoned);
        await Record.ExceptionAsync(() => behind);

        await Write(2);
        await Write(3);

        StorageFile.Ask(_file.Name, "SELECT count(*) FROM opinion WHERE message IN ('2', '3')").ShouldBe(2L);
        // What is said to be written is written. The other way round a failure may hide a write: then it is done once more.
        if (behind.IsCompletedSuccessfully) StorageFile.Ask(_file.Name, "SELECT count(*) FROM opinion WHERE message = '1'").ShouldBe(1L);
    }

    [Fact]
    public async Task A_full_disk_is_an_error_and_not_the_end()
    {
        await _file.Database.WriteAsync(session => Raw(session.Connection, "PRAGMA max_page_count = 1"), default);
        await Should.ThrowAsync<SqliteException>(() => Write(1, words: new string('x', 900_000)));
        await _file.Database.WriteAsync(session => Raw(session.Connection, "PRAGMA max_page_count = 1000000"), default);

        await Write(2);
        StorageFile.Ask(_file.Name, "SELECT count(*) FROM opinion").ShouldBe(1L);
    }

    [Fact]
    public async Task Closing_waits_for_what_was_given_and_refuses_what_comes_after()
    {
        var writes = Enumerable.Range(0, 300).Select(number => Write(number)).ToList();
        _file.Database.Dispose();
        await Task.WhenAll(writes);

        await Should.ThrowAsync<ObjectDisposedException>(async () => await Write(999));
        StorageFile.Ask(_file.Name, "SELECT count(*) FROM opinion").ShouldBe(300L);
        _file.Database.Dispose();
    }

    [Fact]
    public async Task A_database_that_was_closed_before_it_wrote_refuses_too()
    {
        _file.Database.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await Write(1));
    }

    [Fact]
    public async Task A_write_that_was_cancelled_before_it_was_given_is_not_done()
    {
        await Should.ThrowAsync<OperationCanceledException>(async () => await _file.Database.WriteAsync(_ => Task.FromResult(1), new CancellationToken(canceled: true)));
    }

    private static Task<int> Raw(DbConnection connection, string sql)
    {
        SQLitePCL.raw.sqlite3_exec(((SqliteConnection)connection).Handle, sql).ShouldBe(0);
        return Task.FromResult(0);
    }

    private Task<int> Write(int number, bool fails = false, string words = "") => _file.Database.WriteAsync(
        async session =>
        {
            var written = await session.ExecuteAsync(
                "INSERT INTO opinion (conversation, message, person, is_like, words, at) VALUES ('a:1', @number, '29:jan', 1, @words, 0)", ("@number", $"{number}"), ("@words", words));
            return fails ? throw new InvalidOperationException() : written;
        },
        default);
}
