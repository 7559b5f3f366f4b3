using Bot.Announcements;
using Bot.Cards;
using Bot.Cases;
using Bot.Extension;
using Bot.School.Conversations;
using Bot.School.Feedback;
using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;
using Bot.Teams.Turns;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>One turn from activity to reply. What it changes is saved when the reply was sent: a turn that comes again begins where it began.</summary>
internal sealed class TurnHandler(
    Talk talk, CardTalk cardTalk, CaseActs caseActs, ReceiverActs receiverActs, AnnouncementActs announcementActs, AnnouncementInvokes announcementInvokes, AnnouncementPlaces announcementPlaces, Acquaintance acquaintance, Membership membership, ExtensionTalk extension, IConversations conversations, IFeedback feedback, TimeProvider clock, ILogger<TurnHandler> log) : ITurnHandler
{
    public async Task<TurnEnd> HandleAsync(Turn turn, CancellationToken cancellation)
    {
        // A team's event names one of its channels, and the others have the same members.
        if (turn.Activity.MembersAdded is { Count: > 0 } || turn.Activity.MembersRemoved is { Count: > 0 }) membership.ForgetAll();
        if (Incoming.Of(turn.Activity) is not { } incoming) return TurnEnd.Finished;
        var (id, person) = Names(turn.Activity);
        if (incoming is Incoming.Thumb thumb)
        {
            await feedback.SaveAsync(new Opinion(id, thumb.MessageId, person, thumb.IsLike, "", clock.GetUtcNow()), cancellation);
            return TurnEnd.Finished;
        }

        var conversation = await conversations.FindAsync(id, person, cancellation);
        var scene = Scene.Of(turn, clock.GetUtcNow());
        await acquaintance.MeetAsync(scene, cancellation);
        var step = incoming switch
        {
            Incoming.PressedOfCase(var press) => new Step(conversation, [await ActAsync(press, scene, cancellation)]),
            Incoming.PressedOfAnnouncement(var press) => new Step(conversation, await ActAsync(press, scene, cancellation)),
            Incoming.PressedOfReceiver(var press) => await ActAsync(conversation, press, scene, cancellation),
            _ => await talk.TakeAsync(conversation, incoming, scene, cancellation),
        };
        foreach (var reply in step.Replies)
        {
            if (await SayAsync(turn, reply, id, scene, cancellation) is { } later) return later;
        }

        // The person has the answer: what it changed is saved, also when the time is just over.
        if (step.Conversation != conversation && !step.Forgets) await conversations.SaveAsync(step.Conversation, CancellationToken.None);
        return TurnEnd.Finished;
    }

    public async Task<InvokeResponse> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        var (id, person) = Names(activity);
        switch (activity.Name)
        {
            case InvokeNames.CardAction:
                return CardActionInvoke.TryRead(activity.Value) is { } press ? await cardTalk.AnswerAsync(turn, press, cancellation) : CardActionInvoke.Malformed;
            case InvokeNames.Feedback when FeedbackInvoke.TryRead(activity.Value) is { } given:
                // The local client does not say under which message it stands: then there is nothing to keep, and no reason to show an error.
                if (activity.ReplyToId is { } message)
                    await feedback.SaveAsync(new Opinion(id, message, person, given.IsLike, given.Words, clock.GetUtcNow()), cancellation);
                return InvokeResponse.Empty;
            case InvokeNames.Feedback:
                return InvokeResponse.Malformed;
            case InvokeNames.Search when ExtensionQuery.TryRead(activity.Value) is { } query:
                return extension.Search((await conversations.FindAsync(id, person, cancellation)).School, query);
            case InvokeNames.FetchTask or InvokeNames.SubmitTask when ExtensionAction.TryRead(activity.Value) is { } action:
                return await extension.ActAsync(await conversations.FindAsync(id, person, cancellation), action, cancellation);
            case InvokeNames.FetchDialog when DialogInvoke.TryRead(activity.Value) is { } dialog:
                return await announcementInvokes.FetchAsync(turn, dialog, cancellation);
            case InvokeNames.SubmitDialog when DialogInvoke.TryRead(activity.Value) is { } dialog:
                return await announcementInvokes.SubmitAsync(turn, dialog, cancellation);
            case InvokeNames.Search or InvokeNames.FetchTask or InvokeNames.SubmitTask or InvokeNames.FetchDialog or InvokeNames.SubmitDialog:
                return InvokeResponse.Malformed;
            default:
                return InvokeResponse.NotImplemented;
        }
    }

    public OutgoingActivity Apology(string incident) => OutgoingActivity.OfText(ChatTexts.WentWrong(incident));

    public InvokeResponse InvokeApology(IncomingActivity invoke, string incident) => invoke.Name switch
    {
        InvokeNames.CardAction => CardActionInvoke.Say(ChatTexts.WentWrong(incident)),
        InvokeNames.Search => ExtensionAnswer.Message(ChatTexts.WentWrong(incident)),
        InvokeNames.FetchDialog or InvokeNames.SubmitDialog => DialogInvoke.End(ChatTexts.WentWrong(incident)),
        InvokeNames.FetchTask or InvokeNames.SubmitTask => ExtensionAnswer.Dialog(ChatTexts.Name, ExtensionCards.Sentence(ChatTexts.WentWrong(incident))),
        _ => InvokeResponse.Empty,
    };

    private async Task<Reply> ActAsync(CasePress press, Scene scene, CancellationToken cancellation) => await caseActs.DoAsync(press, scene, message: null, cancellation) switch
    {
        CaseAct.Shown(var card, _) => card,
        CaseAct.Said(var text) => new Reply(text),
        _ => throw new InvalidOperationException("There is no such act."),
    };

    private async Task<IReadOnlyList<Reply>> ActAsync(AnnouncementPress press, Scene scene, CancellationToken cancellation) => await announcementActs.DoAsync(press, scene, message: null, cancellation) switch
    {
        AnnouncementAct.Shown(var card, _) => [card],
        AnnouncementAct.Form(var view) => [AnnouncementFormCard.ReplyOf(view)],
        AnnouncementAct.Told(var replies, _) => replies,
        AnnouncementAct.Said(var text) => [new Reply(text)],
        _ => throw new InvalidOperationException("There is no such act."),
    };

    private async Task<Step> ActAsync(Conversation conversation, ReceiverPress press, Scene scene, CancellationToken cancellation)
    {
        var act = await receiverActs.DoAsync(press, scene, message: null, cancellation);
        return new Step(act.Of(conversation, scene.At), [new Reply(act.Words)]);
    }

    private static (ConversationId Conversation, PersonId Person) Names(IncomingActivity activity) =>
        (new ConversationId(activity.Conversation!.Id!), new PersonId(activity.From!.Id!));

    // Null when it was said, or can never be said; else when to begin again.
    private async Task<TurnEnd.Again?> SayAsync(Turn turn, Reply reply, ConversationId conversation, Scene scene, CancellationToken cancellation)
    {
        foreach (var form in reply.Forms())
        {
            switch (await turn.SayAsync(form, cancellation))
            {
                case SendResult.Later(var after, var reason):
                    Log.SentLater(log, after, reason);
                    return new TurnEnd.Again(after);
                case SendResult.Sent({ } message) when reply.Answer is { } given:
                    await feedback.RememberAsync(
                        new GivenAnswer(conversation, message, given.Protocol.School, given.Outcome, given.Protocol.Version, clock.GetUtcNow()), CancellationToken.None);
                    return null;
                case SendResult.Sent({ } message) when reply.Shows is { } shown:
                    await announcementPlaces.RememberAsync(shown, scene, message, CancellationToken.None);
                    return null;
                case SendResult.Never(NotSent.Malformed or NotSent.TooLarge, var detail):
                    Log.MessageRefused(log, detail);
                    break;
                case SendResult.Never(var reason, var detail):
                    Log.NotSent(log, reason, detail);
                    return null;
                default:
                    return null;
            }
        }

        return null;
    }
}
