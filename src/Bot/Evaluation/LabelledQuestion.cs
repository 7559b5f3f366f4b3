using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Evaluation;

/// <summary>A question with what people found the right answer. Without labels it is only answered, not counted.</summary>
internal sealed record LabelledQuestion
{
    public required string Id { get; init; }

    public required string School { get; init; }

    public required IReadOnlyList<string> Turns { get; init; }

    public IReadOnlyList<string> Attachments { get; init; } = [];

    public Outcome? Expected { get; init; }

    /// <summary>The outcomes that count as right; empty when nobody labelled the question.</summary>
    public IReadOnlyList<Outcome> Acceptable { get; init; } = [];

    /// <summary>Fragments of the clauses that decide; null when nobody named any, empty when there are none.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>The facts as a person marked them, to learn from; null when nobody did.</summary>
    public IReadOnlyList<FactValue>? Facts { get; init; }

    /// <summary>The id of the question that differs in one fact which flips the outcome.</summary>
    public string? Pair { get; init; }
}
