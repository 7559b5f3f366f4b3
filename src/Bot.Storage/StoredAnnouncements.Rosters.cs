using Bot.School.Announcements;
using Bot.School.Conversations;

namespace Bot.Storage;

public sealed partial class StoredAnnouncements
{
    private const string SaveRosterTry =
        """
        INSERT INTO announcement_roster (announcement, conversation, again_at, is_read) VALUES (@announcement, @conversation, @againAt, @isRead)
        ON CONFLICT (announcement, conversation) DO UPDATE SET again_at = excluded.again_at, is_read = excluded.is_read
        """;

    public Task<IReadOnlyList<RosterTry>> RosterTriesAsync(AnnouncementId id, CancellationToken cancellation) => database.ReadAsync(
        session => session.AllAsync(
            "SELECT conversation, again_at, is_read FROM announcement_roster WHERE announcement = @id ORDER BY again_at, conversation",
            row =>
            {
                var columns = new RowColumns(row);
                return new RosterTry(new ConversationId(columns.Text()), columns.Moment(), columns.Flag());
            },
            ("@id", id.Value)),
        cancellation);

    public async Task SaveRosterTriesAsync(AnnouncementId id, IReadOnlyList<RosterTry> tries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tries);
        if (tries.Count == 0) return;
        await database.WriteAsync(
            async session =>
            {
                foreach (var one in tries)
                {
                    await session.ExecuteAsync(
                        SaveRosterTry, ("@announcement", id.Value), ("@conversation", one.Conversation.Value), ("@againAt", one.AgainAt.Stored()), ("@isRead", one.IsRead));
                }

                return tries.Count;
            },
            cancellation);
    }
}
