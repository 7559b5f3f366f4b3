using System.Data.Common;
using Bot.School.Conversations;
using Bot.School.People;
using Bot.School.Protocols;

namespace Bot.Storage;

/// <summary>People in the table <c>person</c>.</summary>
public sealed class StoredPeople(Database database) : IPeople
{
    // Everybody is seen with every message: a sight that tells nothing new waits in no queue for the disk.
    private static readonly TimeSpan SeenLately = TimeSpan.FromHours(1);

    private const string Select = "SELECT id, name, directory_id, seen_at, chat, chat_service, chat_tenant, chat_assistant FROM person";

    public Task<KnownPerson?> FindAsync(PersonId id, CancellationToken cancellation) => database.ReadAsync(
        session => session.FirstAsync($"{Select} WHERE id = @id", Read, ("@id", id.Value)), cancellation);

    public Task<KnownPerson?> FindByDirectoryIdAsync(string directoryId, CancellationToken cancellation) => database.ReadAsync(
        session => session.FirstAsync(
            $"{Select} WHERE directory_id IS NOT NULL AND lower(directory_id) = lower(@directoryId) ORDER BY seen_at DESC LIMIT 1", Read, ("@directoryId", directoryId)),
        cancellation);

    // In a conversation of their own alone: in a group nobody can be told anything alone.
    public Task<IReadOnlyList<KnownPerson>> OfSchoolAsync(SchoolId school, CancellationToken cancellation) => database.ReadAsync(
        session => session.AllAsync(
            $"{Select} WHERE chat IS NOT NULL AND EXISTS (SELECT 1 FROM conversation c WHERE c.id = person.chat AND c.person = person.id AND c.school = @school) ORDER BY id",
            Read,
            ("@school", school.Value)),
        cancellation);

    public Task<IReadOnlyList<KnownPerson>> FindAllAsync(IReadOnlyList<PersonId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return database.ReadAsync<IReadOnlyList<KnownPerson>>(
            async session =>
            {
                var found = new List<KnownPerson>();
                foreach (var id in ids)
                {
                    if (await session.FirstAsync($"{Select} WHERE id = @id", Read, ("@id", id.Value)) is { } known) found.Add(known);
                }

                return found;
            },
            cancellation);
    }

    public async Task SeeAsync(KnownPerson person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (await FindAsync(person.Id, cancellation) is { } known && IsNothingNew(person, known)) return;
        await database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO person (id, name, directory_id, seen_at, chat, chat_service, chat_tenant, chat_assistant)
                VALUES (@id, @name, @directoryId, @seenAt, @chat, @service, @tenant, @assistant)
                ON CONFLICT (id) DO UPDATE SET
                    name = COALESCE(excluded.name, person.name), directory_id = COALESCE(excluded.directory_id, person.directory_id), chat = COALESCE(excluded.chat, person.chat),
                    chat_service = COALESCE(excluded.chat_service, person.chat_service), chat_tenant = COALESCE(excluded.chat_tenant, person.chat_tenant),
                    chat_assistant = COALESCE(excluded.chat_assistant, person.chat_assistant),
                    seen_at = CASE WHEN excluded.seen_at > person.seen_at THEN excluded.seen_at ELSE person.seen_at END
                """,
                ("@id", person.Id.Value),
                ("@name", person.Name),
                ("@directoryId", person.DirectoryId),
                ("@seenAt", person.SeenAt.Stored()),
                ("@chat", person.Chat?.Id.Value),
                ("@service", person.Chat?.Service.OriginalString),
                ("@tenant", person.Chat?.Tenant),
                ("@assistant", person.Chat?.Assistant)),
            cancellation);
    }

    public Task LoseChatAsync(PersonId id, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("UPDATE person SET chat = NULL, chat_service = NULL, chat_tenant = NULL, chat_assistant = NULL WHERE id = @id", ("@id", id.Value)),
        cancellation);

    public Task ForgetAsync(PersonId id, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM person WHERE id = @id", ("@id", id.Value)), cancellation);

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM person WHERE seen_at < @moment", ("@moment", moment.Stored())), cancellation);

    private static bool IsNothingNew(KnownPerson seen, KnownPerson known) =>
        (seen.Name is null || seen.Name == known.Name)
        && (seen.DirectoryId is null || seen.DirectoryId == known.DirectoryId)
        && (seen.Chat is null || seen.Chat == known.Chat)
        && seen.SeenAt - known.SeenAt < SeenLately;

    private static KnownPerson Read(DbDataReader reader)
    {
        var row = new RowColumns(reader);
        return new KnownPerson
        {
            Id = new PersonId(row.Text()),
            Name = row.TextOrNull(),
            DirectoryId = row.TextOrNull(),
            SeenAt = row.Moment(),
            Chat = reader.IsDBNull(4) ? null : row.Address(),
        };
    }
}
