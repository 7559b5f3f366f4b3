using Dapper;

namespace Bot.Storage;

/// <summary>Names something that came in over a channel.</summary>
public sealed record IncomingName(string Channel, string Conversation, string Activity);

/// <summary>Something that came in and is not done.</summary>
public sealed record IncomingItem(IncomingName Name, byte[] Body, DateTimeOffset ReceivedAt);

/// <summary>What came in, in the table <c>incoming</c>: kept before it is acknowledged, its body until it is done, its name for a while longer.</summary>
public sealed class SqliteInbox(Database database)
{
    /// <summary>False when it was known already.</summary>
    public Task<bool> AddAsync(IncomingItem item, DateTimeOffset due, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        return database.WriteAsync(
            statements => statements.Execute(
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
        if (!await AnyDueAsync(now, cancellation)) return [];
        return await database.WriteAsync<IReadOnlyList<IncomingItem>>(
            statements =>
            [
                .. statements.Connection.Query<Row>(
                    """
                    UPDATE incoming SET due_at = @due
                    WHERE (channel, conversation, activity) IN
                        (SELECT channel, conversation, activity FROM incoming WHERE finished_at IS NULL AND due_at <= @now ORDER BY received_at LIMIT @most)
                    RETURNING channel AS Channel, conversation AS Conversation, activity AS Activity, body AS Body, received_at AS ReceivedAt
                    """,
                    new { now = Time(now), due = Time(due), most },
                    statements.Transaction).OrderBy(row => row.ReceivedAt).Select(row => row.Item()),
            ],
            cancellation);
    }

    /// <summary>Forgets the names of what was done before <paramref name="moment"/>.</summary>
    public Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        statements => statements.Execute("DELETE FROM incoming WHERE finished_at < @moment", ("@moment", Time(moment))), cancellation);

    private async Task<bool> AnyDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        using var connection = database.Connect();
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "SELECT EXISTS (SELECT 1 FROM incoming WHERE finished_at IS NULL AND due_at <= @now)", new { now = Time(now) }, cancellationToken: cancellation));
    }

    private Task<int> UpdateAsync(string update, IncomingName name, DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        statements => statements.Execute(
            update, ("@moment", Time(moment)), ("@channel", name.Channel), ("@conversation", name.Conversation), ("@activity", name.Activity)),
        cancellation);

    private static long Time(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private sealed record Row
    {
        public required string Channel { get; init; }

        public required string Conversation { get; init; }

        public required string Activity { get; init; }

        public required byte[] Body { get; init; }

        public long ReceivedAt { get; init; }

        public IncomingItem Item() => new(new IncomingName(Channel, Conversation, Activity), Body, DateTimeOffset.FromUnixTimeMilliseconds(ReceivedAt));
    }
}
