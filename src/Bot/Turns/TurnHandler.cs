using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>One turn from activity to reply: remembered before it is sent, and never met with silence.</summary>
internal sealed class TurnHandler(
    Talk talk, IConversations conversations, IConnectorClient connector, OneAtATime oneAtATime, TimeProvider clock, ILogger<TurnHandler> log)
{
    public async Task HandleAsync(IncomingActivity activity, ReplyAddress replyTo, CancellationToken cancellation)
    {
        if (Incoming.Of(activity) is not { } incoming) return;

        using var turn = await oneAtATime.EnterAsync(replyTo.ConversationId, cancellation);
        foreach (var reply in await RepliesTo(incoming, activity, replyTo, cancellation))
            await SendAsync(reply, replyTo, cancellation);
    }

    private async Task<IReadOnlyList<Reply>> RepliesTo(Incoming incoming, IncomingActivity activity, ReplyAddress replyTo, CancellationToken cancellation)
    {
        try
        {
            var id = new ConversationId(replyTo.ConversationId);
            var conversation = await conversations.FindAsync(id, new PersonId(activity.From!.Id!), cancellation);
            var step = talk.Take(conversation, incoming, clock.GetUtcNow());
            if (step.Conversation != conversation) await conversations.SaveAsync(step.Conversation, cancellation);
            return step.Replies;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var incident = Guid.NewGuid().ToString("N")[..8];
            Log.TurnFailed(log, incident, failure);
            return [new Reply(ChatTexts.WentWrong(incident))];
        }
    }

    // A card that the service will not have still has words, and words that are too many have a sentence that says so.
    private async Task SendAsync(Reply reply, ReplyAddress replyTo, CancellationToken cancellation)
    {
        OutgoingActivity[] attempts = [reply.Activity(Summary(reply)), OutgoingActivity.OfText(reply.Text), OutgoingActivity.OfText(ChatTexts.NotShown)];
        for (var attempt = reply.Card is null ? 1 : 0; ; attempt++)
        {
            try
            {
                await connector.ReplyAsync(replyTo, attempts[attempt], cancellation);
                return;
            }
            catch (ConnectorException refused) when (refused.IsAboutTheMessage && attempt + 1 < attempts.Length)
            {
                Log.MessageRefused(log, refused.Message);
            }
        }
    }

    // The notification stands on a locked screen: the first line, never the question.
    private static string Summary(Reply reply) => $"{ChatTexts.Name} {reply.Text.Split('\n')[0]}";
}
