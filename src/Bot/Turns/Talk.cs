using Bot.Announcements;
using Bot.Cards;
using Bot.Cases;
using Bot.Knowledge;
using Bot.Linking;
using Bot.Privacy;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>What the conversation has become, and what is said back.</summary>
internal sealed record Step(Conversation Conversation, IReadOnlyList<Reply> Replies)
{
    /// <summary>Whether the person was forgotten: then nothing of the conversation is saved after it.</summary>
    public bool Forgets { get; init; }
}

/// <summary>
/// Holds the conversation: decides what an incoming message means here and what is said back. What it changes elsewhere (a case, a link) can be done twice without harm:
/// a message that is handled again comes to the same.
/// </summary>
internal sealed class Talk(IAssistant assistant, Schools schools, HomeSchool homes, HandOver handOver, CaseTalk caseTalk, LinkTalk linkTalk, DeputyTalk deputyTalk, PrivacyTalk privacyTalk, ReceiverActs receiverActs, AnnouncedClauses announced, AnnouncementTalk announcementTalk)
{
    // Longer than anything that is no question; on a long text the patterns cost more than the answer.
    private const int LongestPhrase = 200;

    // A button on a card must be answered within an invoke's time; the rest of it is for the answer without a model.
    private static readonly TimeSpan PressPatience = TimeSpan.FromSeconds(3);

    /// <param name="scene">Where others read along, the answer does not repeat the question: it may name people.</param>
    public async Task<Step> TakeAsync(Conversation conversation, Incoming incoming, Scene scene, CancellationToken cancellation)
    {
        var known = await KnowSchoolAsync(conversation, scene, cancellation);
        return incoming switch
        {
            Incoming.Installed => Greet(known, scene.Kind),
            Incoming.Said said => await HearAsync(known, said, scene, cancellation),
            Incoming.Pressed pressed => await PressAsync(known, pressed.Press, scene, cancellation),
            _ => throw new InvalidOperationException($"Nobody answers {incoming.GetType().Name}."),
        };
    }

    // A chosen school whose protocol is gone is no choice any more; a conversation that is linked to one school speaks of that one.
    private async Task<Conversation> KnowSchoolAsync(Conversation conversation, Scene scene, CancellationToken cancellation)
    {
        var isChosen = schools.Find(conversation.School) is not null;
        if (isChosen && scene.Kind == ConversationKind.Personal) return conversation;
        if (await homes.FindAsync(scene, cancellation) is { } home) return home == conversation.School ? conversation : conversation.ChooseSchool(home);
        return isChosen ? conversation : conversation with { School = null };
    }

    private Step Greet(Conversation conversation, ConversationKind kind)
    {
        if (conversation.Greeted) return new Step(conversation, []);

        // In a group everybody chooses for themselves, when they first ask something.
        Reply[] replies = conversation.School is null && kind == ConversationKind.Personal ? [Greeting(kind), AskSchool()] : [Greeting(kind)];
        return new Step(conversation.Greet(), replies);
    }

    private async Task<Step> HearAsync(Conversation conversation, Incoming.Said said, Scene scene, CancellationToken cancellation)
    {
        var text = said.Text;
        if (string.IsNullOrWhiteSpace(text)) return Say(conversation, said.Attachments.Count > 0 ? ChatTexts.OnlyAttachment : ChatTexts.Empty);
        if (!text.Any(char.IsLetterOrDigit)) return Say(conversation, ChatTexts.NoWords);
        if (text.Length <= LongestPhrase && await DoWhatIsSaidAsync(conversation, text, scene, cancellation) is { } done) return done;

        // What the assistant itself asked comes before what a supervisor asked: it was asked last, and on this screen.
        if (conversation.OpenOptions.Count == 0 && await caseTalk.TryAnswerAsync(text, scene, cancellation) is { } passedOn) return new Step(conversation, [passedOn]);
        return Continuation.GoesOn(conversation, text, scene.At)
            ? await GoOnAsync(conversation, text, said.Attachments, scene, cancellation)
            : await AnswerQuestionAsync(conversation.StartQuestion(text, said.Attachments, scene.At), scene, cancellation);
    }

