using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Proposals;

/// <summary>A proposal with what was proven of it, and what is wrong with it.</summary>
/// <param name="Citations">What it quotes and stands in the protocol, in its order, each clause once.</param>
public sealed record CheckedProposal(Proposal Proposal, IReadOnlyList<Citation> Citations, IReadOnlyList<ProposalProblem> Problems)
{
    private const int MostCitations = 3;

    public bool IsWorthless => Problems.Any(problem => problem.IsFatal);

    /// <summary>Whether its text may be shown.</summary>
    public bool HasFitText => !Problems.Any(problem => problem is ProposalProblem.UnfitText);

    /// <summary>Holds a proposal against the protocol in force.</summary>
    public static CheckedProposal Of(Protocol protocol, Question question, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(proposal);
        var problems = new List<ProposalProblem>();
        var citations = new List<Citation>();
        foreach (var quote in proposal.Outcome == Outcome.OutOfScope ? [] : proposal.Quotes)
        {
            if (protocol.Find(quote.Clause) is null) problems.Add(new ProposalProblem.UnknownClause(quote.Clause));
            else if (QuoteProof.Find(protocol, quote.Clause, quote.Words) is not { } citation) problems.Add(new ProposalProblem.FalseQuote(quote.Clause, quote.Words));
            else if (citations.TrueForAll(other => other.Clause.Id != quote.Clause)) citations.Add(citation);
        }

        if (proposal.Outcome != Outcome.OutOfScope && proposal.Quotes.Count == 0) problems.Add(new ProposalProblem.NoQuote());
        if (proposal.Outcome == Outcome.AllowedIf && proposal.Conditions.Count == 0) problems.Add(new ProposalProblem.NoCondition());
        string[] sources = [.. citations.Select(citation => citation.Clause.FullText), .. question.Turns];
        if (AnswerWords.ProblemOf(proposal.Answer, proposal.Outcome, sources) is { } text) problems.Add(new ProposalProblem.UnfitText(text));
        return new CheckedProposal(proposal, [.. citations.Take(MostCitations)], problems);
    }

    /// <summary>Whether a phrase or question that the model wrote may be shown beside the outcome that is given, which need not be the proposed one.</summary>
    internal bool IsFit(string words, Outcome given, Question question) =>
        AnswerWords.ProblemOf(words, given, [.. Citations.Select(citation => citation.Clause.FullText), .. question.Turns]) is null;
}
