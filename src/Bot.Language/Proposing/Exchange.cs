using Bot.Language.Model;
using Bot.Language.Privacy;
using Bot.School.Proposals;
using Microsoft.Extensions.AI;

namespace Bot.Language.Proposing;

/// <summary>What came of an exchange, and the reply that it rests on, as the model gave it.</summary>
internal sealed record Exchanged(ProposalResult Result, string? Reply);

/// <summary>One question to the model: its reply, and one more when the first was wrong, all within the same time.</summary>
internal sealed class Exchange(ModelCall model, ModelOptions options, ModelBudget budget, Pseudonymised hidden, Func<Proposal, IReadOnlyList<ProposalProblem>> check)
{
    private const string NotInForm = "Het is geen volledig JSON-object met de gevraagde velden.";

    private ProposalCost _cost = new();
    private string _why = nameof(SilentReason.Garbled);

    /// <exception cref="OperationCanceledException">The one who asks waits no longer.</exception>
    public async Task<Exchanged> AskAsync(IReadOnlyList<ChatMessage> prompt, CancellationToken cancellation)
    {
        if (await SayAsync(prompt, cancellation).ConfigureAwait(false) is not ModelReply.Said first) return Silent();
        var (proposal, problems) = Read(first.Text);
        if (problems.Count == 0) return Proposed(proposal!, first.Text);

        _cost = _cost with { Repaired = true };
        IReadOnlyList<ChatMessage> repair = [.. prompt, new ChatMessage(ChatRole.Assistant, first.Text), PromptWriter.Repair(problems)];
        if (await SayAsync(repair, cancellation).ConfigureAwait(false) is ModelReply.Said second && Read(second.Text) is { Proposal: { } repaired } read && (proposal is null || read.Problems.Count <= problems.Count))
            return Proposed(repaired, second.Text);

        // What was wrong may be its text alone: the judge knows what to do with the rest.
        return proposal is null ? Silent() : Proposed(proposal, first.Text);
    }

    private async Task<ModelReply> SayAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellation)
    {
        var reply = await model.AskAsync(messages, PromptFiles.Schema, PromptFiles.SchemaName, budget, cancellation).ConfigureAwait(false);
        if (reply is ModelReply.Said said)
        {
            _cost = _cost with
            {
                InputTokens = _cost.InputTokens + (int)said.Usage.Input,
                OutputTokens = _cost.OutputTokens + (int)said.Usage.Output,
                Euros = _cost.Euros + said.Usage.Cost(options),
            };
        }
        else if (reply is ModelReply.Silent(var reason))
        {
            _why = reason.ToString();
        }

        return reply;
    }

    private (Proposal? Proposal, IReadOnlyList<string> Problems) Read(string reply) =>
        ProposalReader.Read(reply, hidden.Restore) is { } proposal ? (proposal, [.. check(proposal).Select(PromptWriter.Say)]) : (null, [NotInForm]);

    private Exchanged Proposed(Proposal proposal, string reply) => new(new ProposalResult.Proposed(proposal) { Cost = _cost }, reply);

    private Exchanged Silent() => new(new ProposalResult.Silent(_why) { Cost = _cost }, null);
}