    // Null when it is a question.
    private async Task<Step?> DoWhatIsSaidAsync(Conversation conversation, string text, Scene scene, CancellationToken cancellation)
    {
        if (Phrases.Help().IsMatch(text)) return new Step(conversation, [new Reply(HelpCard.Text, HelpCard.Create())]);
        if (Phrases.NewQuestion().IsMatch(text)) return Say(conversation.EndQuestion(), ChatTexts.NewQuestion);
        if (Phrases.School().IsMatch(text)) return new Step(conversation, [.. PresentSchool(conversation), AskSchool()]);
        if (Phrases.Protocol().Match(text) is { Success: true } asked) return ShowProtocol(conversation, asked.Groups["address"].Value);
        if (Phrases.Hello().IsMatch(text)) return Greet(conversation with { Greeted = false }, scene.Kind);
        if (Phrases.Thanks().IsMatch(text)) return Say(conversation, ChatTexts.Welcome);
        if (await linkTalk.TryAsync(text, scene, cancellation) is { } linked) return new Step(conversation, [linked]);
        if (await deputyTalk.TryAsync(text, scene, cancellation) is { } ofDeputy) return new Step(conversation, [ofDeputy]);
        if (await privacyTalk.TryAsync(text, scene, cancellation) is { } ofPrivacy) return new Step(conversation, [ofPrivacy]);
        if (await caseTalk.TryAsync(text, scene, cancellation) is { } ofCases) return new Step(conversation, ofCases);
        if (await announcementTalk.TryAsync(text, scene, cancellation) is { } ofAnnouncements) return new Step(conversation, [ofAnnouncements]);
        if (await receiverActs.TryAsync(text, scene, cancellation) is { } read) return new Step(conversation, [read]);
        return schools.FindByName(text) is { } named ? await ChooseAsync(conversation, named, scene, cancellation) : null;
    }

    private async Task<Step> PressAsync(Conversation conversation, ButtonPress press, Scene scene, CancellationToken cancellation) => press switch
    {
        ButtonPress.Ask ask => await AnswerQuestionAsync(conversation.StartQuestion(ask.Question, [], scene.At), scene, cancellation),
        ButtonPress.ChooseSchool choose => schools.Find(new SchoolId(choose.School)) is { } protocol
            ? await ChooseAsync(conversation, protocol, scene, cancellation)
            : new Step(conversation, [new Reply(ChatTexts.UnknownSchool), AskSchool()]),
        ButtonPress.Answer answer when IsOpen(conversation, answer) =>
            await GoOnAsync(conversation, answer.Option, [], scene, cancellation, PressPatience),
        ButtonPress.HandOver hand when IsOwn(conversation, hand.QuestionNumber, hand.Mark) && conversation.Turns.Count > 0 => await HandOverAsync(conversation, scene, cancellation),
        ButtonPress.Answer or ButtonPress.HandOver => Say(conversation, scene.Kind == ConversationKind.Personal ? ChatTexts.OldButton : ChatTexts.OthersButton),
        ButtonPress.ForgetMe => new Step(conversation, [await privacyTalk.ForgetAsync(scene, cancellation)]) { Forgets = true },
        ButtonPress.NewQuestion => Say(conversation.EndQuestion(), ChatTexts.NewQuestion),
        ButtonPress.ShowClause show => ShowClause(conversation, protocol => protocol.Clauses.FirstOrDefault(clause => clause.Id.Value == show.Clause)),
        _ => throw new InvalidOperationException($"Nobody answers a button press {press.GetType().Name}."),
    };

    private static bool IsOpen(Conversation conversation, ButtonPress.Answer answer) =>
        IsOwn(conversation, answer.QuestionNumber, answer.Mark) && conversation.OpenOptions.Contains(answer.Option);

