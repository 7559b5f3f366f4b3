using Bot.School.Conversations;

namespace Bot.Storage;

public sealed partial class StoredAnnouncements
{
    private const string IsBeforeSending = "status IN ('Draft', 'AwaitingRelease', 'Planned')";

    private const string ForgetInAnnouncements =
        """
        UPDATE announcement SET version = version + 1,
            author_name = CASE WHEN author_id = @person THEN NULL ELSE author_name END,
            author_id = CASE WHEN author_id = @person THEN '' ELSE author_id END,
            released_by_name = CASE WHEN released_by_id = @person THEN NULL ELSE released_by_name END,
            released_by_id = CASE WHEN released_by_id = @person THEN '' ELSE released_by_id END
        WHERE author_id = @person OR released_by_id = @person
        """;

    // That somebody got it and read it still counts, under an id that means nothing.
    private const string ForgetReceiver =
        """
        UPDATE announcement_receiver SET person = @nobody, person_name = NULL, directory_id = NULL, conversation = '', message = NULL, reminder_messages = NULL
        WHERE announcement = @announcement AND person = @person
        """;

    public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(ForgetInAnnouncements, ("@person", person.Value));
            await session.ExecuteAsync("DELETE FROM delivery WHERE receiver = @person", ("@person", person.Value));

            // Who does not have it yet gets nothing of it any more.
            await session.ExecuteAsync("DELETE FROM announcement_receiver WHERE person = @person AND state IN ('Queued', 'NotReached')", ("@person", person.Value));
            var received = await session.AllAsync("SELECT announcement FROM announcement_receiver WHERE person = @person", row => row.GetString(0), ("@person", person.Value));
            foreach (var announcement in received)
                await session.ExecuteAsync(ForgetReceiver, ("@nobody", $"forgotten:{Guid.NewGuid():N}"), ("@announcement", announcement), ("@person", person.Value));
            return await session.ExecuteAsync(
                "DELETE FROM announcement_place WHERE owner = @person", ("@person", person.Value));
        },
        cancellation);

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var forgotten = await session.AllAsync(
                $"DELETE FROM announcement WHERE (ended_at < @moment AND status <> 'Sending') OR (created_at < @moment AND {IsBeforeSending} AND check_at IS NULL) RETURNING id",
                row => row.GetString(0),
                ("@moment", moment.Stored()));
            foreach (var id in forgotten)
            {
                await session.ExecuteAsync("DELETE FROM announcement_receiver WHERE announcement = @id", ("@id", id));
                await session.ExecuteAsync("DELETE FROM announcement_place WHERE announcement = @id", ("@id", id));
                await session.ExecuteAsync("DELETE FROM announcement_roster WHERE announcement = @id", ("@id", id));
            }

            return forgotten.Count;
        },
        cancellation);
}
