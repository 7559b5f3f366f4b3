using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Proposals;

/// <summary>How sure a language model says it is.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>What a language model proposes to answer. Nothing in it is believed before it is proven: it is not a verdict.</summary>
public sealed record Proposal
{
    public required Outcome Outcome { get; init; }

    /// <summary>What it read in the question, each with the words it was read from.</summary>
    public required IReadOnlyList<ProposedFact> Facts { get; init; }

    /// <summary>The words of the protocol that it rests on, weightiest first.</summary>
    public required IReadOnlyList<ProposedQuote> Quotes { get; init; }

    /// <summary>What must be so before it is allowed, each a Dutch phrase.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The question whose answer would decide, or null.</summary>
    public string? MissingFact { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Why it is so sure or unsure, in Dutch, for the supervisor.</summary>
    public required string Because { get; init; }

    /// <summary>The answer to the one who asks, in plain Dutch, without the verdict itself.</summary>
    public required string Answer { get; init; }
}

/// <summary>A fact as a model read it.</summary>
/// <param name="Words">The words of the question that say so; empty when it gave none.</param>
public sealed record ProposedFact(FactValue Value, string Words);

/// <summary>Words that, so a model says, stand in a clause.</summary>
public sealed record ProposedQuote(ClauseId Clause, string Words);
