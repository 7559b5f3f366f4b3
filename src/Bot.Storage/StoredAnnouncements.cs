using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;

namespace Bot.Storage;

/// <summary>Announcements in the tables <c>announcement</c>, <c>announcement_receiver</c>, <c>announcement_roster</c> and <c>announcement_place</c>, and the errands that they cause in <c>delivery</c>.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Tells when something is ordered.</param>
public sealed partial class StoredAnnouncements(Database database, TimeProvider clock) : IAnnouncements
{
    private const string ById = $"SELECT {AnnouncementRow.Columns} FROM announcement WHERE id = @id";

    public Task<Announcement> CreateAsync(Announcement created, IReadOnlyList<Errand> errands, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(created);
        ArgumentNullException.ThrowIfNull(errands);
        return database.WriteAsync(
            async session =>
            {
                if (await session.AllAsync(AnnouncementRow.Insert, row => row.GetInt32(0), AnnouncementRow.ToInsert(created)) is not [var number])
                    return await session.FirstAsync(ById, AnnouncementRow.Read, ("@id", created.Id.Value)) ?? created;
                await OrderedErrands.InsertAsync(database, session, errands, clock.GetUtcNow());
                return created with { Number = number };
            },
            cancellation);
    }

    public Task<Announcement?> FindAsync(AnnouncementId id, CancellationToken cancellation) =>
        database.ReadAsync(session => session.FirstAsync(ById, AnnouncementRow.Read, ("@id", id.Value)), cancellation);

    public Task<bool> SaveAsync(Announcement changed, IReadOnlyList<Errand> errands, ReceiverOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(errands);
        return database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync(AnnouncementRow.Update, AnnouncementRow.ToUpdate(changed)) == 0) return false;
                await OrderedErrands.InsertAsync(database, session, errands, clock.GetUtcNow());
                await OrderAsync(session, changed, order);
                return true;
            },
            cancellation);
    }

    public Task<bool> RemoveAsync(AnnouncementId id, int version, IReadOnlyList<Errand> errands, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(errands);
        return database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync($"DELETE FROM announcement WHERE id = @id AND version = @version AND {IsBeforeSending}", ("@id", id.Value), ("@version", version)) == 0) return false;
                await OrderedErrands.InsertAsync(database, session, errands, clock.GetUtcNow());
                return true;
            },
            cancellation);
    }

    public Task<IReadOnlyList<Announcement>> OfSchoolsAsync(IReadOnlyList<SchoolId> schools, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(schools);
        return database.ReadAsync<IReadOnlyList<Announcement>>(
            async session =>
            {
                var found = new List<Announcement>();
                foreach (var school in schools.Distinct())
                {
                    found.AddRange(await session.AllAsync(
                        $"SELECT {AnnouncementRow.Columns} FROM announcement WHERE school = @school ORDER BY number DESC LIMIT @most",
                        AnnouncementRow.Read,
                        ("@school", school.Value),
                        ("@most", most)));
                }

                return [.. found.OrderByDescending(one => one.Number).Take(most)];
            },
            cancellation);
    }

    public async Task<IReadOnlyList<Announcement>> TakeDueAsync(DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellation)
    {
        // Nearly always there is nothing: a look costs no place among the writers.
        if (!await database.ReadAsync(session => session.AnyAsync("SELECT id FROM announcement WHERE check_at <= @now LIMIT 1", ("@now", now.Stored())), cancellation)) return [];
        return await database.WriteAsync(
            session => session.AllAsync(
                $"""
                WITH taken AS MATERIALIZED (SELECT id FROM announcement WHERE check_at <= @now ORDER BY check_at LIMIT @most{database.SkipLocked})
                UPDATE announcement SET check_at = @until
                WHERE id IN (SELECT id FROM taken)
                RETURNING {AnnouncementRow.Columns}
                """,
                AnnouncementRow.Read,
                ("@now", now.Stored()),
                ("@most", most),
                ("@until", until.Stored())),
            cancellation);
    }

    public Task<IReadOnlyList<AnnouncementPlace>> PlacesAsync(AnnouncementId id, CancellationToken cancellation) => database.ReadAsync(
        session => session.AllAsync(
            "SELECT conversation, service, tenant, assistant, message, owner FROM announcement_place WHERE announcement = @id ORDER BY conversation, message",
            row =>
            {
                var columns = new RowColumns(row);
                return new AnnouncementPlace(id, columns.Address(), columns.Text(), columns.TextOrNull() is { } owner ? new PersonId(owner) : null);
            },
            ("@id", id.Value)),
        cancellation);

    public Task SavePlaceAsync(AnnouncementPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO announcement_place (announcement, conversation, service, tenant, assistant, message, owner)
                VALUES (@announcement, @conversation, @service, @tenant, @assistant, @message, @owner)
                ON CONFLICT (announcement, conversation, message) DO UPDATE SET service = excluded.service
                """,
                ("@announcement", place.Announcement.Value),
                ("@conversation", place.Address.Id.Value),
                ("@service", place.Address.Service.OriginalString),
                ("@tenant", place.Address.Tenant),
                ("@assistant", place.Address.Assistant),
                ("@message", place.Message),
                ("@owner", place.Owner?.Value)),
            cancellation);
    }

    public Task RemovePlaceAsync(AnnouncementPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                "DELETE FROM announcement_place WHERE announcement = @announcement AND conversation = @conversation AND message = @message",
                ("@announcement", place.Announcement.Value),
                ("@conversation", place.Address.Id.Value),
                ("@message", place.Message)),
            cancellation);
    }
}
