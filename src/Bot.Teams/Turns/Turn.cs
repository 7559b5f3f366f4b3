using Bot.Teams.Connector;
using Bot.Teams.Schema;

namespace Bot.Teams.Turns;

/// <summary>One activity that is being answered, and the only way to say something back.</summary>
public sealed class Turn
{
    private readonly Func<OutgoingActivity, CancellationToken, Task<SendResult>> _say;
    private readonly int _saidBefore;
    private int _repeated;
    private int _said;
    private volatile bool _speaks;
    private volatile bool _isOver;

    private Turn(IncomingActivity activity, ReplyAddress replyTo, Func<OutgoingActivity, CancellationToken, Task<SendResult>> say, int saidBefore = 0) =>
        (Activity, ReplyTo, _say, _saidBefore) = (activity, replyTo, say, saidBefore);

    public IncomingActivity Activity { get; }

    public ReplyAddress ReplyTo { get; }

    public ConversationKind Kind => ConversationKinds.Of(Activity.Conversation);

    /// <summary>How many messages of this turn were taken, this time and before.</summary>
    internal int Said => _saidBefore + Volatile.Read(ref _said);

    /// <summary>A turn that is answered over the connector.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="replyTo">Where the answer goes.</param>
    /// <param name="connector">What the answer goes over.</param>
    /// <param name="saidBefore">How many messages were taken before the turn came again: so many are counted as said instead of being said twice.</param>
    public static Turn Of(IncomingActivity activity, ReplyAddress replyTo, IConnectorClient connector, int saidBefore = 0) =>
        new(activity, replyTo, (message, cancellation) => connector.SendAsync(replyTo, message, cancellation), saidBefore);

    /// <summary>A turn whose answers are gathered, for <c>expectReplies</c> (PROTOCOL 1.1).</summary>
    public static Turn Gathering(IncomingActivity activity, ReplyAddress replyTo, ICollection<OutgoingActivity> replies) =>
        new(activity, replyTo, (message, _) =>
        {
            // The caller waits for the response: there is nobody to show the indicator to.
            if (message.Type != ActivityTypes.Typing) replies.Add(message);
            return Task.FromResult<SendResult>(new SendResult.Sent(null));
        });

    /// <summary>Says something in the conversation, and in a channel in the thread, that the activity came from.</summary>
    /// <exception cref="OperationCanceledException">The turn is over: the person was told that it failed, and must not hear the opposite afterwards.</exception>
    public async Task<SendResult> SayAsync(OutgoingActivity message, CancellationToken cancellation)
    {
        if (_isOver) throw new OperationCanceledException("The turn is over.");
        _speaks = true;
        if (_repeated < _saidBefore)
        {
            _repeated++;
            return new SendResult.Sent(null);
        }

        var result = await _say(message, cancellation);
        if (result is SendResult.Sent or SendResult.Unsure) Interlocked.Increment(ref _said);
        return result;
    }

    /// <summary>Shows the typing indicator, unless the answer is on its way already: it would come after it.</summary>
    internal Task ShowTypingAsync(CancellationToken cancellation) => _speaks ? Task.CompletedTask : _say(OutgoingActivity.Typing(), cancellation);

    /// <summary>Says the last thing of this turn.</summary>
    internal Task<SendResult> EndWithAsync(OutgoingActivity message, CancellationToken cancellation)
    {
        _isOver = true;
        return _say(message, cancellation);
    }
}
