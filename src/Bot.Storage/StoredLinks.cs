using System.Collections.Frozen;
using System.Data.Common;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols;

namespace Bot.Storage;

/// <summary>Links in the table <c>link</c>.</summary>
public sealed class StoredLinks(Database database) : ILinks
{
    private const string Select = "SELECT school, role, conversation, service, tenant, assistant, name, linked_by, linked_at FROM link";

    // One statement takes the place of the old link: of two at once neither fails, and one stays.
    private const string Insert =
        """
        INSERT INTO link (school, role, conversation, service, tenant, assistant, name, linked_by, linked_at)
        VALUES (@school, @role, @conversation, @service, @tenant, @assistant, @name, @linkedBy, @linkedAt)
        """;

    private const string Replace =
        """
        DO UPDATE SET conversation = excluded.conversation, service = excluded.service, tenant = excluded.tenant, assistant = excluded.assistant,
            name = excluded.name, linked_by = excluded.linked_by, linked_at = excluded.linked_at
        """;

    private const string SaveStaff = $"{Insert} ON CONFLICT (school, conversation) WHERE role = 'Staff' {Replace}";
    private const string SaveOne = $"{Insert} ON CONFLICT (school, role) WHERE role <> 'Staff' {Replace}";

    // The role stands in the words of the statement: only then SQLite sees that the index of that role holds them.
    private static readonly FrozenDictionary<LinkRole, string> FirstOf = Enum.GetValues<LinkRole>().ToFrozenDictionary(
        role => role, role => $"{Select} WHERE school = @school AND role = '{role}' ORDER BY linked_at, conversation LIMIT 1");

    public async Task<IReadOnlyList<Link>> AllAsync(CancellationToken cancellation) => Ordered(await database.ReadAsync(session => session.AllAsync(Select, Read), cancellation));

    public Task<Link?> FindAsync(SchoolId school, LinkRole role, CancellationToken cancellation) => database.ReadAsync(
        session => session.FirstAsync(FirstOf[role], Read, ("@school", school.Value)), cancellation);

    public async Task<IReadOnlyList<Link>> OfConversationAsync(ConversationId conversation, CancellationToken cancellation) => Ordered(await database.ReadAsync(
        session => session.AllAsync($"{Select} WHERE conversation = @conversation", Read, ("@conversation", conversation.Value)), cancellation));

    public Task SaveAsync(Link link, IReadOnlyList<Errand> errands, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(errands);
        return database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    link.Role == LinkRole.Staff ? SaveStaff : SaveOne,
                    ("@school", link.School.Value),
                    ("@role", link.Role.ToString()),
                    ("@conversation", link.Address.Id.Value),
                    ("@service", link.Address.Service.OriginalString),
                    ("@tenant", link.Address.Tenant),
                    ("@assistant", link.Address.Assistant),
                    ("@name", link.Name),
                    ("@linkedBy", link.LinkedBy.Value),
                    ("@linkedAt", link.LinkedAt.Stored()));
                await OrderedErrands.InsertAsync(database, session, errands, link.LinkedAt);
                return true;
            },
            cancellation);
    }

    public Task<bool> RemoveAsync(SchoolId school, LinkRole role, ConversationId conversation, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            "DELETE FROM link WHERE school = @school AND role = @role AND conversation = @conversation",
            ("@school", school.Value),
            ("@role", role.ToString()),
            ("@conversation", conversation.Value)) > 0,
        cancellation);

    public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("UPDATE link SET linked_by = '' WHERE linked_by = @person", ("@person", person.Value)), cancellation);

    // Not by the database: each orders text in its own way.
    private static IReadOnlyList<Link> Ordered(IReadOnlyList<Link> links) =>
        [.. links.OrderBy(link => link.School.Value, StringComparer.Ordinal).ThenBy(link => link.Role).ThenBy(link => link.LinkedAt)];

    private static Link Read(DbDataReader reader)
    {
        var row = new RowColumns(reader);
        return new Link
        {
            School = new SchoolId(row.Text()),
            Role = row.Named<LinkRole>(),
            Address = row.Address(),
            Name = row.Text(),
            LinkedBy = new PersonId(row.Text()),
            LinkedAt = row.Moment(),
        };
    }
}
