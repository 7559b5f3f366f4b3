using Bot.Announcements;
using Bot.Cards;
using Bot.Cases;
using Bot.School.Conversations;
using Bot.School.Feedback;
using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;
using Bot.Teams.Turns;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>A button that changes its own card: answered in the request, and updated for whoever else sees it.</summary>
internal sealed class CardTalk(Talk talk, CaseActs caseActs, AnnouncementInvokes announcements, ReceiverActs receiverActs, IConversations conversations, IFeedback feedback, IConnectorClient connector, TimeProvider clock, ILogger<CardTalk> log)
{
    // Less than an invoke may take: the one who pressed has the new card in the response, whatever the update does.
    private static readonly TimeSpan UpdatePatience = TimeSpan.FromSeconds(2);

    public async Task<InvokeResponse> AnswerAsync(Turn turn, CardActionInvoke press, CancellationToken cancellation)
    {
        if (CasePress.TryRead(press.Data) is { } ofCase) return await ActAsync(turn, ofCase, cancellation);
        if (AnnouncementPress.TryRead(press.Data) is { } ofAnnouncement) return await announcements.AnswerAsync(turn, ofAnnouncement, cancellation);
        if (ReceiverPress.TryRead(press.Data) is { } ofReceiver) return await ActAsync(turn, ofReceiver, cancellation);

        // Only the answer to a question back is ever made so that it replaces its card; anything else is not a button of ours.
        if (ButtonPress.TryRead(press.Data) is not { } button) return CardActionInvoke.Malformed;
        if (button is not ButtonPress.Answer) return CardActionInvoke.Say(ChatTexts.OldButton);
        var activity = turn.Activity;
        var conversation = await conversations.FindAsync(new ConversationId(activity.Conversation!.Id!), new PersonId(activity.From!.Id!), cancellation);
        var step = await talk.TakeAsync(conversation, new Incoming.Pressed(button), Scene.Of(turn, clock.GetUtcNow()), cancellation);

        // Who is told that it failed may press again: a time that is over leaves everything as it was.
        cancellation.ThrowIfCancellationRequested();
        if (step.Conversation != conversation) await conversations.SaveAsync(step.Conversation, CancellationToken.None);
        if (step.Replies is not [.., { } reply]) return CardActionInvoke.Say(ChatTexts.OldButton);
        if (reply.Card is not { } card) return CardActionInvoke.Say(reply.Text);

        // The response changes the card for the one who pressed, until it is loaded again; the update changes it for good and for all.
        if (activity.ReplyToId is { } message)
        {
            if (reply.Answer is { } given)
                await feedback.RememberAsync(new GivenAnswer(conversation.Id, message, given.Protocol.School, given.Outcome, given.Protocol.Version, clock.GetUtcNow()), CancellationToken.None);
            await UpdateAsync(turn.ReplyTo, message, reply.Forms().First());
        }

        return CardActionInvoke.Replace(card);
    }

    private async Task<InvokeResponse> ActAsync(Turn turn, CasePress press, CancellationToken cancellation)
    {
        switch (await caseActs.DoAsync(press, Scene.Of(turn, clock.GetUtcNow()), turn.Activity.ReplyToId, cancellation))
        {
            case CaseAct.Shown({ Card: { } card } reply, var forAll):
                if (forAll && turn.Activity.ReplyToId is { } message) await UpdateAsync(turn.ReplyTo, message, reply.Forms().First());
                return CardActionInvoke.Replace(card);
            case CaseAct.Shown(var reply, _):
                return CardActionInvoke.Say(reply.Text);
            case CaseAct.Said(var text):
                return CardActionInvoke.Say(text);
            default:
                throw new InvalidOperationException("There is no such act.");
        }
    }

    private async Task<InvokeResponse> ActAsync(Turn turn, ReceiverPress press, CancellationToken cancellation)
    {
        var scene = Scene.Of(turn, clock.GetUtcNow());
        var act = await receiverActs.DoAsync(press, scene, turn.Activity.ReplyToId, cancellation);
        if (act.AsksAbout is not null)
            await conversations.SaveAsync(act.Of(await conversations.FindAsync(scene.Here.Id, scene.Person.Id, cancellation), scene.At), cancellation);
        if (act.Shown is not { Card: { } card } shown) return CardActionInvoke.Say(act.Words);
        if (act.ForAll && turn.Activity.ReplyToId is { } message) await UpdateAsync(turn.ReplyTo, message, shown.Forms().First());
        return CardActionInvoke.Replace(card);
    }

    private async Task UpdateAsync(ReplyAddress address, string message, OutgoingActivity card)
    {
        using var patience = new CancellationTokenSource(UpdatePatience, clock);
        try
        {
            if (await connector.UpdateAsync(address, message, card, patience.Token) is not SendResult.Sent and var result) Log.NotUpdated(log, result.GetType().Name);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            Log.NotUpdated(log, "not in time");
        }
    }
}
