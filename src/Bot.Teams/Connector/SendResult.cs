namespace Bot.Teams.Connector;

/// <summary>What became of a message that was sent, replaced or deleted.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The service took it.</summary>
    /// <param name="Id">The message's id; null when the service does not tell it (202, and a deletion).</param>
    public sealed record Sent(string? Id) : SendResult;

    /// <summary>It was not taken, and may be once some time has passed (PROTOCOL 7.2).</summary>
    /// <param name="After">How long to wait at least, counted from now. More than zero.</param>
    /// <param name="Reason">For the log; never words of the message.</param>
    public sealed record Later(TimeSpan After, string Reason) : SendResult
    {
        /// <summary>Whether there were too many requests (429): then <see cref="After"/> is for the others too.</summary>
        public bool IsThrottled { get; init; }

        /// <summary>Whether it was not even tried: for who keeps the pace, and had no moment for it. The connector itself does not say it.</summary>
        public bool IsUntried { get; init; }
    }

    /// <summary>It was not taken, and the same message will not be taken later either (PROTOCOL 6.3).</summary>
    /// <param name="Detail">For the log; never words of the message.</param>
    public sealed record Never(NotSent Reason, string Detail) : SendResult;

    /// <summary>
    /// The message went out and no answer came: it may stand in the conversation or not. Sent again it could stand there twice, so
    /// that is for whoever knows which of the two is worse (PROTOCOL 4.4). Only a new message can end like this.
    /// </summary>
    /// <param name="Detail">For the log; never words of the message.</param>
    public sealed record Unsure(string Detail) : SendResult;
}

/// <summary>Why something will never be done (PROTOCOL 6.3).</summary>
public enum NotSent
{
    /// <summary>400: the content is malformed, or the id belongs to another bot.</summary>
    Malformed,

    /// <summary>401, also with a new token; or no token is given out to this bot. A fault in the configuration.</summary>
    Unauthorized,

    /// <summary>The bot is not a member of the conversation, until it is added again.</summary>
    NotInConversation,

    /// <summary>The tenant's administrator blocked the bot.</summary>
    DisabledByAdmin,

    /// <summary>The person blocked, muted or removed the bot.</summary>
    BlockedByUser,

    /// <summary>The app is not installed for the person.</summary>
    NotInstalled,

    /// <summary>403 for another reason, which the detail names.</summary>
    Forbidden,

    /// <summary>The conversation does not exist any more: forget its id.</summary>
    ConversationGone,

    /// <summary>The message does not exist any more: forget its id.</summary>
    MessageGone,

    /// <summary>413, also after it was made smaller.</summary>
    TooLarge,

    /// <summary>405 or 501: the channel cannot do this.</summary>
    NotSupported,

    /// <summary>500: the service failed, and asks not to be tried again.</summary>
    ServiceError,

    /// <summary>The service URL is not one that anything is sent to (PROTOCOL 3.4). Nothing left this computer.</summary>
    NotAllowed,

    /// <summary>An answer that PROTOCOL 6.3 does not name; a redirect is one.</summary>
    Unknown,
}
