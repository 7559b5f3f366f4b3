using Bot.Cards;
using Bot.Knowledge;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>What the conversation has become, and what is said back.</summary>
internal sealed record Step(Conversation Conversation, IReadOnlyList<Reply> Replies);

/// <summary>Holds the conversation: decides what an incoming message means here and what is said back. Does nothing else.</summary>
internal sealed class Talk(IAssistant assistant, Schools schools)
{
    // Longer than anything that is no question; on a long text the patterns cost more than the answer.
    private const int LongestPhrase = 200;

    // A button on a card must be answered within an invoke's time; the rest of it is for the answer without a model.
    private static readonly TimeSpan PressPatience = TimeSpan.FromSeconds(3);

    /// <param name="kind">Where others read along, the answer does not repeat the question: it may name people.</param>
    public async Task<Step> TakeAsync(Conversation conversation, Incoming incoming, ConversationKind kind, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = KnowSchool(conversation);
        return incoming switch
        {
            Incoming.Installed => Greet(known, kind),
            Incoming.Said said => await HearAsync(known, said, kind, at, cancellation),
            Incoming.Pressed pressed => await PressAsync(known, pressed.Press, kind, at, cancellation),
            _ => throw new InvalidOperationException($"Nobody answers {incoming.GetType().Name}."),
        };
    }

    // With one protocol there is nothing to choose; a chosen school whose protocol is gone is no choice any more.
    private Conversation KnowSchool(Conversation conversation)
    {
        if (schools.Find(conversation.School) is not null) return conversation;
        return schools.Protocols is [var only] ? conversation.ChooseSchool(only.School) : conversation with { School = null };
    }

    private Step Greet(Conversation conversation, ConversationKind kind)
    {
        if (conversation.Greeted) return new Step(conversation, []);

        // In a group everybody chooses for themselves, when they first ask something.
        Reply[] replies = conversation.School is null && kind == ConversationKind.Personal ? [Greeting(kind), AskSchool()] : [Greeting(kind)];
        return new Step(conversation.Greet(), replies);
    }

    private async Task<Step> HearAsync(Conversation conversation, Incoming.Said said, ConversationKind kind, DateTimeOffset at, CancellationToken cancellation)
    {
        var text = said.Text;
        if (string.IsNullOrWhiteSpace(text)) return Say(conversation, said.Attachments.Count > 0 ? ChatTexts.OnlyAttachment : ChatTexts.Empty);
        if (!text.Any(char.IsLetterOrDigit)) return Say(conversation, ChatTexts.NoWords);
        var done = text.Length <= LongestPhrase ? await DoWhatIsSaidAsync(conversation, text, kind, at, cancellation) : null;
        return done ?? await AnswerQuestionAsync(
            Continuation.GoesOn(conversation, text, at)
                ? conversation.ContinueQuestion(text, said.Attachments, at)
                : conversation.StartQuestion(text, said.Attachments, at),
            kind,
            cancellation);
    }

    // Null when it is a question.
    private async Task<Step?> DoWhatIsSaidAsync(Conversation conversation, string text, ConversationKind kind, DateTimeOffset at, CancellationToken cancellation)
    {
        if (Phrases.Help().IsMatch(text)) return new Step(conversation, [new Reply(HelpCard.Text, HelpCard.Create())]);
        if (Phrases.NewQuestion().IsMatch(text)) return Say(conversation.EndQuestion(), ChatTexts.NewQuestion);
        if (Phrases.School().IsMatch(text)) return new Step(conversation, [.. PresentSchool(conversation), AskSchool()]);
        if (Phrases.Protocol().Match(text) is { Success: true } asked) return ShowProtocol(conversation, asked.Groups["address"].Value);
        if (Phrases.Hello().IsMatch(text)) return Greet(conversation with { Greeted = false }, kind);
        if (Phrases.Thanks().IsMatch(text)) return Say(conversation, ChatTexts.Welcome);
        return schools.FindByName(text) is { } named ? await ChooseAsync(conversation, named, kind, at, cancellation) : null;
    }

