using Bot.Language.Model;
using Bot.Language.Searching;
using Bot.School.Protocols;
using Bot.School.Questions;
using Microsoft.Extensions.AI;

namespace Bot.Language.Proposing;

/// <summary>Chooses what of a protocol a model gets to read beside a question: all of it when that fits, else the clauses that bear on the question most.</summary>
public sealed class QuestionPrompt(ModelOptions options, HybridSearch search)
{
    private const int MostClauses = 30;

    /// <summary>The messages that leave for a question, exactly; null when the question alone is more than fits.</summary>
    /// <param name="protocol">The protocol in force.</param>
    /// <param name="hidden">The question, its names replaced already.</param>
    public async Task<IReadOnlyList<ChatMessage>?> WriteAsync(Protocol protocol, Question hidden, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var left = options.PromptTokens - PromptWriter.Write(protocol, [], hidden).Sum(message => PromptWriter.Tokens(message.Text));
        if (left < 0) return null;
        return PromptWriter.Write(protocol, await ChooseAsync(protocol, hidden, left, cancellation).ConfigureAwait(false), hidden);
    }

    private async Task<IEnumerable<Clause>> ChooseAsync(Protocol protocol, Question hidden, int left, CancellationToken cancellation)
    {
        if (protocol.Clauses.Sum(PromptWriter.Tokens) <= left) return protocol.Clauses;
        var chosen = new HashSet<ClauseId>();
        foreach (var hit in await search.FindAsync(protocol, hidden, MostClauses, cancellation).ConfigureAwait(false))
        {
            if (PromptWriter.Tokens(hit.Clause) is var tokens && tokens > left) continue;
            left -= tokens;
            chosen.Add(hit.Clause.Id);
        }

        // In the order of the text: a clause leans on the one before it.
        return protocol.Clauses.Where(clause => chosen.Contains(clause.Id));
    }
}
