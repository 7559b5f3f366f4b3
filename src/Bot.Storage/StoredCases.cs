using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;

namespace Bot.Storage;

/// <summary>Cases in the tables <c>school_case</c>, <c>case_event</c> and <c>case_place</c>, and the errands that they cause in <c>delivery</c>.</summary>
public sealed partial class StoredCases(Database database) : ICases
{
    private const string ById = $"SELECT {CaseRow.Columns} FROM school_case WHERE id = @id";
    private const string EventsOf = $"SELECT {CaseEventRow.Columns} FROM case_event WHERE case_id = @id AND number <= @events ORDER BY number";
    private const string LastEvent = "SELECT number FROM case_event WHERE case_id = @id ORDER BY number DESC LIMIT 1";

    public Task<Case> OpenAsync(Case opened, IReadOnlyList<Errand> errands, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(errands);
        return database.WriteAsync(
            async session =>
            {
                if (await session.AllAsync(CaseRow.Insert, row => row.GetInt32(0), CaseRow.ToInsert(opened)) is not [var number])
                {
                    return await FindAsync(session, opened.Id) ?? opened;
                }

                foreach (var happened in opened.History) await CaseEventRow.InsertAsync(session, opened.Id, happened);
                await OrderedErrands.InsertAsync(database, session, errands, opened.History[^1].At);
                return opened with { Number = number };
            },
            cancellation);
    }

    public Task<Case?> FindAsync(CaseId id, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, id), cancellation);

    public Task<bool> SaveAsync(Case changed, IReadOnlyList<Errand> errands, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(errands);
        return database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync(CaseRow.Update, CaseRow.ToUpdate(changed)) == 0) return false;
                var known = await session.AllAsync(LastEvent, row => row.GetInt32(0), ("@id", changed.Id.Value));
                foreach (var happened in changed.History.Where(happened => known.Count == 0 || happened.Number > known[0])) await CaseEventRow.InsertAsync(session, changed.Id, happened);
                await OrderedErrands.InsertAsync(database, session, errands, changed.History[^1].At);
                return true;
            },
            cancellation);
    }

    public Task<IReadOnlyList<CasePlace>> PlacesAsync(CaseId id, CancellationToken cancellation) => database.ReadAsync(
        session => session.AllAsync(
            "SELECT role, conversation, service, tenant, assistant, message, version, marks FROM case_place WHERE case_id = @id ORDER BY conversation, message",
            reader =>
            {
                var row = new RowColumns(reader);
                return new CasePlace(id, row.Named<School.Links.LinkRole>(), row.Address(), row.Text(), row.Number()) { Marks = row.Text() };
            },
            ("@id", id.Value)),
        cancellation);

    public Task SavePlaceAsync(CasePlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        return database.WriteAsync(session => SavePlaceAsync(session, place), cancellation);
    }

    public Task RenewPlaceAsync(CasePlace place, int version, string marks, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE case_place SET version = @version, marks = @marks WHERE case_id = @case AND conversation = @conversation AND message = @message AND version = @before",
                ("@version", version),
                ("@marks", marks),
                ("@case", place.Case.Value),
                ("@conversation", place.Address.Id.Value),
                ("@message", place.Message),
                ("@before", place.Version)),
            cancellation);
    }

    public Task FindPlaceAsync(CasePlace place, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        return database.WriteAsync(
            async session =>
            {
                var saved = await SavePlaceAsync(session, place with { Version = 0 });
                await OrderedErrands.InsertAsync(database, session, [new Errand.ShowCase(place.Case)], at);
                return saved;
            },
            cancellation);
    }

    public Task OrderMarksAsync(IReadOnlyList<(CaseId Case, string Marks)> marks, DateTimeOffset at, Errand next, DateTimeOffset nextAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(next);
        return database.WriteAsync(
            async session =>
            {
                var ordered = new List<Errand>();
                foreach (var (id, marked) in marks)
                {
                    var old = await session.ExecuteAsync("UPDATE case_place SET version = CASE WHEN version > 0 THEN 0 ELSE version - 1 END, marks = @marks WHERE case_id = @case AND message <> '' AND marks <> @marks", ("@case", id.Value), ("@marks", marked));
                    if (old > 0) ordered.Add(new Errand.ShowCase(id));
                }

                await OrderedErrands.InsertAsync(database, session, ordered, at);
                await OrderedErrands.InsertAsync(database, session, [next], nextAt);
                return ordered.Count;
            },
            cancellation);
    }

    public Task RemovePlaceAsync(CaseId id, ConversationId conversation, string message, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "DELETE FROM case_place WHERE case_id = @case AND conversation = @conversation AND message = @message",
            ("@case", id.Value),
            ("@conversation", conversation.Value),
            ("@message", message)),
        cancellation);

    // A version that nobody knows is 0, and one less each time that it is said again: who renews a card meanwhile sees that it was.
    private static Task<int> SavePlaceAsync(Session session, CasePlace place) => session.ExecuteAsync(
        """
        INSERT INTO case_place (case_id, role, conversation, service, tenant, assistant, message, version, marks)
        VALUES (@case, @role, @conversation, @service, @tenant, @assistant, @message, @version, @marks)
        ON CONFLICT (case_id, conversation, message) DO UPDATE SET
            role = excluded.role, service = excluded.service, tenant = excluded.tenant, assistant = excluded.assistant, marks = excluded.marks,
            version = CASE WHEN excluded.version > 0 THEN excluded.version WHEN case_place.version > 0 THEN 0 ELSE case_place.version - 1 END
        """,
        ("@case", place.Case.Value),
        ("@role", place.Role.ToString()),
        ("@conversation", place.Address.Id.Value),
        ("@service", place.Address.Service.OriginalString),
        ("@tenant", place.Address.Tenant),
        ("@assistant", place.Address.Assistant),
        ("@message", place.Message),
        ("@version", place.Version),
        ("@marks", place.Marks));

    private static async Task<Case?> FindAsync(Session session, CaseId id)
    {
        if (await session.FirstAsync(ById, CaseRow.Read, ("@id", id.Value)) is not { } row) return null;
        var events = await session.AllAsync(EventsOf, CaseEventRow.Read, ("@id", id.Value), ("@events", row.Events));

        // Without events it was forgotten between the two looks.
        return events.Count == 0 ? null : row.Case with { History = [.. events.Select(stored => stored.Event)] };
    }
}
