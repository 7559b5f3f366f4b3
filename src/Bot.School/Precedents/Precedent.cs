using Bot.School.Cases;
using Bot.School.Protocols;

namespace Bot.School.Precedents;

/// <summary>A ruling that stands for later questions, with what it was about. What was asked serves to compare by and is never shown: it may name people.</summary>
public sealed record Precedent
{
    public required CaseId Case { get; init; }

    /// <summary>Changes when the case does.</summary>
    public required int CaseVersion { get; init; }

    /// <summary>What people call the case.</summary>
    public required int Number { get; init; }

    public required SchoolId School { get; init; }

    /// <summary>What was asked, and told of it before the ruling.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>Whether the words are all there was to it: nothing hung on the question, and nothing was asked back whose answer says little by itself. To anything else no later question can be proven equal.</summary>
    public required bool IsWhole { get; init; }

    public required Ruling Ruling { get; init; }

    public required string ProtocolFingerprint { get; init; }

    /// <summary>The clauses that it rests on, as they stood when it was asked.</summary>
    public IReadOnlyList<CaseClause> Clauses { get; init; } = [];

    /// <summary>Null when the case holds no decision about a question that stands for later ones, or nothing of what was asked is left.</summary>
    public static Precedent? Of(Case of)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (of.Ruling is not { StandsForLater: true } ruling || ruling.Decision == RulingDecision.Handled || of.Turns.All(string.IsNullOrWhiteSpace)) return null;
        var told = of.History.Where(happened => happened.Kind is CaseEventKind.Added or CaseEventKind.Answered).ToList();
        return new Precedent
        {
            Case = of.Id,
            CaseVersion = of.Version,
            Number = of.Number,
            School = of.School,
            Turns = [.. of.Turns, .. told.Select(happened => happened.Words)],
            IsWhole = !of.HadAttachment && told.TrueForAll(happened => happened.Kind == CaseEventKind.Added),
            Ruling = ruling,
            ProtocolFingerprint = of.ProtocolFingerprint,
            Clauses = of.Clauses,
        };
    }
}
