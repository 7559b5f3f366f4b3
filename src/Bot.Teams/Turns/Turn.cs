using Bot.Teams.Connector;
using Bot.Teams.Schema;

namespace Bot.Teams.Turns;

/// <summary>One activity that is being answered, and the only way to say something back.</summary>
public sealed class Turn
{
    private readonly Func<OutgoingActivity, CancellationToken, Task<SendResult>> _say;

    private Turn(IncomingActivity activity, ReplyAddress replyTo, Func<OutgoingActivity, CancellationToken, Task<SendResult>> say) =>
        (Activity, ReplyTo, _say) = (activity, replyTo, say);

    public IncomingActivity Activity { get; }

    public ReplyAddress ReplyTo { get; }

    public ConversationKind Kind => ConversationKinds.Of(Activity.Conversation);

    /// <summary>A turn that is answered over the connector.</summary>
    public static Turn Of(IncomingActivity activity, ReplyAddress replyTo, IConnectorClient connector) =>
        new(activity, replyTo, (message, cancellation) => connector.SendAsync(replyTo, message, cancellation));

    /// <summary>A turn whose answers are gathered, for <c>expectReplies</c> (PROTOCOL 1.1).</summary>
    public static Turn Gathering(IncomingActivity activity, ReplyAddress replyTo, ICollection<OutgoingActivity> replies) =>
        new(activity, replyTo, (message, _) =>
        {
            replies.Add(message);
            return Task.FromResult<SendResult>(new SendResult.Sent(null));
        });

    /// <summary>Says something in the conversation, and in a channel in the thread, that the activity came from.</summary>
    public Task<SendResult> SayAsync(OutgoingActivity message, CancellationToken cancellation) => _say(message, cancellation);
}
