using Bot.Teams.Schema;

namespace Bot.Teams.Connector;

/// <summary>
/// The connector of Teams (PROTOCOL 4.2). What can go wrong comes back as a value; an exception means a bug or the caller's cancellation.
/// One message at a time goes to a conversation, in the order of the calls, also while one of them waits to be tried again.
/// </summary>
public interface IConnectorClient
{
    /// <summary>
    /// Sends a message: as the answer to <see cref="ReplyAddress.ActivityId"/> when there is one. A message that is too large goes out
    /// smaller (PROTOCOL 7.3).
    /// </summary>
    Task<SendResult> SendAsync(ReplyAddress address, OutgoingActivity activity, CancellationToken cancellation);

    /// <summary>Replaces the whole content of one of the bot's own messages. Nobody is notified.</summary>
    Task<SendResult> UpdateAsync(ReplyAddress conversation, string messageId, OutgoingActivity activity, CancellationToken cancellation);

    /// <summary>Takes one of the bot's own messages away.</summary>
    Task<SendResult> DeleteAsync(ReplyAddress conversation, string messageId, CancellationToken cancellation);

    /// <summary>Opens the chat with a person, or starts a thread in a channel (PROTOCOL 4.3).</summary>
    Task<CreateResult> CreateConversationAsync(Uri serviceUrl, NewConversation conversation, CancellationToken cancellation);

    /// <summary>Everybody in a chat or a channel's team; bots are not in it. The id may name a thread: the roster is that of its channel.</summary>
    Task<MembersResult> MembersAsync(Uri serviceUrl, string conversationId, CancellationToken cancellation);

    /// <summary>One member, by the <c>29:</c> id or the Entra object id.</summary>
    Task<MemberResult> MemberAsync(Uri serviceUrl, string conversationId, string userId, CancellationToken cancellation);

    /// <summary>What people call a channel: a message from it does not tell (PROTOCOL 1.2). Null when the service does not tell either, as of a team's first channel.</summary>
    /// <param name="serviceUrl">The base address of the connector.</param>
    /// <param name="teamId">The team that the channel is in.</param>
    /// <param name="channelId">The channel; a thread's id counts as the channel that it is in.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task<string?> ChannelNameAsync(Uri serviceUrl, string teamId, string channelId, CancellationToken cancellation);
}
