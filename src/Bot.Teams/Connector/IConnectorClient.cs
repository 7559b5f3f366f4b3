using Bot.Teams.Schema;

namespace Bot.Teams.Connector;

/// <summary>Sends to the conversation's own service.</summary>
public interface IConnectorClient
{
    /// <summary>Answers an activity; gives the id of the new message, or null when the service does not tell it (202).</summary>
    Task<string?> ReplyAsync(ReplyAddress address, OutgoingActivity activity, CancellationToken cancellation);

    /// <summary>Replaces the whole content of one of the bot's own messages. Nobody is notified.</summary>
    Task UpdateAsync(ReplyAddress address, string messageId, OutgoingActivity activity, CancellationToken cancellation);
}
