namespace Bot.Teams.Connector;

/// <summary>What became of a conversation that was asked for (PROTOCOL 4.3).</summary>
public abstract record CreateResult
{
    private CreateResult()
    {
    }

    /// <summary>It exists; for a person's chat it may have existed before.</summary>
    /// <param name="ConversationId">Where to send to; for a thread it names the thread.</param>
    /// <param name="ActivityId">The id of the thread's first message; null for a chat.</param>
    public sealed record Created(string ConversationId, string? ActivityId) : CreateResult;

    /// <inheritdoc cref="SendResult.Later"/>
    public sealed record Later(TimeSpan After, string Reason) : CreateResult
    {
        /// <inheritdoc cref="SendResult.Later.IsThrottled"/>
        public bool IsThrottled { get; init; }

        /// <inheritdoc cref="SendResult.Later.IsUntried"/>
        public bool IsUntried { get; init; }
    }

    /// <inheritdoc cref="SendResult.Never"/>
    public sealed record Never(NotSent Reason, string Detail) : CreateResult;

    /// <summary>The thread may have been made or not. A chat never ends like this: asking twice gives the same one.</summary>
    /// <param name="Detail">For the log; never words of the message.</param>
    public sealed record Unsure(string Detail) : CreateResult;
}
