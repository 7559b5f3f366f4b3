using Bot.Storage;
using Bot.Teams.Turns;
using Bot.Turns;

namespace Bot.Tests.Storage;

/// <summary>What every store of turns promises.</summary>
public abstract class TurnStoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    protected abstract ITurnStore Store { get; }

    [Fact]
    public async Task A_turn_is_added_once_also_by_many_at_the_same_moment()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Store.AddAsync(Turn("1"), Start, default))));

        added.Count(isNew => isNew).ShouldBe(1);
    }

    [Theory]
    [InlineData("slack", "a:1", "1")]
    [InlineData("msteams", "a:2", "1")]
    [InlineData("msteams", "a:1", "2")]
    public async Task A_name_is_of_a_channel_and_a_conversation_and_an_activity(string channel, string conversation, string activity)
    {
        await Store.AddAsync(Turn("1"), Start, default);

        (await Store.AddAsync(new StoredTurn(new TurnKey(channel, conversation, activity), default, Start), Start, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_due_is_given_as_it_came_in_oldest_first()
    {
        await Store.AddAsync(Turn("2", 2, "{\"é\":\"\\u0000😀\"}"), Start, default);
        await Store.AddAsync(Turn("1", 1), Start, default);
        await Store.AddAsync(Turn("later", 0), Start.AddSeconds(61), default);

        var mine = await Store.TakeDueAsync(Start.AddSeconds(60), Start.AddSeconds(120), 100, default);

        mine.Select(turn => turn.Key.ActivityId).ShouldBe(["1", "2"]);
        mine[1].Body.ToArray().ShouldBe(Turn("2", 2, "{\"é\":\"\\u0000😀\"}").Body.ToArray());
        mine[1].ReceivedAt.ShouldBe(Start.AddSeconds(2));
    }

    [Fact]
    public async Task What_is_due_is_given_to_one_taker_and_none_is_left_out()
    {
        for (var i = 0; i < 40; i++) await Store.AddAsync(Turn($"{i}", i), Start, default);

        var taken = new List<StoredTurn>();
        while (taken.Count < 40)
        {
            var round = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.TakeDueAsync(Start, Start.AddSeconds(60), 10, default))));
            round.Sum(turns => turns.Count).ShouldBeGreaterThan(0);
            foreach (var turns in round) turns.Select(turn => turn.ReceivedAt).ShouldBeInOrder();
            taken.AddRange(round.SelectMany(turns => turns));
        }

        taken.Select(turn => turn.Key.ActivityId).ShouldBe(Enumerable.Range(0, 40).Select(i => $"{i}"), ignoreOrder: true);
        (await Take(59)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_so_many_are_taken_and_what_was_taken_comes_again_when_it_is_not_finished()
    {
        for (var i = 0; i < 5; i++) await Store.AddAsync(Turn($"{i}", i), Start, default);

        (await Take(0, 60, 2)).ShouldBe(["0", "1"]);
        (await Take(1, 61, 2)).ShouldBe(["2", "3"]);
        (await Take(1, 61)).ShouldBe(["4"]);
        (await Take(59)).ShouldBeEmpty();
        (await Take(60)).ShouldBe(["0", "1"]);
    }

    [Fact]
    public async Task What_is_finished_never_comes_again_and_is_known_by_its_name()
    {
        await Store.AddAsync(Turn("1"), Start, default);
        await Store.FinishAsync(Turn("1").Key, Start, default);
        await Store.PostponeAsync(Turn("1").Key, Start, default);

        (await Take(3600)).ShouldBeEmpty();
        (await Store.AddAsync(Turn("1"), Start, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_postponed_comes_when_it_is_due()
    {
        await Store.AddAsync(Turn("1"), Start, default);
        await Store.PostponeAsync(Turn("1").Key, Start.AddSeconds(100), default);

        (await Take(99)).ShouldBeEmpty();
        (await Take(100)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Names_are_forgotten_when_they_were_done_before_the_moment_and_what_is_not_done_is_kept()
    {
        foreach (var id in new[] { "old", "new", "open" }) await Store.AddAsync(Turn(id), Start, default);
        await Store.FinishAsync(Turn("old").Key, Start, default);
        await Store.FinishAsync(Turn("new").Key, Start.AddHours(1), default);

        await Store.ForgetFinishedBeforeAsync(Start.AddHours(1), default);

        (await Store.AddAsync(Turn("old"), Start.AddDays(9), default)).ShouldBeTrue();
        (await Store.AddAsync(Turn("new"), Start, default)).ShouldBeFalse();
        (await Take(0)).ShouldBe(["open"]);
    }

    [Fact]
    public async Task A_name_that_nobody_added_is_no_error()
    {
        await Store.FinishAsync(Turn("1").Key, Start, default);
        await Store.PostponeAsync(Turn("1").Key, Start, default);

        (await Store.AddAsync(Turn("1"), Start, default)).ShouldBeTrue();
    }

    private protected static StoredTurn Turn(string id, int second = 0, string body = "{}") =>
        new(new TurnKey("msteams", "a:1", id), System.Text.Encoding.UTF8.GetBytes(body), Start.AddSeconds(second));

    private async Task<IEnumerable<string>> Take(int second, int until = 100_000, int most = 100) =>
        (await Store.TakeDueAsync(Start.AddSeconds(second), Start.AddSeconds(until), most, default)).Select(turn => turn.Key.ActivityId);
}

public sealed class MemoryTurnStoreTests : TurnStoreContract
{
    protected override ITurnStore Store { get; } = new MemoryTurnStore();
}

public abstract class StoredTurnsContract(TestStorage storage) : TurnStoreContract, IDisposable
{
    protected override ITurnStore Store => new StoredTurns(new Inbox(storage.Database));

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_added_outlives_the_program()
    {
        await Store.AddAsync(Turn("1"), Turn("1").ReceivedAt, default);
        storage.Reopen();

        (await Store.AddAsync(Turn("1"), default, default)).ShouldBeFalse();
        (await Store.TakeDueAsync(Turn("1").ReceivedAt, default, 1, default)).ShouldHaveSingleItem();
    }
}

public sealed class SqliteTurnsTests() : StoredTurnsContract(new StorageFile());

public sealed class PostgresTurnsTests() : StoredTurnsContract(new StorageServer());
