using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.Storage;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>What every store of errands promises.</summary>
public abstract class DeliveriesContract(TestStorage storage) : IDisposable
{
    private static readonly Errand ToEls = new Errand.TellAsker(new CaseId("c1"), Els.Id, 1);

    protected TestStorage Storage => storage;

    private protected StoredDeliveries Deliveries => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_errand_is_given_as_it_was_ordered()
    {
        await OrderAsync(ToJan(1), Show("c1"), new Errand.Remind(new CaseId("c2"), 3), new Errand.TellAdministrator(new CaseId("c1"), "Object-Id", 4));
        storage.Reopen();

        var taken = await TakeAsync(0);

        taken.Select(delivery => delivery.Errand).ShouldBe([ToJan(1), Show("c1"), new Errand.Remind(new CaseId("c2"), 3), new Errand.TellAdministrator(new CaseId("c1"), "Object-Id", 4)]);
        taken.ShouldAllBe(delivery => delivery.OrderedAt == Start && delivery.Attempts == 1);
        taken.Select(delivery => delivery.Id).ShouldBeInOrder();
    }

    [Fact]
    public async Task Of_a_lane_only_the_oldest_that_is_not_done_is_given()
    {
        await OrderAsync(ToJan(1), ToJan(2), ToEls, ToJan(3));

        var first = await TakeAsync(0);
        first.Select(delivery => delivery.Errand).ShouldBe([ToJan(1), ToEls]);
        (await TakeAsync(1)).ShouldBeEmpty();

        await Deliveries.DoneAsync(first[0].Id, Start, default);
        var second = (await TakeAsync(1)).ShouldHaveSingleItem();
        second.Errand.ShouldBe(ToJan(2));

        await Deliveries.GiveUpAsync(second.Id, "weg", Start, default);
        (await TakeAsync(1)).ShouldHaveSingleItem().Errand.ShouldBe(ToJan(3));
    }

    [Fact]
    public async Task Who_says_nothing_loses_it_when_the_time_is_over_and_the_lane_waits_until_then()
    {
        await OrderAsync(ToJan(1), ToJan(2));
        await TakeAsync(0, until: 60);

        (await TakeAsync(59)).ShouldBeEmpty();
        var again = (await TakeAsync(60)).ShouldHaveSingleItem();

        (again.Errand, again.Attempts).ShouldBe((ToJan(1), 2));
    }

    [Fact]
    public async Task What_is_postponed_keeps_its_lane_waiting_and_no_other()
    {
        await OrderAsync(ToJan(1), ToJan(2));
        await Deliveries.PostponeAsync((await TakeAsync(0))[0].Id, Start.AddSeconds(100), "429", default);
        await OrderAsync("c2", ToEls);

        (await TakeAsync(99)).ShouldHaveSingleItem().Errand.ShouldBe(ToEls);
        (await TakeAsync(100)).ShouldHaveSingleItem().Errand.ShouldBe(ToJan(1));
    }

