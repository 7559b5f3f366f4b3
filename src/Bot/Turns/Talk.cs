using Bot.Cards;
using Bot.Knowledge;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>What the conversation has become, and what is said back.</summary>
internal sealed record Step(Conversation Conversation, IReadOnlyList<Reply> Replies);

/// <summary>Holds the conversation: decides what an incoming message means here and what is said back. Does nothing else.</summary>
internal sealed class Talk(IAssistant assistant, Schools schools)
{
    public Step Take(Conversation conversation, Incoming incoming, DateTimeOffset at)
    {
        var known = KnowSchool(conversation);
        return incoming switch
        {
            Incoming.Installed => Greet(known),
            Incoming.Said said => Hear(known, said, at),
            Incoming.Pressed pressed => Press(known, pressed.Press, at),
            _ => throw new InvalidOperationException($"Nobody answers {incoming.GetType().Name}."),
        };
    }

    // With one protocol there is nothing to choose; a chosen school whose protocol is gone is no choice any more.
    private Conversation KnowSchool(Conversation conversation)
    {
        if (schools.Find(conversation.School) is not null) return conversation;
        return schools.Protocols is [var only] ? conversation.ChooseSchool(only.School) : conversation with { School = null };
    }

    private Step Greet(Conversation conversation)
    {
        if (conversation.Greeted) return new Step(conversation, []);
        Reply[] replies = conversation.School is null ? [Greeting(), AskSchool()] : [Greeting()];
        return new Step(conversation.Greet(), replies);
    }

    private Step Hear(Conversation conversation, Incoming.Said said, DateTimeOffset at)
    {
        var text = said.Text;
        if (string.IsNullOrWhiteSpace(text)) return Say(conversation, said.Attachments.Count > 0 ? ChatTexts.OnlyAttachment : ChatTexts.Empty);
        if (!text.Any(char.IsLetterOrDigit)) return Say(conversation, ChatTexts.NoWords);
        if (Phrases.Help().IsMatch(text)) return Say(conversation, ChatTexts.Help);
        if (Phrases.NewQuestion().IsMatch(text)) return Say(conversation.EndQuestion(), ChatTexts.NewQuestion);
        if (Phrases.OtherSchool().IsMatch(text)) return new Step(conversation, [AskSchool()]);
        if (Phrases.Hello().IsMatch(text)) return Greet(conversation with { Greeted = false });
        if (Phrases.Thanks().IsMatch(text)) return Say(conversation, ChatTexts.Welcome);
        if (schools.FindByName(text) is { } named) return Choose(conversation, named);

        return AnswerQuestion(Continuation.GoesOn(conversation, text, at)
            ? conversation.ContinueQuestion(text, said.Attachments, at)
            : conversation.StartQuestion(text, said.Attachments, at));
    }

    private Step Press(Conversation conversation, ButtonPress press, DateTimeOffset at) => press switch
    {
        ButtonPress.Ask ask => AnswerQuestion(conversation.StartQuestion(ask.Question, [], at)),
        ButtonPress.ChooseSchool choose => schools.Find(new SchoolId(choose.School)) is { } protocol
            ? Choose(conversation, protocol)
            : new Step(conversation, [new Reply(ChatTexts.UnknownSchool), AskSchool()]),
        ButtonPress.Answer answer when answer.QuestionNumber == conversation.QuestionNumber && conversation.OpenOptions.Contains(answer.Option) =>
            AnswerQuestion(conversation.ContinueQuestion(answer.Option, [], at)),
        ButtonPress.Answer => Say(conversation, ChatTexts.OldButton),
        ButtonPress.NewQuestion => Say(conversation.EndQuestion(), ChatTexts.NewQuestion),
        _ => throw new InvalidOperationException($"Nobody answers a button press {press.GetType().Name}."),
    };

    private Step Choose(Conversation conversation, Protocol protocol)
    {
        var waited = conversation.WaitsForSchool;
        var chosen = conversation.ChooseSchool(protocol.School);
        return waited ? AnswerQuestion(chosen) : Say(chosen, ChatTexts.SchoolChosen(protocol.SchoolName));
    }

    private Step AnswerQuestion(Conversation conversation)
    {
        if (schools.Find(conversation.School) is not { } protocol) return new Step(conversation, [AskSchool()]);

        var verdict = assistant.Answer(protocol, new Question(conversation.Turns, conversation.Attachments));
        var answered = conversation.Answered(verdict.FollowUp?.Options ?? []);
        var text = AnswerText.Of(verdict, protocol, answered.Turns);
        return new Step(answered, [new Reply(text, AnswerCard.Of(verdict, protocol, answered))]);
    }

    private Reply AskSchool() => new(SchoolCard.Text(schools.Protocols), SchoolCard.Of(schools.Protocols));

    private static Reply Greeting() => new(GreetingCard.Text(), GreetingCard.Create());

    private static Step Say(Conversation conversation, string text) => new(conversation, [new Reply(text)]);
}
