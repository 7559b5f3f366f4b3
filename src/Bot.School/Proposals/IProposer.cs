using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Proposals;

/// <summary>Proposes an answer to a question, as a language model does.</summary>
public interface IProposer
{
    /// <summary>Proposes within its own time; what goes wrong on the way is <see cref="ProposalResult.Silent"/>, never an exception.</summary>
    /// <param name="protocol">The protocol in force.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="check">Finds what is wrong in a proposal: it is then asked for once more, told what was wrong.</param>
    /// <exception cref="OperationCanceledException">The one who asks waits no longer.</exception>
    Task<ProposalResult> ProposeAsync(Protocol protocol, Question question, Func<Proposal, IReadOnlyList<ProposalProblem>> check, CancellationToken cancellation);
}

/// <summary>What came of asking for a proposal.</summary>
public abstract record ProposalResult
{
    private ProposalResult()
    {
    }

    public required ProposalCost Cost { get; init; }

    /// <summary>There is a proposal, and the last one given; it may still have problems.</summary>
    public sealed record Proposed(Proposal Proposal) : ProposalResult;

    /// <summary>There is none.</summary>
    /// <param name="Why">One word for a metric, such as <c>TimedOut</c>.</param>
    public sealed record Silent(string Why) : ProposalResult;
}

/// <summary>What a proposal cost.</summary>
/// <param name="InputTokens">Tokens that were sent.</param>
/// <param name="OutputTokens">Tokens that came back.</param>
/// <param name="Euros">By the configured prices; 0 when there are none.</param>
/// <param name="FromMemory">Whether an earlier reply to the same question was taken, for free.</param>
/// <param name="Repaired">Whether it was asked for once more.</param>
public sealed record ProposalCost(int InputTokens = 0, int OutputTokens = 0, decimal Euros = 0, bool FromMemory = false, bool Repaired = false);
