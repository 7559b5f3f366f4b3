using System.Data.Common;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.Storage;

/// <summary>A row of the table <c>announcement_receiver</c>.</summary>
internal static class ReceiverRow
{
    // No id of a message holds one.
    private const char Separator = ' ';

    public const string Columns =
        "announcement, person, person_name, school, conversation, service, tenant, assistant, has_chat, state, why, message, edition, sent_at, read_at, reminders, reminder_messages, directory_id";

    /// <summary>Nothing happens to who is there already.</summary>
    public const string Insert =
        $"""
        INSERT INTO announcement_receiver ({Columns})
        VALUES (@announcement, @person, @name, @school, @conversation, @service, @tenant, @assistant, @hasChat, @state, @why, @message, @edition, @sentAt, @readAt, @reminders, @reminderMessages, @directoryId)
        ON CONFLICT (announcement, person) DO NOTHING
        """;

    /// <summary>A guest who was taken for somebody else and does not have it yet.</summary>
    public const string Refuse = "UPDATE announcement_receiver SET state = @state, why = @why WHERE announcement = @announcement AND person = @person AND state = 'Queued'";

    /// <summary>Who they are and what they read does not change with a delivery.</summary>
    public const string Update =
        """
        UPDATE announcement_receiver SET conversation = @conversation, service = @service, tenant = @tenant, assistant = @assistant, has_chat = @hasChat,
            state = @state, why = @why, message = @message, edition = @edition, sent_at = @sentAt, reminders = @reminders, reminder_messages = @reminderMessages
        WHERE announcement = @announcement AND person = @person
        """;

    public static (string Name, object? Value)[] ToInsert(Receiver of) =>
        [("@name", of.Name), ("@school", of.School.Value), ("@readAt", of.ReadAt?.Stored()), ("@directoryId", of.DirectoryId), .. ToUpdate(of)];

    public static (string Name, object? Value)[] ToUpdate(Receiver of) =>
    [
        ("@announcement", of.Announcement.Value),
        ("@person", of.Person.Value),
        ("@conversation", of.Address.Id.Value),
        ("@service", of.Address.Service.OriginalString),
        ("@tenant", of.Address.Tenant),
        ("@assistant", of.Address.Assistant),
        ("@hasChat", of.HasChat),
        ("@state", of.State.ToString()),
        ("@why", of.Why?.ToString()),
        ("@message", of.Message),
        ("@edition", of.Edition),
        ("@sentAt", of.SentAt?.Stored()),
        ("@reminders", of.Reminders),
        ("@reminderMessages", of.ReminderMessages.Count == 0 ? null : string.Join(Separator, of.ReminderMessages)),
    ];

    public static (string Name, object? Value)[] ToRefuse(Receiver of) =>
        [("@announcement", of.Announcement.Value), ("@person", of.Person.Value), ("@state", of.State.ToString()), ("@why", of.Why?.ToString())];

    public static Receiver Read(DbDataReader reader)
    {
        var row = new RowColumns(reader);
        return new Receiver
        {
            Announcement = new AnnouncementId(row.Text()),
            Person = new PersonId(row.Text()),
            Name = row.TextOrNull(),
            School = new SchoolId(row.Text()),
            Address = row.Address(),
            HasChat = row.Flag(),
            State = row.Named<ReceiverState>(),
            Why = row.NamedOrNull<ReachFailure>(),
            Message = row.TextOrNull(),
            Edition = row.Number(),
            SentAt = row.MomentOrNull(),
            ReadAt = row.MomentOrNull(),
            Reminders = row.Number(),
            ReminderMessages = row.TextOrNull()?.Split(Separator) ?? [],
            DirectoryId = row.TextOrNull(),
        };
    }
}