    private async Task<Step> PressAsync(Conversation conversation, ButtonPress press, ConversationKind kind, DateTimeOffset at, CancellationToken cancellation) => press switch
    {
        ButtonPress.Ask ask => await AnswerQuestionAsync(conversation.StartQuestion(ask.Question, [], at), kind, cancellation),
        ButtonPress.ChooseSchool choose => schools.Find(new SchoolId(choose.School)) is { } protocol
            ? await ChooseAsync(conversation, protocol, kind, at, cancellation)
            : new Step(conversation, [new Reply(ChatTexts.UnknownSchool), AskSchool()]),
        ButtonPress.Answer answer when IsOpen(conversation, answer) =>
            await AnswerQuestionAsync(conversation.ContinueQuestion(answer.Option, [], at), kind, cancellation, PressPatience),
        ButtonPress.Answer => Say(conversation, kind == ConversationKind.Personal ? ChatTexts.OldButton : ChatTexts.OthersButton),
        ButtonPress.NewQuestion => Say(conversation.EndQuestion(), ChatTexts.NewQuestion),
        ButtonPress.ShowClause show => ShowClause(conversation, protocol => protocol.Clauses.FirstOrDefault(clause => clause.Id.Value == show.Clause)),
        _ => throw new InvalidOperationException($"Nobody answers a button press {press.GetType().Name}."),
    };

    private static bool IsOpen(Conversation conversation, ButtonPress.Answer answer) =>
        answer.QuestionNumber == conversation.QuestionNumber && answer.Mark == ButtonPress.MarkOf(conversation.Person) && conversation.OpenOptions.Contains(answer.Option);

    private async Task<Step> ChooseAsync(Conversation conversation, Protocol protocol, ConversationKind kind, DateTimeOffset at, CancellationToken cancellation)
    {
        var waited = conversation.WaitsForSchool;

        // The moment tells which school was chosen last, when the person begins another conversation.
        var chosen = conversation.ChooseSchool(protocol.School) with { LastTurn = at };
        return waited ? await AnswerQuestionAsync(chosen, kind, cancellation) : Say(chosen, ChatTexts.SchoolChosen(protocol.SchoolName));
    }

    private async Task<Step> AnswerQuestionAsync(Conversation conversation, ConversationKind kind, CancellationToken cancellation, TimeSpan? patience = null)
    {
        if (schools.Find(conversation.School) is not { } protocol) return new Step(conversation, [AskSchool()]);

        var question = new Question(conversation.Turns, conversation.Attachments) { Asked = conversation.OpenQuestion ?? "", Patience = patience };
        var verdict = await assistant.AnswerAsync(protocol, question, cancellation);
        var answered = conversation.Answered(verdict.FollowUp);
        var shown = kind == ConversationKind.Personal ? answered.Turns : null;
        var card = AnswerCard.Of(
            verdict, protocol, shown, option => Option(new ButtonPress.Answer(answered.QuestionNumber, option, ButtonPress.MarkOf(answered.Person)), verdict.FollowUp), new ButtonPress.NewQuestion().Titled(AnswerTexts.NewQuestion));
        return new Step(answered, [new Reply(AnswerText.Of(verdict, protocol, shown), card) { Answer = new AnswerGiven(verdict.Outcome, protocol), Label = ModelLabel.Of(verdict) }]);
    }

    // What a bare "ja" settles is known at once and changes its card; else all is read again, which takes longer than a card may wait.
    private static CardAction Option(ButtonPress.Answer answer, FollowUp? followUp) => followUp?.Condition is null ? answer.Titled(answer.Option) : answer.InPlace(answer.Option);

    private Step ShowProtocol(Conversation conversation, string address)
    {
        if (address.Length > 0) return ShowClause(conversation, protocol => ContentsCard.Find(protocol, address));
        return schools.Find(conversation.School) is { } protocol
            ? new Step(conversation, [new Reply(ContentsCard.Text(protocol), ContentsCard.Of(protocol))])
            : new Step(conversation, [AskSchool()]);
    }

    private Step ShowClause(Conversation conversation, Func<Protocol, Clause?> find)
    {
        if (schools.Find(conversation.School) is not { } protocol) return new Step(conversation, [AskSchool()]);
        return find(protocol) is { } clause
            ? new Step(conversation, [new Reply(ClauseCard.Text(protocol, clause), ClauseCard.Of(protocol, clause))])
            : new Step(conversation, [new Reply(ChatTexts.NoSuchClause), new Reply(ContentsCard.Text(protocol), ContentsCard.Of(protocol))]);
    }

    private Reply AskSchool() => new(SchoolCard.Text(schools.Protocols), SchoolCard.Of(schools.Protocols));

    private IEnumerable<Reply> PresentSchool(Conversation conversation) =>
        schools.Find(conversation.School) is { } protocol ? [new Reply(ChatTexts.PresentSchool(protocol.SchoolName))] : [];

    private static Reply Greeting(ConversationKind kind) => new(GreetingCard.Text(kind), GreetingCard.Create(kind));

    private static Step Say(Conversation conversation, string text) => new(conversation, [new Reply(text)]);
}
