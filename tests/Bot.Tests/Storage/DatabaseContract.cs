using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>What every database promises to the stores on it.</summary>
public abstract class DatabaseContract(TestStorage storage) : IDisposable
{
    // What a person may send and PostgreSQL cannot keep.
    private const string Awkward = "één \0 😀 \ud83d ' \" \\ ;--";

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_write_is_whole_or_not_at_all()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => storage.Database.WriteAsync<int>(
            async session =>
            {
                await AddAsync(session, "1");
                await AddAsync(session, "2");
                throw new InvalidOperationException();
            },
            default));

        Count().ShouldBe(0);
    }

    [Fact]
    public async Task What_many_write_at_the_same_moment_is_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => storage.Database.WriteAsync(session => AddAsync(session, $"{i}"), default))));

        Count().ShouldBe(200);
    }

    [Fact]
    public async Task Any_text_can_be_kept_and_found_both_ways()
    {
        await storage.Database.WriteAsync(session => AddAsync(session, "1", Awkward), default);
        await storage.Database.WriteAsync(
            session => session.RunAsync(
                "INSERT INTO opinion (conversation, message, person, is_like, words, at) VALUES ('a:1', '2', 'p', @IsLike, @Words, @At)", new { IsLike = true, Words = Awkward, At = 9L }),
            default);

        var fast = await storage.Database.ReadAsync(session => session.AllAsync("SELECT words FROM opinion WHERE words = @words", row => row.GetString(0), ("@words", Awkward)), default);
        var slow = await storage.Database.ReadAsync(
            session => session.QueryAsync<Row>("SELECT is_like AS IsLike, words AS Words, at AS At FROM opinion WHERE words = @Awkward ORDER BY message", new { Awkward }), default);

        fast.Count.ShouldBe(2);
        slow.Select(row => (row.IsLike, row.At)).ShouldBe([(false, 7L), (true, 9L)]);
        slow.ShouldAllBe(row => row.Words == fast[0] && row.Words.StartsWith("één ") && row.Words.EndsWith(" ' \" \\ ;--"));
    }

    [Fact]
    public async Task First_and_any_tell_whether_there_is_a_row()
    {
        (await storage.Database.ReadAsync(session => session.AnyAsync("SELECT 1 FROM opinion"), default)).ShouldBeFalse();
        (await storage.Database.ReadAsync(session => session.FirstAsync("SELECT words FROM opinion", row => row.GetString(0)), default)).ShouldBeNull();

        await storage.Database.WriteAsync(session => AddAsync(session, "1", "ja"), default);

        (await storage.Database.ReadAsync(session => session.AnyAsync("SELECT 1 FROM opinion"), default)).ShouldBeTrue();
        (await storage.Database.ReadAsync(session => session.FirstAsync("SELECT words FROM opinion", row => row.GetString(0)), default)).ShouldBe("ja");
    }

    [Fact]
    public async Task A_read_that_fails_does_not_spoil_the_next()
    {
        await Should.ThrowAsync<System.Data.Common.DbException>(() => storage.Database.ReadAsync(session => session.AnyAsync("SELECT nothing FROM nowhere"), default));

        (await storage.Database.ReadAsync(session => session.AnyAsync("SELECT 1"), default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_does_not_wait_any_more_reads_and_writes_nothing()
    {
        var gone = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(async () => await storage.Database.WriteAsync(session => AddAsync(session, "1"), gone));
        await Should.ThrowAsync<OperationCanceledException>(async () => await storage.Database.ReadAsync(session => session.AnyAsync("SELECT 1"), gone));
        Count().ShouldBe(0);
    }

    [Fact]
    public async Task Closed_it_refuses_and_can_be_closed_again()
    {
        var closed = storage.Database;
        closed.Dispose();
        closed.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await closed.WriteAsync(session => AddAsync(session, "1"), default));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await closed.ReadAsync(session => session.AnyAsync("SELECT 1"), default));
    }

    [Fact]
    public async Task It_tells_whether_it_is_there()
    {
        await storage.Database.ProbeAsync(default);

        storage.Ask("DROP TABLE conversation");

        await Should.ThrowAsync<System.Data.Common.DbException>(() => storage.Database.ProbeAsync(default));
    }

    [Fact]
    public void Opened_again_it_is_as_it_was()
    {
        storage.Ask("INSERT INTO opinion (conversation, message, person, is_like, words, at) VALUES ('a:1', '1', 'p', TRUE, '', 0)");

        storage.Reopen();

        Count().ShouldBe(1);
    }

    private static Task<int> AddAsync(Session session, string message, string words = "") => session.ExecuteAsync(
        "INSERT INTO opinion (conversation, message, person, is_like, words, at) VALUES ('a:1', @message, 'p', FALSE, @words, 7)", ("@message", message), ("@words", words));

    private long Count() => (long)storage.Ask("SELECT count(*) FROM opinion")!;

    private sealed record Row
    {
        public bool IsLike { get; init; }

        public string Words { get; init; } = "";

        public long At { get; init; }
    }
}

public sealed class SqliteDatabaseTests() : DatabaseContract(new StorageFile());

public sealed class PostgresDatabaseTests() : DatabaseContract(new StorageServer());
