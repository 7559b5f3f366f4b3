using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.Storage;

/// <summary>A row of the table <c>school_case</c>.</summary>
/// <param name="Case">Still without its history.</param>
/// <param name="Events">How many events it has in this version.</param>
internal sealed record CaseRow(Case Case, int Events)
{
    public const string Columns =
        """
        number, id, version, events, school, kind, status, asker_id, asker_name, asked_in, asked_service, asked_tenant, asked_assistant,
        turns, had_attachment, outcome, reason, clauses, proposed_decision, proposed_explanation, protocol_title, protocol_version, protocol_fingerprint,
        taken_by_id, taken_by_name, decision, explanation, ruled_by_id, ruled_by_name, ruled_at, ruled_version, stands_for_later, is_escalated, check_at
        """;

    /// <summary>Nothing happens when it is there already; otherwise gives the number.</summary>
    public const string Insert =
        """
        INSERT INTO school_case (id, school, kind, asker_id, asker_name, asked_in, asked_service, asked_tenant, asked_assistant, turns, had_attachment, outcome, reason, clauses,
            proposed_decision, proposed_explanation, protocol_title, protocol_version, protocol_fingerprint, opened_at, version, events, status, taken_by_id, taken_by_name,
            decision, explanation, ruled_by_id, ruled_by_name, ruled_at, ruled_version, stands_for_later, is_escalated, check_at)
        VALUES (@id, @school, @kind, @askerId, @askerName, @askedIn, @askedService, @askedTenant, @askedAssistant, @turns, @hadAttachment, @outcome, @reason, @clauses,
            @proposedDecision, @proposedExplanation, @protocolTitle, @protocolVersion, @protocolFingerprint, @openedAt, @version, @events, @status, @takenById, @takenByName,
            @decision, @explanation, @ruledById, @ruledByName, @ruledAt, @ruledVersion, @standsForLater, @isEscalated, @checkAt)
        ON CONFLICT (id) DO NOTHING
        RETURNING number
        """;

    /// <summary>What was asked, and by whom, does not change with a step.</summary>
    public const string Update =
        """
        UPDATE school_case SET version = @version, events = @events, status = @status, taken_by_id = @takenById, taken_by_name = @takenByName,
            decision = @decision, explanation = @explanation, ruled_by_id = @ruledById, ruled_by_name = @ruledByName, ruled_at = @ruledAt, ruled_version = @ruledVersion,
            stands_for_later = @standsForLater, is_escalated = @isEscalated, check_at = @checkAt
        WHERE id = @id AND version = @before
        """;

    public static (string Name, object? Value)[] ToInsert(Case of) =>
    [
        ("@id", of.Id.Value),
        ("@school", of.School.Value),
        ("@kind", of.Kind.ToString()),
        ("@askerId", of.Asker.Id.Value),
        ("@askerName", of.Asker.Name),
        ("@askedIn", of.AskedIn.Id.Value),
        ("@askedService", of.AskedIn.Service.OriginalString),
        ("@askedTenant", of.AskedIn.Tenant),
        ("@askedAssistant", of.AskedIn.Assistant),
        ("@turns", JsonSerializer.Serialize([.. of.Turns], CaseJson.Default.StringArray)),
        ("@hadAttachment", of.HadAttachment),
        ("@outcome", of.Outcome.ToString()),
        ("@reason", of.Reason),
        ("@clauses", JsonSerializer.Serialize([.. of.Clauses.Select(StoredClause.Of)], CaseJson.Default.StoredClauseArray)),
        ("@proposedDecision", of.Proposal?.Decision.ToString()),
        ("@proposedExplanation", of.Proposal?.Explanation),
        ("@protocolTitle", of.ProtocolTitle),
        ("@protocolVersion", of.ProtocolVersion),
        ("@protocolFingerprint", of.ProtocolFingerprint),
        ("@openedAt", of.OpenedAt.Stored()),
        .. Changing(of),
    ];

    public static (string Name, object? Value)[] ToUpdate(Case of) => [("@id", of.Id.Value), ("@before", of.Version - 1), .. Changing(of)];

    public static CaseRow Read(DbDataReader reader)
    {
        var row = new RowColumns(reader);
        var number = row.Number();
        var id = new CaseId(row.Text());
        var version = row.Number();
        var events = row.Number();
        return new CaseRow(Read(row, number, id, version), events);
    }

    // The order is that of Columns.
    private static Case Read(RowColumns row, int number, CaseId id, int version) => new()
    {
        Number = number,
        Id = id,
        Version = version,
        School = new SchoolId(row.Text()),
        Kind = row.Named<CaseKind>(),
        Status = row.Named<CaseStatus>(),
        Asker = CaseEventRow.Person(row)!,
        AskedIn = row.Address(),
        Turns = JsonSerializer.Deserialize(row.Text(), CaseJson.Default.StringArray)!,
        HadAttachment = row.Flag(),
        Outcome = row.Named<Outcome>(),
        Reason = row.Text(),
        Clauses = [.. JsonSerializer.Deserialize(row.Text(), CaseJson.Default.StoredClauseArray)!.Select(clause => clause.ToClause())],
        Proposal = Proposed(row.NamedOrNull<RulingDecision>(), row.TextOrNull()),
        ProtocolTitle = row.Text(),
        ProtocolVersion = row.Text(),
        ProtocolFingerprint = row.Text(),
        TakenBy = CaseEventRow.Person(row),
        Ruling = Ruled(row.NamedOrNull<RulingDecision>(), row.TextOrNull(), CaseEventRow.Person(row), row.MomentOrNull(), row.TextOrNull(), row.Flag()),
        IsEscalated = row.Flag(),
        CheckAt = row.MomentOrNull(),
    };

    private static (string Name, object? Value)[] Changing(Case of) =>
    [
        ("@version", of.Version),
        ("@events", of.History.Count),
        ("@status", of.Status.ToString()),
        ("@takenById", of.TakenBy?.Id.Value),
        ("@takenByName", of.TakenBy?.Name),
        ("@decision", of.Ruling?.Decision.ToString()),
        ("@explanation", of.Ruling?.Explanation),
        ("@ruledById", of.Ruling?.By.Id.Value),
        ("@ruledByName", of.Ruling?.By.Name),
        ("@ruledAt", of.Ruling?.At.Stored()),
        ("@ruledVersion", of.Ruling?.ProtocolVersion),
        ("@standsForLater", of.Ruling?.StandsForLater ?? false),
        ("@isEscalated", of.IsEscalated),
        ("@checkAt", of.CheckAt?.Stored()),
    ];

    private static ProposedRuling? Proposed(RulingDecision? decision, string? explanation) => decision is { } proposed ? new ProposedRuling(proposed, explanation ?? "") : null;

    private static Ruling? Ruled(RulingDecision? decision, string? explanation, CasePerson? by, DateTimeOffset? at, string? version, bool standsForLater) =>
        decision is { } ruled ? new Ruling(ruled, explanation ?? "", by!, at!.Value, version ?? "", standsForLater) : null;
}

/// <summary>A clause of a case, as it lies in the column <c>clauses</c>.</summary>
internal sealed record StoredClause(string Id, string Address, string Text, string Quote, bool IsWhole = false)
{
    public static StoredClause Of(CaseClause clause) => new(clause.Clause.Value, clause.Address, clause.Text, clause.Quote, clause.IsWhole);

    public CaseClause ToClause() => new(new ClauseId(Id), Address, Text, Quote) { IsWhole = IsWhole };
}

/// <summary>What of a case is stored as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(StoredClause[]))]
internal sealed partial class CaseJson : JsonSerializerContext;
