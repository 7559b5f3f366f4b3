using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.Storage;
using Bot.Testing;
using Npgsql;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

public sealed class PostgresDeliveriesTests() : DeliveriesContract(new StorageServer())
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override string Explain => "EXPLAIN (COSTS OFF) ";

    [Fact]
    public async Task While_somebody_takes_the_first_of_a_lane_nobody_waits_and_nobody_gets_the_second()
    {
        await OrderAsync(ToJan(1), ToJan(2), Show("c1"));
        await using var other = new NpgsqlConnection(Storage.Options.Postgres);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var taking = new NpgsqlCommand("UPDATE delivery SET due_at = 9999999999999 WHERE part = 1", other, transaction)) await taking.ExecuteNonQueryAsync();

        (await TakeAsync(0).WaitAsync(Patience)).ShouldHaveSingleItem().Errand.ShouldBe(Show("c1"));
        await transaction.CommitAsync();
        (await TakeAsync(0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_machines_never_get_the_same()
    {
        using var second = Database.Open(Storage.Options);
        StoredDeliveries[] machines = [Deliveries, new(second)];
        for (var i = 0; i < 10; i++) await OrderAsync($"c{i}", [.. Enumerable.Range(0, 20).Select(part => new Errand.TellAsker(new CaseId($"c{i}"), new($"29:{i}-{part}"), part))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            var mine = new List<long>();
            for (var round = 0; round < 10; round++) mine.AddRange((await machines[i % 2].TakeDueAsync(Start, Start.AddMinutes(1), 7, bulk: false, default)).Select(delivery => delivery.Id));
            return mine;
        })));
        taken.SelectMany(mine => mine).Count().ShouldBe(taken.SelectMany(mine => mine).Distinct().Count());
        (taken.Sum(mine => mine.Count) + (await TakeAsync(0, most: 999)).Count).ShouldBe(200);
    }

    // The one that got the lower id is not to be seen yet when the other is.
    [Fact]
    public async Task Of_two_that_order_in_one_lane_at_once_the_second_waits_for_the_first()
    {
        var ordered = new TaskCompletionSource();
        var commit = new TaskCompletionSource();
        var first = Storage.Database.WriteAsync(
            async session =>
            {
                await OrderedErrands.InsertAsync(Storage.Database, session, [ToJan(1)], Start);
                ordered.SetResult();
                await commit.Task;
                return 1;
            },
            default);
        await ordered.Task.WaitAsync(Patience);
        var second = OrderAsync("c2", ToJan(2));
        await OrderAsync("c3", Show("c3")).WaitAsync(Patience);
        await Until.HoldsAsync(() => second.IsCompleted || IsAnybodyWaiting());

        (await TakeAsync(0)).ShouldHaveSingleItem().Errand.ShouldBe(Show("c3"));
        second.IsCompleted.ShouldBeFalse();
        commit.SetResult();
        await Task.WhenAll(first, second).WaitAsync(Patience);

        (await OrderedAsync(Deliveries)).ShouldBe([ToJan(1), Show("c3"), ToJan(2)]);

        bool IsAnybodyWaiting() => Storage.Ask(
            "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()") is > 0L;
    }
}
