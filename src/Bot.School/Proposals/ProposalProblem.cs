using Bot.School.Protocols;

namespace Bot.School.Proposals;

/// <summary>What is wrong in a proposal. A fatal problem makes all of it worthless, another only its text.</summary>
public abstract record ProposalProblem
{
    private ProposalProblem()
    {
    }

    public virtual bool IsFatal => true;

    /// <summary>There is no such clause in this school's protocol.</summary>
    public sealed record UnknownClause(ClauseId Clause) : ProposalProblem;

    /// <summary>The words do not stand in that clause, letter for letter, or are too few to say anything.</summary>
    public sealed record FalseQuote(ClauseId Clause, string Words) : ProposalProblem;

    /// <summary>An answer about the protocol rests on nothing.</summary>
    public sealed record NoQuote : ProposalProblem;

    /// <summary>"Mag mits" without a condition.</summary>
    public sealed record NoCondition : ProposalProblem;

    /// <summary>The text cannot be shown to a person.</summary>
    public sealed record UnfitText(TextProblem Problem) : ProposalProblem
    {
        public override bool IsFatal => false;
    }
}

/// <summary>Why a text is not shown.</summary>
public enum TextProblem
{
    Empty,
    TooLong,
    NotDutch,

    /// <summary>It quotes what stands neither in the cited clauses nor in the question.</summary>
    QuotesWhatIsNotThere,

    /// <summary>It holds a link, an address or markup.</summary>
    HoldsLink,

    /// <summary>It says that something may be done, or need not be asked, where the outcome says otherwise.</summary>
    SaysOtherwise,
}
