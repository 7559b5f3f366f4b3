using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Proposals;

/// <summary>Answers with a language model beside the offline reading: the model proposes, the judge disposes. Without a proposal that is worth anything the offline answer stands.</summary>
public sealed class ProposingAssistant(Assistant offline, IProposer proposer) : IAssistant
{
    private readonly ProposalJudge _judge = new();

    /// <inheritdoc/>
    public async Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(question);
        if (Reply.ToQuestionBack(question) is { } reply && await SettleAsync(protocol, question, reply, cancellation) is { } settled) return settled;

        var considered = offline.Consider(protocol, question);
        if (considered.Found is null) return considered.Verdict;
        return await proposer.ProposeAsync(protocol, question, proposal => CheckedProposal.Of(protocol, question, proposal).Problems, cancellation) switch
        {
            ProposalResult.Proposed(var proposal) { Cost: var cost } => Dispose(protocol, considered, considered.Found, CheckedProposal.Of(protocol, question, proposal), cost),
            ProposalResult.Silent(var why) { Cost: var cost } => Stands(offline.Answer(protocol, question), why, cost),
            _ => throw new InvalidOperationException("There is no such result of a proposal."),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top) => offline.FindClauses(protocol, question, top);

    /// <summary>A bare yes or no to what a norm asks settles it; null when it answers something else, and all that was said must be read again.</summary>
    private async Task<Verdict?> SettleAsync(Protocol protocol, Question question, Reply reply, CancellationToken cancellation)
    {
        var before = await AnswerAsync(protocol, reply.Before, cancellation);
        // It has had its time, or got it wrong: it is not asked again for every "ja" that was said.
        if (before.Model is { Fate: ModelFate.Silent, Why: var why, Cost: var cost }) return Stands(offline.Answer(protocol, question), why, cost);
        if (before.FollowUp is not { Condition: not null } asked || (question.Asked is { } heard && heard != asked.Question)) return null;
        var settled = offline.Settle(protocol, reply, asked, before);

        // What settles it is the norm's: of the model's words none is left.
        return settled.Explanation == before.Explanation ? settled : settled with { Model = settled.Model is { } part ? part with { WroteText = false } : null };
    }

    private Verdict Dispose(Protocol protocol, Considered considered, Findings found, CheckedProposal proposed, ProposalCost cost)
    {
        if (proposed.IsWorthless) return Stands(offline.Answer(protocol, considered.Reading.Question), "Invalid", cost);
        var norms = considered.School.Norms;
        var read = MergedFacts.OfModel(proposed.Proposal.Facts, considered.Reading.Question);
        var theirs = NormOpinion.Of(norms, read);
        var facts = MergedFacts.Of(found.Facts, PatternFacts.Read(considered.Reading), proposed.Proposal.Facts, considered.Reading.Question);
        var both = NormOpinion.Of(norms, facts);
        var disposal = _judge.Decide(considered.Verdict.Outcome, found, theirs, both, proposed.Proposal);

        // What only the model's own reading leaves open is the condition then, and the one to be shown.
        var asks = disposal.Outcome == Outcome.AllowedIf && both.Outcome == Outcome.Allowed && theirs.Outcome == Outcome.AllowedIf;
        return ProposalVerdict.Write(considered, found with { Facts = asks ? read : facts, Opinion = asks ? theirs : both }, proposed, disposal, cost);
    }

    private static Verdict Stands(Verdict verdict, string why, ProposalCost cost) => verdict with { Model = new ModelPart(ModelFate.Silent, why, WroteText: false, cost) };
}
