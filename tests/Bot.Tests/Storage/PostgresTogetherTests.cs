using Bot.Storage;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>Several writers at once, as when the assistant runs on more than one machine.</summary>
public sealed class PostgresTogetherTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly StorageServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_row_that_another_is_taking_is_passed_over_and_not_waited_for()
    {
        var inbox = new Inbox(_server.Database);
        for (var i = 0; i < 3; i++) await inbox.AddAsync(new IncomingItem(new IncomingName("msteams", "a:1", $"{i}"), [], Start.AddSeconds(i)), Start, default);
        await using var other = new NpgsqlConnection(_server.Options.Postgres);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var taking = new NpgsqlCommand("UPDATE incoming SET due_at = 0 WHERE activity = '0'", other, transaction)) await taking.ExecuteNonQueryAsync();

        (await Take()).ShouldBe(["1", "2"]);
        await transaction.RollbackAsync();
        (await Take()).ShouldBe(["0"]);

        async Task<IEnumerable<string>> Take() => (await inbox.TakeDueAsync(Start, Start.AddMinutes(1), 10, default).WaitAsync(Patience)).Select(item => item.Name.Activity);
    }

    [Fact]
    public async Task No_two_takers_on_two_machines_get_the_same_row()
    {
        using var second = Database.Open(_server.Options);
        Inbox[] machines = [new(_server.Database), new(second)];
        for (var i = 0; i < 200; i++) await machines[0].AddAsync(new IncomingItem(new IncomingName("msteams", "a:1", $"{i}"), [], Start.AddSeconds(i)), Start, default);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            var mine = new List<string>();
            for (var round = 0; round < 10; round++) mine.AddRange((await machines[i % 2].TakeDueAsync(Start, Start.AddMinutes(1), 7, default)).Select(item => item.Name.Activity));
            return mine;
        })));

        taken.SelectMany(mine => mine).ShouldBe(Enumerable.Range(0, 200).Select(i => $"{i}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Two_writes_that_wait_for_each_other_are_both_done()
    {
        await AddAsync("a", "b");
        using var both = new CountdownEvent(2);
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await Task.WhenAll(WriteAsync("a", "b"), WriteAsync("b", "a")).WaitAsync(Patience);

        _server.Ask("SELECT string_agg(reply, ',' ORDER BY key) FROM model_reply").ShouldBe("xx,xx");

        Task<int> WriteAsync(string first, string then) => _server.Database.WriteAsync(
            async session =>
            {
                await LengthenAsync(session, first);
                if (!both.IsSet && both.Signal()) met.SetResult();
                await met.Task;
                return await LengthenAsync(session, then);
            },
            default);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task A_write_that_is_beaten_by_others_is_tried_five_times(int beaten, bool isWritten)
    {
        await AddAsync("a");
        var tries = 0;

        var write = _server.Database.WriteAsync(
            async session =>
            {
                await LengthenAsync(session, "a");
                return ++tries <= beaten ? await session.RunAsync("DO $$ BEGIN RAISE EXCEPTION 'beaten' USING ERRCODE = '40001'; END $$") : 0;
            },
            default);

        if (isWritten) await write;
        else (await Should.ThrowAsync<PostgresException>(write)).SqlState.ShouldBe(PostgresErrorCodes.SerializationFailure);
        tries.ShouldBe(5);
        _server.Ask("SELECT reply FROM model_reply").ShouldBe(isWritten ? "x" : "");
    }

    [Fact]
    public async Task Another_failure_is_not_tried_again_and_tells_nothing_of_the_row()
    {
        var tries = 0;
        var failure = await Should.ThrowAsync<PostgresException>(() => _server.Database.WriteAsync(
            session =>
            {
                tries++;
                return session.ExecuteAsync("INSERT INTO model_reply (key, reply, at) VALUES (@key, NULL, 0)", ("@key", "Anna Geheim"));
            },
            default));

        tries.ShouldBe(1);
        $"{failure}".ShouldNotContain("Anna Geheim");
    }

    [Fact]
    public async Task Who_stops_waiting_stops_the_write()
    {
        using var patience = new CancellationTokenSource();
        var write = _server.Database.WriteAsync(
            async session =>
            {
                await patience.CancelAsync();
                return await session.RunAsync("SELECT pg_sleep(60)");
            },
            patience.Token);

        await Should.ThrowAsync<OperationCanceledException>(() => write.WaitAsync(Patience));
    }

    private static Task<int> LengthenAsync(Session session, string key) => session.ExecuteAsync("UPDATE model_reply SET reply = reply || 'x' WHERE key = @key", ("@key", key));

    private Task<int> AddAsync(params string[] keys) => _server.Database.WriteAsync(
        async session =>
        {
            foreach (var key in keys) await session.ExecuteAsync("INSERT INTO model_reply (key, reply, at) VALUES (@key, '', 0)", ("@key", key));
            return keys.Length;
        },
        default);
}
