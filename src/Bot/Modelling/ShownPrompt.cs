using Bot.Commands;
using Bot.Language.Model;
using Bot.Language.Privacy;
using Bot.Language.Proposing;
using Bot.Language.Searching;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.Texts;

namespace Bot.Modelling;

/// <summary>What would leave for a language model, to be read by whoever wants to know.</summary>
internal static class ShownPrompt
{
    /// <param name="options">Configured or not: what leaves is the same.</param>
    /// <param name="offline">Chooses the clauses of a long protocol; nothing is asked of a model for it.</param>
    /// <exception cref="CommandError">The question is too long to be sent.</exception>
    public static async Task<string> OfAsync(ModelOptions options, IAssistant offline, Protocol protocol, Question question, CancellationToken cancellation)
    {
        var prompts = new QuestionPrompt(options, new HybridSearch(offline, TimeProvider.System));
        var messages = await prompts.WriteAsync(protocol, Pseudonyms.Replace(question, protocol).Question, cancellation) ?? throw new CommandError(CommandTexts.PromptTooLong);
        return string.Join("\n\n", messages.Select(message => $"--- {message.Role} ---\n{message.Text}"));
    }
}
