using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;

namespace Bot.Storage;

public sealed partial class StoredAnnouncements
{
    private const string OrderMany =
        """
        INSERT INTO delivery (kind, subject, part, receiver, lane, ordered_at, due_at, attempts, gave_up, is_bulk)
        SELECT CAST(@kind AS TEXT), announcement, CAST(@part AS INTEGER), person, 'announce:' || announcement || ':' || person, CAST(@at AS BIGINT), CAST(@at AS BIGINT), 0, FALSE, TRUE
        FROM announcement_receiver WHERE announcement = @id AND
        """;

    // Whoever waits may be on the way right now with the edition before: it is looked at again after that one.
    private const string IsBehind = "(state = 'Queued' OR (state = 'Sent' AND edition < @edition))";

    private const string ReceiverById = $"SELECT {ReceiverRow.Columns} FROM announcement_receiver WHERE announcement = @id AND person = @person";

    public Task<int> AddReceiversAsync(AnnouncementId id, IReadOnlyList<Receiver> receivers, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receivers);
        return database.WriteAsync(
            async session =>
            {
                // Who recalls or corrects it at this moment comes before all of these or after: each sees what the other did.
                await session.ExecuteAsync("UPDATE announcement SET version = version WHERE id = @id", ("@id", id.Value));
                var added = new List<Receiver>();
                foreach (var receiver in receivers.Select(receiver => receiver with { Announcement = id }))
                {
                    if (await session.ExecuteAsync(ReceiverRow.Insert, ReceiverRow.ToInsert(receiver)) > 0) added.Add(receiver);
                    else if (receiver.Why == ReachFailure.Guest) await session.ExecuteAsync(ReceiverRow.Refuse, ReceiverRow.ToRefuse(receiver));
                }

                await OrderedErrands.InsertAsync(database, session, [.. added.Where(one => one.State == ReceiverState.Queued).Select(one => new Errand.Announce(id, one.Person))], at);
                return added.Count;
            },
            cancellation);
    }

    public Task<Receiver?> FindReceiverAsync(AnnouncementId id, PersonId person, CancellationToken cancellation) =>
        database.ReadAsync(session => session.FirstAsync(ReceiverById, ReceiverRow.Read, ("@id", id.Value), ("@person", person.Value)), cancellation);

    public Task SaveReceiverAsync(Receiver receiver, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return database.WriteAsync(session => session.ExecuteAsync(ReceiverRow.Update, ReceiverRow.ToUpdate(receiver)), cancellation);
    }

    public Task<Receiver?> ReadAsync(AnnouncementId id, PersonId person, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(
                "UPDATE announcement_receiver SET read_at = @at WHERE announcement = @id AND person = @person AND read_at IS NULL",
                ("@at", at.Stored()),
                ("@id", id.Value),
                ("@person", person.Value));
            return await session.FirstAsync(ReceiverById, ReceiverRow.Read, ("@id", id.Value), ("@person", person.Value));
        },
        cancellation);

    public Task<IReadOnlyList<ReceiverCount>> CountAsync(AnnouncementId id, CancellationToken cancellation) => database.ReadAsync(
        session => session.AllAsync(
            """
            SELECT school, count(*) FILTER (WHERE state = 'Queued'), count(*) FILTER (WHERE state = 'Sent'), count(*) FILTER (WHERE state = 'NotReached'),
                count(*) FILTER (WHERE state = 'Recalled'), count(*) FILTER (WHERE read_at IS NOT NULL), count(*) FILTER (WHERE state = 'NotTakenAway'),
                count(*) FILTER (WHERE state = 'Sent' AND edition < (SELECT a.edition FROM announcement a WHERE a.id = @id))
            FROM announcement_receiver WHERE announcement = @id GROUP BY school ORDER BY school
            """,
            row =>
            {
                var columns = new RowColumns(row);
                return new ReceiverCount(new SchoolId(columns.Text()), Count(), Count(), Count(), Count(), Count(), Count()) { Behind = Count() };
                int Count() => (int)columns.LongNumber();
            },
            ("@id", id.Value)),
        cancellation);

    public Task<IReadOnlyList<Receiver>> ReceiversAsync(AnnouncementId id, CancellationToken cancellation) => database.ReadAsync(
        session => session.AllAsync(
            $"SELECT {ReceiverRow.Columns} FROM announcement_receiver WHERE announcement = @id ORDER BY school, lower(person_name), person", ReceiverRow.Read, ("@id", id.Value)),
        cancellation);

    public Task<IReadOnlyList<DateTimeOffset>> ReadMomentsAsync(AnnouncementId id, CancellationToken cancellation) => database.ReadAsync(
        session => session.AllAsync(
            "SELECT read_at FROM announcement_receiver WHERE announcement = @id AND read_at IS NOT NULL ORDER BY read_at", row => new RowColumns(row).Moment(), ("@id", id.Value)),
        cancellation);

    private async Task OrderAsync(Session session, Announcement of, ReceiverOrder order)
    {
        switch (order)
        {
            case ReceiverOrder.Show:
                await ManyAsync(session, of, $"{OrderMany} {IsBehind}", ErrandColumns.Announce, null, ("@edition", of.Edition));
                break;
            case ReceiverOrder.Cancel:
                await CancelAsync(session, of, IsNotSent);
                break;
            case ReceiverOrder.Recall:
                await CancelAsync(session, of, "");

                // What is on its way at this moment is taken away when it has arrived: it stands before this in its lane.
                await ManyAsync(session, of, $"{OrderMany} (state = 'Sent' OR (state = 'Queued' AND {IsOnItsWay}))", ErrandColumns.Announce, null);
                break;
            case ReceiverOrder.Remind:
                await ManyAsync(session, of, $"{OrderMany} state = 'Sent' AND read_at IS NULL", ErrandColumns.RemindReader, of.RemindersOrdered);
                break;
        }
    }

    private const string IsOnItsWay =
        "EXISTS (SELECT 1 FROM delivery d WHERE d.lane = 'announce:' || announcement || ':' || person AND d.finished_at IS NULL AND d.attempts > 0)";

    private Task<int> ManyAsync(Session session, Announcement of, string sql, string kind, int? part, params (string Name, object? Value)[] more) =>
        session.ExecuteAsync(sql, [("@kind", kind), ("@part", part), ("@at", clock.GetUtcNow().Stored()), ("@id", of.Id.Value), .. more]);

    // Who has it still gets the words that were corrected.
    private const string IsNotSent =
        $"""
        AND (kind = '{ErrandColumns.RemindReader}'
            OR NOT EXISTS (SELECT 1 FROM announcement_receiver r WHERE r.announcement = delivery.subject AND r.person = delivery.receiver AND r.state = 'Sent'))
        """;

    // What was never taken up: the rest is on its way, and looks itself whether it may still go.
    private Task<int> CancelAsync(Session session, Announcement of, string only) => session.ExecuteAsync(
        $"""
        UPDATE delivery SET finished_at = @at, reason = 'the announcement was stopped'
        WHERE subject = @id AND kind IN ('{ErrandColumns.Announce}', '{ErrandColumns.RemindReader}') AND finished_at IS NULL AND attempts = 0 {only}
        """,
        ("@at", clock.GetUtcNow().Stored()),
        ("@id", of.Id.Value));
}
