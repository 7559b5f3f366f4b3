using Bot.Teams.Schema;

namespace Bot.Teams.Connector;

/// <summary>A conversation to be made (PROTOCOL 4.3). A bot cannot make group chats or channels.</summary>
public abstract record NewConversation
{
    private NewConversation(string botId, string tenantId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(botId);
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        (BotId, TenantId) = (botId, tenantId);
    }

    /// <summary>The bot as Teams knows it: <c>28:</c> and its app id.</summary>
    public string BotId { get; }

    public string TenantId { get; }

    /// <summary>The chat with one person; the one that exists already when there is one.</summary>
    public sealed record Personal : NewConversation
    {
        /// <param name="memberId">The person's <c>29:</c> id, or their Entra object id when the app is installed for them.</param>
        public Personal(string botId, string tenantId, string memberId)
            : base(botId, tenantId)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(memberId);
            MemberId = memberId;
        }

        public string MemberId { get; }

        /// <inheritdoc cref="ReplyAddress.Once"/>
        public bool Once { get; init; }
    }

    /// <summary>A new thread in a channel, with its first message.</summary>
    public sealed record Thread : NewConversation
    {
        /// <param name="channelId">The channel; a thread's id counts as the channel that it is in.</param>
        public Thread(string botId, string tenantId, string channelId, OutgoingActivity first)
            : base(botId, tenantId)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
            ArgumentNullException.ThrowIfNull(first);
            (ChannelId, First) = (ThreadedId.Parse(channelId).Base, first);
        }

        public string ChannelId { get; }

        public OutgoingActivity First { get; }
    }
}
