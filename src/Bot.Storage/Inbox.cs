using System.Data.Common;

namespace Bot.Storage;

/// <summary>Names something that came in over a channel.</summary>
public sealed record IncomingName(string Channel, string Conversation, string Activity);

/// <summary>Something that came in and is not done.</summary>
public sealed record IncomingItem(IncomingName Name, byte[] Body, DateTimeOffset ReceivedAt);

/// <summary>What came in, in the table <c>incoming</c>: kept before it is acknowledged, its body until it is done, its name for a while longer.</summary>
public sealed class Inbox(Database database)
{
    private const string AnyDue = "SELECT 1 FROM incoming WHERE finished_at IS NULL AND due_at <= @now LIMIT 1";

    /// <summary>False when it was known already.</summary>
    public Task<bool> AddAsync(IncomingItem item, DateTimeOffset due, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        return database.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                INSERT INTO incoming (channel, conversation, activity, body, received_at, due_at)
                VALUES (@channel, @conversation, @activity, @body, @received, @due)
                ON CONFLICT DO NOTHING
                """,
                ("@channel", item.Name.Channel),
                ("@conversation", item.Name.Conversation),
                ("@activity", item.Name.Activity),
                ("@body", item.Body),
                ("@received", Time(item.ReceivedAt)),
                ("@due", Time(due))) == 1,
            cancellation);
    }

    public Task FinishAsync(IncomingName name, DateTimeOffset at, CancellationToken cancellation) => UpdateAsync(
        "UPDATE incoming SET body = NULL, finished_at = @moment WHERE channel = @channel AND conversation = @conversation AND activity = @activity", name, at, cancellation);

    public Task PostponeAsync(IncomingName name, DateTimeOffset due, CancellationToken cancellation) => UpdateAsync(
        "UPDATE incoming SET due_at = @moment WHERE channel = @channel AND conversation = @conversation AND activity = @activity", name, due, cancellation);

    /// <summary>Takes what is due, oldest first; nobody else gets it until <paramref name="due"/>.</summary>
    public async Task<IReadOnlyList<IncomingItem>> TakeDueAsync(DateTimeOffset now, DateTimeOffset due, int most, CancellationToken cancellation)
    {
        // Nearly always there is nothing: a look costs no place among the writers.
        if (!await database.ReadAsync(session => session.AnyAsync(AnyDue, ("@now", Time(now))), cancellation)) return [];
        var taken = await database.WriteAsync(
            session => session.AllAsync(
                $"""
                WITH taken AS MATERIALIZED
                    (SELECT channel, conversation, activity FROM incoming WHERE finished_at IS NULL AND due_at <= @now ORDER BY received_at LIMIT @most{database.SkipLocked})
                UPDATE incoming SET due_at = @due
                WHERE (channel, conversation, activity) IN (SELECT channel, conversation, activity FROM taken)
                RETURNING channel, conversation, activity, body, received_at
                """,
                Item,
                ("@now", Time(now)),
                ("@most", most),
                ("@due", Time(due))),
            cancellation);
        return [.. taken.OrderBy(item => item.ReceivedAt)];
    }

    /// <summary>Forgets the names of what was done before <paramref name="moment"/>.</summary>
    public Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM incoming WHERE finished_at < @moment", ("@moment", Time(moment))), cancellation);

    private Task<int> UpdateAsync(string update, IncomingName name, DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            update, ("@moment", Time(moment)), ("@channel", name.Channel), ("@conversation", name.Conversation), ("@activity", name.Activity)),
        cancellation);

    private static long Time(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static IncomingItem Item(DbDataReader row) => new(
        new IncomingName(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetFieldValue<byte[]>(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
