using Bot.School.Cases;
using Bot.School.Precedents;
using Bot.School.Protocols;

namespace Bot.School.Verdicts;

/// <summary>The answer to a question: one outcome, what it rests on, and what would change it.</summary>
public sealed record Verdict
{
    public required Outcome Outcome { get; init; }

    /// <summary>What the outcome rests on, weightiest first; empty only for <see cref="Outcome.OutOfScope"/>.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>What must be so before it is allowed, each a Dutch phrase of the norm it comes from; for <see cref="Outcome.AllowedIf"/>.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>What the norm it rests on comes down to, one plain Dutch sentence to the one who asks; empty when no norm was found.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The one missing fact that would decide, or null.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Whether a picture came along and the words do not tell who is on it: pictures are never looked at.</summary>
    public bool AsksWhoIsShown { get; init; }

    /// <summary>Why, in Dutch, for the supervisor: the facts read, the norms that apply, what stays open.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// What a supervisor could decide: of an answer the answer itself, of a doubt the best guess, null when there is none. A report is the supervisor's own to take care of: null.
    /// </summary>
    public ProposedRuling? Proposal
    {
        get => Outcome == Outcome.Doubt ? field : RulingProposal.OfAnswer(this);
        init;
    }

    /// <summary>What a supervisor decided on a question like this one, to be shown beside the citations; null when nobody did.</summary>
    public EarlierRuling? Precedent { get; init; }

    /// <summary>What a language model had to do with it; null when none was asked.</summary>
    public ModelPart? Model { get; init; }

    /// <summary>Whether the question goes to the supervisor: always for doubt and report.</summary>
    public bool HandedOver => Outcome is Outcome.Doubt or Outcome.Report;
}

/// <summary>A question back to the one who asks, with the answers that would decide.</summary>
/// <param name="Condition">The condition that a "ja" meets: one of the verdict's conditions. Null when a bare "ja" settles nothing: then all that was said is read again.</param>
public sealed record FollowUp(string Question, IReadOnlyList<string> Options, string? Condition);
