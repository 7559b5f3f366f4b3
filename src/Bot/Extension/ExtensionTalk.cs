using Bot.Cards;
using Bot.Knowledge;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.Teams.Invokes;
using Bot.Texts;

namespace Bot.Extension;

/// <summary>
/// "Mag dit?" on a message or in the compose box, and the search for clauses. Works in conversations that the assistant is no member of:
/// so everything is answered in the dialog, and nothing of it is remembered but the school.
/// </summary>
internal sealed class ExtensionTalk(IAssistant assistant, Schools schools, IConversations conversations, TimeProvider clock)
{
    private const int MostResults = 10;

    // A dialog must open within an invoke's time; the rest of it is for the answer without a model.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Clauses that bear on what was typed; the first ones of the protocol when nothing was typed yet.</summary>
    public InvokeResponse Search(SchoolId? school, ExtensionQuery query)
    {
        if (schools.OnlyOrChosen(school) is not { } protocol) return ExtensionAnswer.Message(ExtensionTexts.SchoolFirst);
        var found = string.IsNullOrWhiteSpace(query.Text)
            ? protocol.Clauses
            : assistant.FindClauses(protocol, Question.Of(query.Text), MostResults).Select(hit => hit.Clause).ToList();
        SearchResult[] page = [.. found.Skip(query.Skip).Take(query.Count).Select(clause => ResultOf(protocol, clause))];
        return page.Length > 0 || query.Skip > 0 ? ExtensionAnswer.Results(page) : ExtensionAnswer.Message(ExtensionTexts.NothingFound);
    }

    /// <summary>Checks a text: the chosen message, or what is typed in the dialog.</summary>
    public async Task<InvokeResponse> ActAsync(Conversation conversation, ExtensionAction action, CancellationToken cancellation)
    {
        var form = ExtensionForm.Of(action);
        if (form.School is { } chosen && schools.Find(new SchoolId(chosen)) is { } named && conversation.School != named.School)
        {
            conversation = conversation.ChooseSchool(named.School) with { LastTurn = clock.GetUtcNow() };
            await conversations.SaveAsync(conversation, cancellation);
        }

        if (form.Turns.Count == 0)
            return Dialog(ExtensionCards.AskText(form.Attachments.Count > 0 ? ChatTexts.OnlyAttachment : ExtensionTexts.WhatToCheck, form));
        return Dialog(schools.OnlyOrChosen(conversation.School) is { } protocol
            ? ExtensionCards.Answer(await assistant.AnswerAsync(protocol, new Question(form.Turns, form.Attachments) { Patience = Patience }, cancellation), protocol, form)
            : ExtensionCards.AskSchool(schools.Protocols, form));
    }

    private static InvokeResponse Dialog(Bot.Teams.Cards.AdaptiveCard card) => ExtensionAnswer.Dialog(ChatTexts.Name, card);

    private static SearchResult ResultOf(Protocol protocol, Clause clause) => new(ClauseCard.Of(protocol, clause), clause.Address, ContentsCard.FirstWords(clause));
}
