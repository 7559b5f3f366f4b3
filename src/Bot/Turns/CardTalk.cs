using Bot.Cards;
using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Turns;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>A button that changes its own card: answered in the request, and updated for whoever else sees it.</summary>
internal sealed class CardTalk(Talk talk, IConversations conversations, IConnectorClient connector, TimeProvider clock, ILogger<CardTalk> log)
{
    public async Task<InvokeResponse> AnswerAsync(Turn turn, CardActionInvoke press, CancellationToken cancellation)
    {
        if (ButtonPress.TryRead(press.Data) is not { } button) return InvokeResponse.Malformed;
        var activity = turn.Activity;
        var conversation = await conversations.FindAsync(new ConversationId(activity.Conversation!.Id!), new PersonId(activity.From!.Id!), cancellation);
        var step = talk.Take(conversation, new Incoming.Pressed(button), turn.Kind, clock.GetUtcNow());
        if (step.Conversation != conversation) await conversations.SaveAsync(step.Conversation, cancellation);
        if (step.Replies is not [.., { } reply]) return CardActionInvoke.Say(ChatTexts.OldButton);
        if (reply.Card is not { } card) return CardActionInvoke.Say(reply.Text);

        // The response changes the card for the one who pressed, until it is loaded again; the update changes it for good and for all.
        if (activity.ReplyToId is { } message && await connector.UpdateAsync(turn.ReplyTo, message, reply.Forms().First(), cancellation) is not SendResult.Sent and var result)
            Log.NotUpdated(log, result.GetType().Name);
        return CardActionInvoke.Replace(card);
    }
}
