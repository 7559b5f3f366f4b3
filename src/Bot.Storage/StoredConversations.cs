using System.Data.Common;
using System.Text.Json;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.Storage;

/// <summary>Conversations in the table <c>conversation</c>.</summary>
public sealed class StoredConversations(Database database) : IConversations
{
    private const string Find =
        """
        SELECT school, greeted, question_number, turns, attachments, waits_for_school, open_options, last_turn, open_question, case_id, announcement
        FROM conversation WHERE id = @id AND person = @person
        """;

    private const string LastSchool = "SELECT school FROM conversation WHERE person = @person AND school IS NOT NULL ORDER BY last_turn DESC LIMIT 1";

    public Task<Conversation> FindAsync(ConversationId id, PersonId person, CancellationToken cancellation) => database.ReadAsync(
        async session =>
            await session.FirstAsync(Find, row => Read(row, id, person), ("@id", id.Value), ("@person", person.Value))
            ?? new Conversation
            {
                Id = id,
                Person = person,
                School = await session.FirstAsync(LastSchool, row => row.GetString(0), ("@person", person.Value)) is { } school ? new SchoolId(school) : null,
            },
        cancellation);

    public Task SaveAsync(Conversation conversation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.WriteAsync(
            session => session.ExecuteAsync(
            """
            INSERT INTO conversation (id, person, school, greeted, question_number, turns, attachments, waits_for_school, open_options, last_turn, open_question, case_id, announcement)
            VALUES (@id, @person, @school, @greeted, @questionNumber, @turns, @attachments, @waitsForSchool, @openOptions, @lastTurn, @openQuestion, @case, @announcement)
            ON CONFLICT (id, person) DO UPDATE SET
                school = excluded.school, greeted = excluded.greeted, question_number = excluded.question_number, turns = excluded.turns,
                attachments = excluded.attachments, waits_for_school = excluded.waits_for_school, open_options = excluded.open_options, last_turn = excluded.last_turn,
                open_question = excluded.open_question, case_id = excluded.case_id, announcement = excluded.announcement
            """,
            ("@id", conversation.Id.Value),
            ("@person", conversation.Person.Value),
            ("@school", conversation.School?.Value),
            ("@greeted", conversation.Greeted),
            ("@questionNumber", conversation.QuestionNumber),
            ("@turns", Json(conversation.Turns)),
            ("@attachments", Json(conversation.Attachments)),
            ("@waitsForSchool", conversation.WaitsForSchool),
            ("@openOptions", Json(conversation.OpenOptions)),
            ("@lastTurn", conversation.LastTurn.ToUnixTimeMilliseconds()),
            ("@openQuestion", conversation.OpenQuestion),
            ("@case", conversation.Case?.Value),
            ("@announcement", conversation.About?.Value)),
            cancellation);
    }

    public Task ForgetTurnsBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            UPDATE conversation SET turns = '[]', attachments = '[]', open_options = '[]', open_question = NULL, case_id = NULL, announcement = NULL, waits_for_school = FALSE
            WHERE last_turn < @moment AND (turns <> '[]' OR announcement IS NOT NULL)
            """,
            ("@moment", moment.ToUnixTimeMilliseconds())),
        cancellation);

    public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM conversation WHERE person = @person", ("@person", person.Value)), cancellation);

    private static Conversation Read(DbDataReader row, ConversationId id, PersonId person) => new()
    {
        Id = id,
        Person = person,
        School = row.IsDBNull(0) ? null : new SchoolId(row.GetString(0)),
        Greeted = row.GetBoolean(1),
        QuestionNumber = row.GetInt32(2),
        Turns = Texts(row.GetString(3)),
        Attachments = Texts(row.GetString(4)),
        WaitsForSchool = row.GetBoolean(5),
        OpenOptions = Texts(row.GetString(6)),
        LastTurn = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        OpenQuestion = row.IsDBNull(8) ? null : row.GetString(8),
        Case = row.IsDBNull(9) ? null : new CaseId(row.GetString(9)),
        About = row.IsDBNull(10) ? null : new AnnouncementId(row.GetString(10)),
    };

    private static string Json(IReadOnlyList<string> texts) => texts.Count == 0 ? "[]" : JsonSerializer.Serialize(texts);

    private static string[] Texts(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json)!;
}