    [Fact]
    public async Task What_is_put_back_was_not_tried()
    {
        await OrderAsync(ToJan(1));
        await Deliveries.PostponeAsync((await TakeAsync(0))[0].Id, Start.AddSeconds(10), "502", default);

        await Deliveries.PutBackAsync((await TakeAsync(10))[0].Id, Start.AddSeconds(20), "no turn", default);

        (await TakeAsync(19)).ShouldBeEmpty();
        (await TakeAsync(20)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
        storage.Ask("SELECT reason FROM delivery").ShouldBe("no turn");
    }

    [Fact]
    public async Task Only_so_many_are_given_the_oldest_first()
    {
        for (var i = 0; i < 5; i++) await OrderAsync($"c{i}", Show($"c{i}"));

        (await TakeAsync(0, most: 2)).Select(delivery => delivery.Errand).ShouldBe([Show("c0"), Show("c1")]);
        (await TakeAsync(0, most: 2)).Select(delivery => delivery.Errand).ShouldBe([Show("c2"), Show("c3")]);
        (await TakeAsync(0, most: 2)).Select(delivery => delivery.Errand).ShouldBe([Show("c4")]);
    }

    [Fact]
    public async Task What_is_over_stays_as_it_ended()
    {
        await OrderAsync(ToJan(1), ToEls);
        var taken = await TakeAsync(0);
        await Deliveries.DoneAsync(taken[0].Id, Start, default);
        await Deliveries.GiveUpAsync(taken[1].Id, "geblokkeerd", Start, default);

        await Deliveries.GiveUpAsync(taken[0].Id, "te laat", Start, default);
        await Deliveries.PostponeAsync(taken[0].Id, Start, "te laat", default);
        await Deliveries.PutBackAsync(taken[0].Id, Start, "te laat", default);
        await Deliveries.DoneAsync(taken[1].Id, Start, default);
        await Deliveries.DoneAsync(-1, Start, default);

        (await TakeAsync(99_999)).ShouldBeEmpty();
        (await Deliveries.CountAsync(default)).ShouldBe(new DeliveryCount(0, 1));
        storage.Ask("SELECT reason FROM delivery WHERE gave_up").ShouldBe("geblokkeerd");
    }

    [Fact]
    public async Task The_next_that_is_due_is_the_first_of_a_lane_and_what_waits_behind_it_does_not_count()
    {
        (await Deliveries.NextDueAsync(bulk: false, default)).ShouldBeNull();
        await OrderAsync(ToJan(1), ToJan(2));
        (await Deliveries.NextDueAsync(bulk: false, default)).ShouldBe(Start);

        var taken = await TakeAsync(0, until: 60);
        (await Deliveries.NextDueAsync(bulk: false, default)).ShouldBe(Start.AddSeconds(60));
        await Deliveries.PostponeAsync(taken[0].Id, Start.AddSeconds(30), "429", default);
        (await Deliveries.NextDueAsync(bulk: false, default)).ShouldBe(Start.AddSeconds(30));
        (await Deliveries.CountAsync(default)).ShouldBe(new DeliveryCount(2, 0));

        await OrderedAsync(Deliveries);
        (await Deliveries.NextDueAsync(bulk: false, default)).ShouldBeNull();
        (await Deliveries.CountAsync(default)).ShouldBe(new DeliveryCount(0, 0));
    }

    [Theory]
    [InlineData("kind = 'of_a_later_version'")]
    [InlineData("kind = 'of_a_later_version', attempts = 1")]
    public async Task What_this_version_does_not_know_is_left_alone_and_stops_nobody(string unknown)
    {
        await OrderAsync(ToJan(1), ToJan(2), ToEls);
        storage.Ask($"UPDATE delivery SET {unknown} WHERE part = 1 AND receiver = '29:jan'");

        (await OrderedAsync(Deliveries)).ShouldBe([ToEls, ToJan(2)], ignoreOrder: true);

        (await Deliveries.NextDueAsync(bulk: false, default)).ShouldBeNull();
        (await Deliveries.CountAsync(default)).Waiting.ShouldBe(1);
        storage.Ask("SELECT due_at FROM delivery WHERE finished_at IS NULL").ShouldBe(Start.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task What_lacks_a_column_is_given_to_nobody_and_stops_nobody_else()
    {
        await OrderAsync(ToJan(1), ToEls);
        storage.Ask("UPDATE delivery SET part = NULL WHERE receiver = '29:jan'");

        (await TakeAsync(0)).ShouldHaveSingleItem().Errand.ShouldBe(ToEls);
    }

    [Fact]
    public async Task What_is_over_is_forgotten_in_its_time_and_what_waits_is_not()
    {
        await OrderAsync(ToJan(1), ToEls, Show("c1"), Show("c2"));
        var taken = await TakeAsync(0);
        await Deliveries.DoneAsync(taken[0].Id, Start, default);
        await Deliveries.GiveUpAsync(taken[1].Id, "weg", Start, default);
        await Deliveries.DoneAsync(taken[2].Id, Start.AddHours(1), default);

        await Deliveries.ForgetFinishedBeforeAsync(Start.AddHours(1), default);

        storage.Ask("SELECT count(*) FROM delivery").ShouldBe(2L);
        (await Deliveries.CountAsync(default)).ShouldBe(new DeliveryCount(1, 0));
    }

    [Fact]
    public async Task Many_takers_get_everything_once_and_never_two_of_a_lane_at_once()
    {
        for (var i = 0; i < 20; i++) await OrderAsync($"c{i}", [.. Enumerable.Range(1, 5).Select(part => new Errand.Remind(new CaseId($"c{i}"), part))]);
        var running = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var done = new System.Collections.Concurrent.ConcurrentQueue<Errand.Remind>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (done.Count < 100)
            {
                foreach (var delivery in await Deliveries.TakeDueAsync(Start, Start.AddHours(1), 3, bulk: false, default))
                {
                    running.TryAdd(delivery.Errand.Lane, 0).ShouldBeTrue();
                    await Task.Yield();
                    done.Enqueue((Errand.Remind)delivery.Errand);
                    running.TryRemove(delivery.Errand.Lane, out int _);
                    await Deliveries.DoneAsync(delivery.Id, Start, default);
                }
            }
        }))).WaitAsync(TimeSpan.FromMinutes(2));

