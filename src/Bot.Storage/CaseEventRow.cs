using System.Data.Common;
using Bot.School.Cases;
using Bot.School.Conversations;

namespace Bot.Storage;

/// <summary>A row of the table <c>case_event</c>.</summary>
internal sealed record CaseEventRow(string Case, CaseEvent Event)
{
    public const string Columns = "case_id, number, kind, by_id, by_name, at, words, decision";

    private const string Insert =
        """
        INSERT INTO case_event (case_id, number, kind, by_id, by_name, at, words, decision)
        VALUES (@case, @number, @kind, @byId, @byName, @at, @words, @decision)
        """;

    public static Task InsertAsync(Session session, CaseId of, CaseEvent happened) => session.ExecuteAsync(
        Insert,
        ("@case", of.Value),
        ("@number", happened.Number),
        ("@kind", happened.Kind.ToString()),
        ("@byId", happened.By?.Id.Value),
        ("@byName", happened.By?.Name),
        ("@at", happened.At.Stored()),
        ("@words", happened.Words),
        ("@decision", happened.Decision?.ToString()));

    public static CaseEventRow Read(DbDataReader reader)
    {
        var row = new RowColumns(reader);
        return new CaseEventRow(row.Text(), new CaseEvent(row.Number(), row.Named<CaseEventKind>(), Person(row), row.Moment())
        {
            Words = row.Text(),
            Decision = row.NamedOrNull<RulingDecision>(),
        });
    }

    /// <summary>An id and a name; nobody when there is no id.</summary>
    public static CasePerson? Person(RowColumns row)
    {
        var (id, name) = (row.TextOrNull(), row.TextOrNull());
        return id is null ? null : new CasePerson(new PersonId(id), name);
    }
}
