using Bot.School.People;

namespace Bot.Storage;

/// <summary>A column that holds a person's id, and what its row tells about that person.</summary>
/// <param name="Name">What the part is called: one of <see cref="PersonDataNames"/>.</param>
/// <param name="Table">The table.</param>
/// <param name="Id">The column with the id.</param>
/// <param name="Order">By which the rows are ordered.</param>
/// <param name="Tells">The columns that are theirs to see: of what somebody else asked only that they had a part in it.</param>
internal sealed record PersonColumn(string Name, string Table, string Id, string Order, params IReadOnlyList<string> Tells)
{
    /// <summary>All that there are; a test holds them against the tables.</summary>
    public static IReadOnlyList<PersonColumn> All { get; } =
    [
        new(PersonDataNames.Person, "person", "id", "id", "id", "name", "directory_id", "chat", "chat_service", "chat_tenant", "chat_assistant", "seen_at"),
        new(
            PersonDataNames.Conversation,
            "conversation",
            "person",
            "last_turn",
            "id",
            "school",
            "greeted",
            "question_number",
            "turns",
            "attachments",
            "waits_for_school",
            "open_options",
            "open_question",
            "case_id",
            "last_turn"),
        new(PersonDataNames.Opinion, "opinion", "person", "at", "conversation", "message", "is_like", "words", "at"),
        new(PersonDataNames.Link, "link", "linked_by", "linked_at", "school", "role", "conversation", "name", "linked_at"),
        new(PersonDataNames.Absence, "deputy", "person", "until_day", "school", "person_name", "until_day"),
        new(PersonDataNames.StandIn, "deputy", "by_person", "until_day", "school", "by_person_name", "until_day"),
        new(
            PersonDataNames.CaseAsked,
            "school_case",
            "asker_id",
            "number",
            "number",
            "id",
            "school",
            "kind",
            "status",
            "asker_name",
            "asked_in",
            "turns",
            "had_attachment",
            "outcome",
            "reason",
            "proposed_decision",
            "proposed_explanation",
            "protocol_title",
            "protocol_version",
            "decision",
            "explanation",
            "ruled_at",
            "stands_for_later",
            "opened_at"),
        new(PersonDataNames.CaseTaken, "school_case", "taken_by_id", "number", "number", "school", "status", "taken_by_name"),
        new(PersonDataNames.CaseRuled, "school_case", "ruled_by_id", "number", "number", "school", "ruled_by_name", "decision", "explanation", "ruled_at", "ruled_version", "stands_for_later"),
        new(PersonDataNames.CaseEvent, "case_event", "by_id", "at", "case_id", "number", "kind", "by_name", "at", "words", "decision"),
        new(PersonDataNames.AnnouncementWritten, "announcement", "author_id", "number", "number", "school", "content", "correction", "status", "author_name", "created_at", "planned_at"),
        new(PersonDataNames.AnnouncementReleased, "announcement", "released_by_id", "number", "number", "school", "status", "released_by_name", "started_at"),
        new(PersonDataNames.AnnouncementReceived, "announcement_receiver", "person", "announcement", "announcement", "person_name", "directory_id", "school", "state", "why", "sent_at", "read_at", "reminders"),
        new(PersonDataNames.Delivery, "delivery", "receiver", "id", "kind", "subject", "part", "ordered_at", "attempts", "finished_at", "gave_up", "reason"),
    ];

    /// <summary>Finds the rows of <c>@person</c>.</summary>
    public string Select { get; } = $"SELECT {string.Join(", ", Tells)} FROM {Table} WHERE {Id} = @person ORDER BY {Order}";
}
