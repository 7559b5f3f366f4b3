namespace Bot.Teams.Schema;

/// <summary>
/// Where an answer goes, taken from the activity it answers. Always an argument, never kept in a long-lived object: so no reply
/// can go to yesterday's conversation.
/// </summary>
/// <param name="ServiceUrl">The base address of the connector, from an activity whose sender was proven.</param>
/// <param name="ConversationId">Opaque; in a channel it chooses the thread (PROTOCOL 1.5).</param>
/// <param name="ActivityId">What is answered; null when the message answers nothing.</param>
public sealed record ReplyAddress(Uri ServiceUrl, string ConversationId, string? ActivityId)
{
    /// <summary>
    /// Whether what is sent there is tried once, at once or not at all, and is not counted: for who waits for the right moment, counts and tries again themselves
    /// (<see cref="Connector.IRequestCount"/>). Who cancels cuts no try that has begun: it ends within <see cref="Connector.ConnectorOptions.TryTimeout"/>, and what came of it is told.
    /// </summary>
    public bool Once { get; init; }
}
