using System.Text.Json;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Dapper;

namespace Bot.Storage;

/// <summary>Conversations in the table <c>conversation</c>.</summary>
public sealed class SqliteConversations(Database database) : IConversations
{
    private const string Columns =
        "school, greeted, question_number AS QuestionNumber, turns, attachments, waits_for_school AS WaitsForSchool, open_options AS OpenOptions, last_turn AS LastTurn";

    public async Task<Conversation> FindAsync(ConversationId id, PersonId person, CancellationToken cancellation)
    {
        using var connection = database.Connect();
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM conversation WHERE id = @id AND person = @person",
            new { id = id.Value, person = person.Value }, cancellationToken: cancellation));
        if (row is not null) return row.For(id, person);

        var school = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT school FROM conversation WHERE person = @person AND school IS NOT NULL ORDER BY last_turn DESC LIMIT 1",
            new { person = person.Value }, cancellationToken: cancellation));
        return new Conversation { Id = id, Person = person, School = school is null ? null : new SchoolId(school) };
    }

    public Task SaveAsync(Conversation conversation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.WriteAsync(
            (connection, transaction) => connection.Execute(
            """
            INSERT INTO conversation (id, person, school, greeted, question_number, turns, attachments, waits_for_school, open_options, last_turn)
            VALUES (@id, @person, @school, @greeted, @questionNumber, @turns, @attachments, @waitsForSchool, @openOptions, @lastTurn)
            ON CONFLICT (id, person) DO UPDATE SET
                school = excluded.school, greeted = excluded.greeted, question_number = excluded.question_number, turns = excluded.turns,
                attachments = excluded.attachments, waits_for_school = excluded.waits_for_school, open_options = excluded.open_options, last_turn = excluded.last_turn
            """,
            new
            {
                id = conversation.Id.Value,
                person = conversation.Person.Value,
                school = conversation.School?.Value,
                greeted = conversation.Greeted,
                questionNumber = conversation.QuestionNumber,
                turns = JsonSerializer.Serialize(conversation.Turns),
                attachments = JsonSerializer.Serialize(conversation.Attachments),
                waitsForSchool = conversation.WaitsForSchool,
                openOptions = JsonSerializer.Serialize(conversation.OpenOptions),
                lastTurn = conversation.LastTurn.ToUnixTimeMilliseconds(),
            },
            transaction),
            cancellation);
    }

    public Task ForgetTurnsBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "UPDATE conversation SET turns = '[]', attachments = '[]', open_options = '[]', waits_for_school = 0 WHERE last_turn < @moment AND turns <> '[]'",
            new { moment = moment.ToUnixTimeMilliseconds() },
            transaction),
        cancellation);

    private sealed record Row
    {
        public string? School { get; init; }

        public long Greeted { get; init; }

        public long QuestionNumber { get; init; }

        public required string Turns { get; init; }

        public required string Attachments { get; init; }

        public long WaitsForSchool { get; init; }

        public required string OpenOptions { get; init; }

        public long LastTurn { get; init; }

        public Conversation For(ConversationId id, PersonId person) => new()
        {
            Id = id,
            Person = person,
            School = School is null ? null : new SchoolId(School),
            Greeted = Greeted != 0,
            QuestionNumber = (int)QuestionNumber,
            Turns = JsonSerializer.Deserialize<string[]>(Turns)!,
            Attachments = JsonSerializer.Deserialize<string[]>(Attachments)!,
            WaitsForSchool = WaitsForSchool != 0,
            OpenOptions = JsonSerializer.Deserialize<string[]>(OpenOptions)!,
            LastTurn = DateTimeOffset.FromUnixTimeMilliseconds(LastTurn),
        };
    }
}
