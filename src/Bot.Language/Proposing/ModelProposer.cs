using Bot.Language.Model;
using Bot.Language.Privacy;
using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;
using Microsoft.Extensions.Logging;

namespace Bot.Language.Proposing;

/// <summary>
/// Asks a language model for a proposal: names stay behind, an earlier reply to the same question is taken for free, a wrong reply is asked for once more within
/// the same time.
/// </summary>
public sealed class ModelProposer(ModelCall model, ModelOptions options, QuestionPrompt prompts, IReplyMemory memory, TimeProvider clock, ILogger<ModelProposer> log) : IProposer
{
    /// <inheritdoc/>
    public async Task<ProposalResult> ProposeAsync(Protocol protocol, Question question, Func<Proposal, IReadOnlyList<ProposalProblem>> check, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(check);
        var budget = new ModelBudget(question.Patience is { } patience && patience < options.Timeout ? patience : options.Timeout, clock);
        var hidden = Pseudonyms.Replace(question, protocol);
        var key = ReplyKey.Of(protocol.Fingerprint, options.Deployment!, PromptFiles.Version, WithAsked(hidden.Question));
        if (await RememberedAsync(key, cancellation).ConfigureAwait(false) is { } remembered && ProposalReader.Read(remembered, hidden.Restore) is { } known && !check(known).Any(problem => problem.IsFatal))
            return new ProposalResult.Proposed(known) { Cost = new ProposalCost(FromMemory: true) };

        if (await prompts.WriteAsync(protocol, hidden.Question, cancellation).ConfigureAwait(false) is not { } prompt)
            return new ProposalResult.Silent("TooLong") { Cost = new ProposalCost() };
        var asked = await new Exchange(model, options, budget, hidden, check).AskAsync(prompt, cancellation).ConfigureAwait(false);
        if (asked is { Result: ProposalResult.Proposed(var proposal), Reply: { } reply } && !check(proposal).Any(problem => problem.IsFatal)) await RememberAsync(key, reply).ConfigureAwait(false);
        return asked.Result;
    }

    // What the assistant asked belongs to what a "ja" means.
    private static Question WithAsked(Question question) => question.Asked is { Length: > 0 } asked ? question with { Turns = [.. question.Turns, asked] } : question;

    // A memory that fails costs a reply, not the answer.
    private async Task<string?> RememberedAsync(ReplyKey key, CancellationToken cancellation)
    {
        try
        {
            return await memory.FindAsync(key, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.MemoryFailed(log, failure);
            return null;
        }
    }

    private async Task RememberAsync(ReplyKey key, string reply)
    {
        try
        {
            await memory.SaveAsync(key, reply, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Log.MemoryFailed(log, failure);
        }
    }
}
