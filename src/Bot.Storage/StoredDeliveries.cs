using System.Data.Common;
using Bot.School.Deliveries;

namespace Bot.Storage;

/// <summary>Errands in the table <c>delivery</c>. Who has taken one up moves the moment at which it is due.</summary>
public sealed class StoredDeliveries(Database database) : IDeliveries
{
    // Of each lane the oldest that is not done, whether it is due or not. A lane is said as a range and ordered by, so that PostgreSQL has one way to it, along the index of
    // lanes. Of "this lane, the lowest id" it may believe that walking all ids finds it sooner: with 20,000 done before 20,000 of one lane that took two minutes.
    private const string Heads =
        $"""
        FROM delivery d WHERE d.is_bulk = @bulk AND d.finished_at IS NULL AND d.kind IN {ErrandColumns.KnownKinds} AND d.id =
            (SELECT e.id FROM delivery e WHERE e.lane >= d.lane AND e.lane <= d.lane AND e.finished_at IS NULL AND e.kind IN {ErrandColumns.KnownKinds} ORDER BY e.lane, e.id LIMIT 1)
        """;

    /// <summary>When the first of them is due.</summary>
    internal const string FirstDue = $"SELECT d.due_at {Heads} ORDER BY d.due_at, d.id LIMIT 1";

    public async Task<IReadOnlyList<Delivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset until, int most, bool bulk, CancellationToken cancellation)
    {
        // Nearly always there is nothing: a look costs no place among the writers.
        if (await NextDueAsync(bulk, cancellation) is not { } next || next > now) return [];
        var taken = await database.WriteAsync(
            session => session.AllAsync(
                $"""
                WITH taken AS MATERIALIZED (SELECT d.id {Heads} AND d.due_at <= @now ORDER BY d.due_at, d.id LIMIT @most{database.SkipLocked})
                UPDATE delivery SET due_at = @until, attempts = attempts + 1
                WHERE id IN (SELECT id FROM taken)
                RETURNING id, kind, subject, part, receiver, ordered_at, attempts
                """,
                Read,
                ("@bulk", bulk),
                ("@now", now.Stored()),
                ("@most", most),
                ("@until", until.Stored())),
            cancellation);
        return [.. taken.OfType<Delivery>().OrderBy(delivery => delivery.Id)];
    }

    public Task DoneAsync(long id, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("UPDATE delivery SET finished_at = @at, reason = NULL WHERE id = @id AND finished_at IS NULL", ("@at", at.Stored()), ("@id", id)), cancellation);

    public Task PostponeAsync(long id, DateTimeOffset due, string reason, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE delivery SET due_at = @due, reason = @reason WHERE id = @id AND finished_at IS NULL", ("@due", due.Stored()), ("@reason", reason), ("@id", id)),
        cancellation);

    public Task PutBackAsync(long id, DateTimeOffset due, string reason, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE delivery SET due_at = @due, reason = @reason, attempts = attempts - 1 WHERE id = @id AND finished_at IS NULL AND attempts > 0",
            ("@due", due.Stored()),
            ("@reason", reason),
            ("@id", id)),
        cancellation);

    public Task GiveUpAsync(long id, string reason, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE delivery SET finished_at = @at, gave_up = TRUE, reason = @reason WHERE id = @id AND finished_at IS NULL", ("@at", at.Stored()), ("@reason", reason), ("@id", id)),
        cancellation);

    public Task<DateTimeOffset?> NextDueAsync(bool bulk, CancellationToken cancellation) => database.ReadAsync<DateTimeOffset?>(
        async session => await session.AllAsync(FirstDue, row => new RowColumns(row).Moment(), ("@bulk", bulk)) is [var due] ? due : null, cancellation);

    public Task<DeliveryCount> CountAsync(CancellationToken cancellation) => database.ReadAsync(
        async session => (await session.AllAsync(
            "SELECT (SELECT count(*) FROM delivery WHERE finished_at IS NULL), (SELECT count(*) FROM delivery WHERE gave_up)",
            row => new DeliveryCount(row.GetInt64(0), row.GetInt64(1))))[0],
        cancellation);

    public Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM delivery WHERE finished_at < @moment", ("@moment", moment.Stored())), cancellation);

    // A row that lacks a column is left out: it keeps its own lane waiting and nobody else.
    private static Delivery? Read(DbDataReader reader)
    {
        var row = new RowColumns(reader);
        var id = row.LongNumber();
        var errand = new ErrandColumns(row.Text(), row.Text(), row.NumberOrNull(), row.TextOrNull()).ToErrand();
        return errand is null ? null : new Delivery(id, errand, row.Moment(), row.Number());
    }
}
