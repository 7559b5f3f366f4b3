using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Turns;

namespace Bot.Deliveries;

/// <summary>Says something when nobody has just asked: as a card, and in words when the service will not have the card.</summary>
internal sealed class ReplySender(IConnectorClient connector, ILogger<ReplySender> log)
{
    /// <summary>Says it in a conversation, with a notification; in a channel as a thread of its own.</summary>
    public Task<SendResult> SendAsync(ConversationAddress to, Reply reply, CancellationToken cancellation) =>
        InFormsAsync(reply, form => connector.SendAsync(Of(to), form.Alerting(), cancellation));

    /// <summary>Puts it in the place of what an own message says. Nobody is notified.</summary>
    public Task<SendResult> UpdateAsync(ConversationAddress conversation, string message, Reply reply, CancellationToken cancellation) =>
        InFormsAsync(reply, form => connector.UpdateAsync(Of(conversation), message, form, cancellation));

    private static ReplyAddress Of(ConversationAddress to) => new(to.Service, to.Id.Value, null);

    // Not the last form, which says that there is an answer to a question: here nobody waits in front of the screen, and who must know that nothing came hears it otherwise.
    private async Task<SendResult> InFormsAsync(Reply reply, Func<OutgoingActivity, Task<SendResult>> send)
    {
        SendResult? result = null;
        foreach (var form in reply.Forms().SkipLast(1))
        {
            result = await send(form);
            if (result is not SendResult.Never(NotSent.Malformed or NotSent.TooLarge, var detail)) return result;
            Log.MessageRefused(log, detail);
        }

        return result ?? throw new InvalidOperationException("There is always a way to say it.");
    }
}
