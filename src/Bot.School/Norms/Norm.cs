using Bot.School.Protocols;

namespace Bot.School.Norms;

/// <summary>What a sentence of a clause does.</summary>
public enum NormEffect
{
    /// <summary>Says or tells something that no post can break.</summary>
    Tells,

    /// <summary>Forbids what <see cref="Norm.When"/> describes.</summary>
    Forbids,

    /// <summary>Allows it, if the conditions are met.</summary>
    Allows,

    /// <summary>Asks something of it: the conditions.</summary>
    Requires,

    /// <summary>Advises it; open advice is named, and breaking it is not allowed behaviour either.</summary>
    Advises,

    /// <summary>Leaves it to the supervisor.</summary>
    Doubts,

    /// <summary>Says that it must be reported.</summary>
    Reports,
}

/// <summary>What one sentence of a clause forbids, allows, requires, advises or tells, and when.</summary>
public sealed record Norm
{
    public required ClauseId Clause { get; init; }

    /// <summary>The words of the clause that say so, letter for letter.</summary>
    public required string Quote { get; init; }

    public required NormEffect Effect { get; init; }

    /// <summary>When the norm speaks; empty for <see cref="NormEffect.Tells"/>.</summary>
    public FactCondition When { get; init; } = FactCondition.Always;

    /// <summary>What lifts the norm, or null.</summary>
    public FactCondition? Unless { get; init; }

    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>The norm in plain Dutch, one sentence for the one who asks; empty for what only tells.</summary>
    public string Say { get; init; } = "";

    /// <summary>Whether a person has read and confirmed it. A derived norm alone never carries "mag".</summary>
    public bool Reviewed { get; init; }

    /// <summary>The line of the norm file, from 1; 0 for a norm that was derived and not written down.</summary>
    public int Line { get; init; }
}

/// <summary>One thing that a norm asks of a post.</summary>
/// <param name="Met">The facts with which it is met.</param>
/// <param name="Failed">The facts with which it is not met; when neither holds it is open.</param>
/// <param name="Say">The condition in plain Dutch, as it stands in a checklist.</param>
/// <param name="Ask">The question that would settle it, or null when one question cannot.</param>
public sealed record Requirement(FactCondition Met, FactCondition? Failed, string Say, string? Ask);
