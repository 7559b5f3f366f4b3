using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.Storage;

public sealed partial class StoredCases
{
    private const string AskedBack =
        """
        SELECT id FROM (SELECT id, number, status FROM school_case WHERE asker_id = @asker AND asker_id <> '' ORDER BY number DESC LIMIT @most) own
        WHERE status = 'AskedBack' ORDER BY number DESC LIMIT 1
        """;

    private const string IsOpen = "status IN ('Open', 'Taken', 'AskedBack', 'Answered')";

    public Task<IReadOnlyList<Case>> OfAskerAsync(PersonId asker, int most, CancellationToken cancellation) =>
        ListAsync("WHERE asker_id = @asker AND asker_id <> '' ORDER BY number DESC LIMIT @most", cancellation, ("@asker", asker.Value), ("@most", most));

    // Whoever says something is looked up here first: the case itself is only read when there is one, and may have been answered in between.
    public Task<Case?> AskedBackAsync(PersonId asker, int most, CancellationToken cancellation) => database.ReadAsync(
        async session => await session.FirstAsync(AskedBack, row => row.GetString(0), ("@asker", asker.Value), ("@most", most)) is { } id
            && await FindAsync(session, new CaseId(id)) is { OpenQuestion: not null } asked ? asked : null,
        cancellation);

    public Task<IReadOnlyList<Case>> OpenOfAsync(SchoolId school, int most, CancellationToken cancellation) => ListAsync(
        $"WHERE school = @school AND {IsOpen} ORDER BY CASE kind WHEN 'Report' THEN 0 ELSE 1 END, opened_at, number LIMIT @most",
        cancellation,
        ("@school", school.Value),
        ("@most", most));

    public Task<IReadOnlyList<Case>> RuledOfAsync(SchoolId school, int most, CancellationToken cancellation) => ListAsync(
        "WHERE school = @school AND ruled_at IS NOT NULL ORDER BY ruled_at DESC, number DESC LIMIT @most", cancellation, ("@school", school.Value), ("@most", most));

    public Task<IReadOnlyList<Case>> AllOfAsync(SchoolId school, CancellationToken cancellation) =>
        ListAsync("WHERE school = @school ORDER BY number", cancellation, ("@school", school.Value));

    public Task<IReadOnlyList<Case>> ShownOfAsync(SchoolId school, int after, int most, CancellationToken cancellation) => ListAsync(
        "WHERE school = @school AND number > @after AND id IN (SELECT case_id FROM case_place) ORDER BY number LIMIT @most",
        cancellation,
        ("@school", school.Value),
        ("@after", after),
        ("@most", most));

    public Task<IReadOnlyList<Case>> PrecedentsOfAsync(SchoolId school, CancellationToken cancellation) =>
        ListAsync("WHERE school = @school AND stands_for_later ORDER BY ruled_at DESC, number DESC", cancellation, ("@school", school.Value));

    public Task<IReadOnlyList<Case>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation) =>
        ListAsync("WHERE check_at <= @now ORDER BY check_at, number LIMIT @most", cancellation, ("@now", now.Stored()), ("@most", most));

    private Task<IReadOnlyList<Case>> ListAsync(string which, CancellationToken cancellation, params (string Name, object? Value)[] values) => database.ReadAsync(
        async session =>
        {
            var rows = await session.AllAsync($"SELECT {CaseRow.Columns} FROM school_case {which}", CaseRow.Read, values);
            if (rows.Count == 0) return [];
            var events = await session.AllAsync(
                $"SELECT {CaseEventRow.Columns} FROM case_event WHERE case_id IN (SELECT id FROM school_case {which}) ORDER BY case_id, number", CaseEventRow.Read, values);
            return await WithHistoryAsync(session, rows, events.ToLookup(stored => stored.Case, stored => stored.Event));
        },
        cancellation);

    private static async Task<IReadOnlyList<Case>> WithHistoryAsync(Session session, IReadOnlyList<CaseRow> rows, ILookup<string, CaseEvent> events)
    {
        var cases = new List<Case>(rows.Count);
        foreach (var row in rows)
        {
            var history = events[row.Case.Id.Value].Take(row.Events).ToList();

            // The two looks saw different cases: one changed between them. What it is now is looked up, and it may be gone.
            if (history.Count == row.Events) cases.Add(row.Case with { History = history });
            else if (await FindAsync(session, row.Case.Id) is { } now) cases.Add(now);
        }

        return cases;
    }
}