        foreach (var lane in done.GroupBy(errand => errand.Lane)) lane.Select(errand => errand.Event).ShouldBe([1, 2, 3, 4, 5]);
    }

    // The databases choose their way by what they counted in the table, if they did: here everything is of one lane, and what is done stands first.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_due_is_found_along_the_indexes_of_what_waits(bool isCounted)
    {
        await storage.Database.WriteAsync(
            session => session.RunAsync(
                """
                WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 4000)
                INSERT INTO delivery (kind, subject, part, receiver, lane, ordered_at, due_at, attempts, finished_at, gave_up)
                SELECT 'tell_asker', 'c1', 1, '29:jan', 'person:29:jan', n, n, 0, CASE WHEN n < 2000 THEN n END, FALSE FROM numbers
                """),
            default);
        if (isCounted) await storage.Database.WriteAsync(session => session.RunAsync("ANALYZE delivery"), default);

        var way = string.Join('\n', await storage.Database.ReadAsync(session => session.AllAsync(Explain + StoredDeliveries.FirstDue, row => row.GetString(row.FieldCount - 1), ("@bulk", false)), default));

        way.ShouldContain("delivery_lane");
        way.ShouldNotContain("delivery_pkey");
        way.ShouldNotContain("Sort Key: e.");
        way.ShouldNotContain("TEMP B-TREE");
        if (!isCounted) return;
        way.ShouldContain("delivery_due");
        way.ShouldNotContain("Sort");
    }

    /// <summary>Before a statement: how the database would run it.</summary>
    protected abstract string Explain { get; }

    protected static Errand ToJan(int part) => new Errand.TellAsker(new CaseId("c1"), Jan.Id, part);

    protected static Errand Show(string id) => new Errand.ShowCase(new CaseId(id));

    protected Task OrderAsync(params Errand[] errands) => OrderAsync("c1", errands);

    protected Task OrderAsync(string cause, params Errand[] errands) => new StoredCases(storage.Database).OpenAsync(New(cause), errands, default);

    protected Task<IReadOnlyList<Delivery>> TakeAsync(int second, int until = 100_000, int most = 100) =>
        Deliveries.TakeDueAsync(Start.AddSeconds(second), Start.AddSeconds(until), most, bulk: false, default);
}

public sealed class SqliteDeliveriesTests() : DeliveriesContract(new StorageFile())
{
    protected override string Explain => "EXPLAIN QUERY PLAN ";
}
