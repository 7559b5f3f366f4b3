using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.School.Announcements;
using Bot.School.Protocols;

namespace Bot.Storage;

/// <summary>A row of the table <c>announcement</c>.</summary>
internal static class AnnouncementRow
{
    public const string Columns =
        """
        number, id, version, school, content, correction, edition, audience, planned_at, reminders, reminders_ordered, status, author_id, author_name,
        released_by_id, released_by_name, created_at, started_at, ended_at, is_gathered, unread, check_at
        """;

    /// <summary>Nothing happens when it is there already; otherwise gives the number.</summary>
    public const string Insert =
        """
        INSERT INTO announcement (id, school, created_at, version, content, correction, edition, audience, planned_at, reminders, reminders_ordered, status, author_id, author_name,
            released_by_id, released_by_name, started_at, ended_at, is_gathered, unread, check_at)
        VALUES (@id, @school, @createdAt, @version, @content, @correction, @edition, @audience, @plannedAt, @reminders, @remindersOrdered, @status, @authorId, @authorName,
            @releasedById, @releasedByName, @startedAt, @endedAt, @isGathered, @unread, @checkAt)
        ON CONFLICT (id) DO NOTHING
        RETURNING number
        """;

    public const string Update =
        """
        UPDATE announcement SET version = @version, content = @content, correction = @correction, edition = @edition, audience = @audience, planned_at = @plannedAt,
            reminders = @reminders, reminders_ordered = @remindersOrdered, status = @status, author_id = @authorId, author_name = @authorName,
            released_by_id = @releasedById, released_by_name = @releasedByName, started_at = @startedAt, ended_at = @endedAt, is_gathered = @isGathered,
            unread = @unread, check_at = @checkAt
        WHERE id = @id AND version = @before
        """;

    public static (string Name, object? Value)[] ToInsert(Announcement of) => [("@id", of.Id.Value), ("@school", of.School.Value), ("@createdAt", of.CreatedAt.Stored()), .. Changing(of)];

    public static (string Name, object? Value)[] ToUpdate(Announcement of) => [("@id", of.Id.Value), ("@before", of.Version - 1), .. Changing(of)];

    public static Announcement Read(DbDataReader reader)
    {
        var row = new RowColumns(reader);
        return new Announcement
        {
            Number = row.Number(),
            Id = new AnnouncementId(row.Text()),
            Version = row.Number(),
            School = new SchoolId(row.Text()),
            Content = ContentIn(row.Text()),
            Correction = row.TextOrNull() is { } correction ? ContentIn(correction) : null,
            Edition = row.Number(),
            Audience = JsonSerializer.Deserialize(row.Text(), AnnouncementJson.Default.StoredAudience)!.ToAudience(),
            At = row.MomentOrNull(),
            Reminders = row.Named<ReminderPlan>(),
            RemindersOrdered = row.Number(),
            Status = row.Named<AnnouncementStatus>(),
            Author = CaseEventRow.Person(row)!,
            ReleasedBy = CaseEventRow.Person(row),
            CreatedAt = row.Moment(),
            StartedAt = row.MomentOrNull(),
            EndedAt = row.MomentOrNull(),
            IsGathered = row.Flag(),
            Unread = JsonSerializer.Deserialize(row.Text(), AnnouncementJson.Default.StringArray)!,
            CheckAt = row.MomentOrNull(),
        };
    }

    private static (string Name, object? Value)[] Changing(Announcement of) =>
    [
        ("@version", of.Version),
        ("@content", TextOf(of.Content)),
        ("@correction", of.Correction is { } correction ? TextOf(correction) : null),
        ("@edition", of.Edition),
        ("@audience", JsonSerializer.Serialize(StoredAudience.Of(of.Audience), AnnouncementJson.Default.StoredAudience)),
        ("@plannedAt", of.At?.Stored()),
        ("@reminders", of.Reminders.ToString()),
        ("@remindersOrdered", of.RemindersOrdered),
        ("@status", of.Status.ToString()),
        ("@authorId", of.Author.Id.Value),
        ("@authorName", of.Author.Name),
        ("@releasedById", of.ReleasedBy?.Id.Value),
        ("@releasedByName", of.ReleasedBy?.Name),
        ("@startedAt", of.StartedAt?.Stored()),
        ("@endedAt", of.EndedAt?.Stored()),
        ("@isGathered", of.IsGathered),
        ("@unread", JsonSerializer.Serialize([.. of.Unread], AnnouncementJson.Default.StringArray)),
        ("@checkAt", of.CheckAt?.Stored()),
    ];

    private static AnnouncementContent ContentIn(string text) => JsonSerializer.Deserialize(text, AnnouncementJson.Default.StoredContent)!.ToContent();

    private static string TextOf(AnnouncementContent content) => JsonSerializer.Serialize(StoredContent.Of(content), AnnouncementJson.Default.StoredContent);
}

/// <summary>What receivers see, as it lies in the columns <c>content</c> and <c>correction</c>.</summary>
internal sealed record StoredContent(string Title, string Text, string? Link, bool AsksReading, StoredAnnouncedClause[] Clauses)
{
    public static StoredContent Of(AnnouncementContent of) => new(of.Title, of.Text, of.Link?.OriginalString, of.AsksReading, [.. of.Clauses.Select(StoredAnnouncedClause.Of)]);

    public AnnouncementContent ToContent() => new()
    {
        Title = Title,
        Text = Text,
        Link = Link is null ? null : new Uri(Link),
        AsksReading = AsksReading,
        Clauses = [.. Clauses.Select(clause => clause.ToClause())],
    };
}

/// <summary>A clause of an announcement, within its content.</summary>
internal sealed record StoredAnnouncedClause(string School, string Id, string Address, string Words, string Origin)
{
    public static StoredAnnouncedClause Of(AnnouncedClause of) => new(of.School.Value, of.Clause.Value, of.Address, of.Words, of.Origin);

    public AnnouncedClause ToClause() => new(new SchoolId(School), new ClauseId(Id), Address, Words, Origin);
}

/// <summary>For whom, as it lies in the column <c>audience</c>.</summary>
internal sealed record StoredAudience(string[] Schools, bool Staff, bool Supervisors)
{
    public static StoredAudience Of(Audience of) => new([.. of.Schools.Select(school => school.Value)], of.Staff, of.Supervisors);

    public Audience ToAudience() => new([.. Schools.Select(school => new SchoolId(school))], Staff, Supervisors);
}

/// <summary>What of an announcement is stored as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(StoredContent))]
[JsonSerializable(typeof(StoredAudience))]
internal sealed partial class AnnouncementJson : JsonSerializerContext;