    private static bool IsOwn(Conversation conversation, int questionNumber, string mark) =>
        questionNumber == conversation.QuestionNumber && mark == ButtonPress.MarkOf(conversation.Person);

    private async Task<Step> ChooseAsync(Conversation conversation, Protocol protocol, Scene scene, CancellationToken cancellation)
    {
        var waited = conversation.WaitsForSchool;

        // The moment tells which school was chosen last, when the person begins another conversation.
        var chosen = conversation.ChooseSchool(protocol.School) with { LastTurn = scene.At };
        return waited ? await AnswerQuestionAsync(chosen, scene, cancellation) : Say(chosen, ChatTexts.SchoolChosen(protocol.SchoolName));
    }

    // Whoever has the question already hears what was added to it, whatever the answer becomes.
    private async Task<Step> GoOnAsync(
        Conversation conversation, string text, IReadOnlyList<string> attachments, Scene scene, CancellationToken cancellation, TimeSpan? patience = null)
    {
        var handed = conversation.Case is { } open ? await handOver.AddAsync(open, text, scene, cancellation) : null;
        return await AnswerQuestionAsync(conversation.ContinueQuestion(text, attachments, scene.At), scene, cancellation, patience, handed);
    }

    private async Task<Step> AnswerQuestionAsync(Conversation conversation, Scene scene, CancellationToken cancellation, TimeSpan? patience = null, Handover? handed = null)
    {
        if (schools.Find(conversation.School) is not { } protocol) return new Step(conversation, [AskSchool()]);

        var (verdict, ofAnnouncement) = await announced.BesideAsync(
            await assistant.AnswerAsync(protocol, QuestionOf(conversation, patience), cancellation), conversation, protocol, cancellation);
        var answered = conversation.Answered(verdict.FollowUp);
        if (verdict.HandedOver)
        {
            handed ??= await handOver.OpenAsync(answered, protocol, verdict, scene, requested: false, cancellation);
            answered = answered.HandedOver(handed.Case.Id);
        }

        var shown = scene.Kind == ConversationKind.Personal ? answered.Turns : null;
        var mark = ButtonPress.MarkOf(answered.Person);
        var handover = verdict.HandedOver ? handed : null;
        var card = AnswerCard.Of(
            verdict, protocol, shown, option => Option(new ButtonPress.Answer(answered.QuestionNumber, option, mark), verdict.FollowUp), handover, AnswerButtons.Of(verdict, answered.QuestionNumber, mark));
        var answer = new Reply(AnswerText.Of(verdict, protocol, shown, handover), card) { Answer = new AnswerGiven(verdict.Outcome, protocol), Label = ModelLabel.Of(verdict) };
        Reply[] first = [.. handed is null || verdict.HandedOver ? [] : new[] { new Reply(CaseTalkTexts.AlsoWithSupervisors(handed.Case.Number)) }, .. ofAnnouncement is null ? [] : new[] { ofAnnouncement }];
        return new Step(answered, [.. first, answer]);
    }

    private async Task<Step> HandOverAsync(Conversation conversation, Scene scene, CancellationToken cancellation)
    {
        if (schools.Find(conversation.School) is not { } protocol) return new Step(conversation, [AskSchool()]);
        var verdict = await assistant.AnswerAsync(protocol, QuestionOf(conversation, PressPatience), cancellation);
        var handed = await handOver.OpenAsync(conversation, protocol, verdict, scene, requested: true, cancellation);
        return new Step(conversation.HandedOver(handed.Case.Id), [CaseReplies.HandedOver(handed.Case, handed.Room, handed.IsLinked)]);
    }

    private static Question QuestionOf(Conversation conversation, TimeSpan? patience) =>
        new(conversation.Turns, conversation.Attachments) { Asked = conversation.OpenQuestion ?? "", Patience = patience };

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
