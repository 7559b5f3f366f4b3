using Bot.School.Conversations;

namespace Bot.Storage;

public sealed partial class StoredCases
{
    // First of all: nobody changes these cases until they are without the person, and nobody stores them as they were.
    private const string Touch =
        """
        UPDATE school_case SET version = version + 1
        WHERE asker_id = @person OR taken_by_id = @person OR ruled_by_id = @person OR id IN (SELECT case_id FROM case_event WHERE by_id = @person)
        RETURNING id, asker_id = @person AND ruled_at IS NULL
        """;

    private const string ForgetInCase =
        """
        UPDATE school_case SET
            asked_in = CASE WHEN asker_id = @person THEN '' ELSE asked_in END,
            asker_name = CASE WHEN asker_id = @person THEN NULL ELSE asker_name END,
            asker_id = CASE WHEN asker_id = @person THEN '' ELSE asker_id END,
            taken_by_name = CASE WHEN taken_by_id = @person THEN NULL ELSE taken_by_name END,
            taken_by_id = CASE WHEN taken_by_id = @person THEN '' ELSE taken_by_id END,
            ruled_by_name = CASE WHEN ruled_by_id = @person THEN NULL ELSE ruled_by_name END,
            ruled_by_id = CASE WHEN ruled_by_id = @person THEN '' ELSE ruled_by_id END
        WHERE id = @id
        """;

    private const string ForgetInEvents = "UPDATE case_event SET by_id = '', by_name = NULL WHERE case_id = @id AND by_id = @person";
    private const string ForgetQuestion = "UPDATE school_case SET turns = '[]', reason = '', proposed_decision = NULL, proposed_explanation = NULL WHERE id = @id";
    private const string ForgetWords = "UPDATE case_event SET words = '' WHERE case_id = @id";

    public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            foreach (var (id, isNeverRuled) in await session.AllAsync(Touch, row => (Id: row.GetString(0), row.GetBoolean(1)), ("@person", person.Value)))
            {
                await session.ExecuteAsync(ForgetInCase, ("@id", id), ("@person", person.Value));
                await session.ExecuteAsync(ForgetInEvents, ("@id", id), ("@person", person.Value));
                if (!isNeverRuled) continue;
                await session.ExecuteAsync(ForgetQuestion, ("@id", id));
                await session.ExecuteAsync(ForgetWords, ("@id", id));
            }

            return await session.ExecuteAsync("DELETE FROM delivery WHERE receiver = @person", ("@person", person.Value));
        },
        cancellation);

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var forgotten = await session.AllAsync(
                $"DELETE FROM school_case WHERE opened_at < @moment AND NOT stands_for_later AND NOT ({IsOpen}) RETURNING id", row => row.GetString(0), ("@moment", moment.Stored()));
            foreach (var id in forgotten)
            {
                await session.ExecuteAsync("DELETE FROM case_event WHERE case_id = @id", ("@id", id));
                await session.ExecuteAsync("DELETE FROM case_place WHERE case_id = @id", ("@id", id));
            }

            return forgotten.Count;
        },
        cancellation);
}
