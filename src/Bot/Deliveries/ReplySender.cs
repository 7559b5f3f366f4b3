using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Turns;

namespace Bot.Deliveries;

/// <summary>Says something when nobody has just asked: as a card, and more simply when the service will not have it.</summary>
internal sealed class ReplySender(IConnectorClient connector, ILogger<ReplySender> log)
{
    /// <summary>Says it in a conversation; in a channel as a thread of its own.</summary>
    public Task<SendResult> SendAsync(ConversationAddress to, Reply reply, CancellationToken cancellation) =>
        InFormsAsync(reply, form => connector.SendAsync(Of(to), form, cancellation));

    /// <summary>Puts it in the place of what an own message says.</summary>
    public Task<SendResult> UpdateAsync(ConversationAddress conversation, string message, Reply reply, CancellationToken cancellation) =>
        InFormsAsync(reply, form => connector.UpdateAsync(Of(conversation), message, form, cancellation));

    private static ReplyAddress Of(ConversationAddress to) => new(to.Service, to.Id.Value, null);

    private async Task<SendResult> InFormsAsync(Reply reply, Func<OutgoingActivity, Task<SendResult>> send)
    {
        SendResult? result = null;
        foreach (var form in reply.Forms())
        {
            result = await send(form);
            if (result is not SendResult.Never(NotSent.Malformed or NotSent.TooLarge, var detail)) return result;
            Log.MessageRefused(log, detail);
        }

        return result ?? throw new InvalidOperationException("There is always a way to say it.");
    }
}
