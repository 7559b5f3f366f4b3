namespace Bot.Teams.Connector;

/// <summary>What became of a call to the connector, whatever it was for; each operation gives it a result type of its own.</summary>
internal abstract record CallOutcome
{
    private CallOutcome()
    {
    }

    public sealed record Done(int Status, ReadOnlyMemory<byte> Body) : CallOutcome;

    /// <param name="Asked">Whether the service itself asked for the wait: then it holds for the next call too (PROTOCOL 7.2).</param>
    public sealed record Later(TimeSpan After, string Reason, bool Asked) : CallOutcome
    {
        /// <summary>Whether the service says that there were too many requests (429).</summary>
        public bool IsThrottled { get; init; }
    }

    /// <param name="Code">What the service called it.</param>
    public sealed record Never(NotSent Reason, string Detail, string? Code) : CallOutcome;

    public sealed record Unsure(string Detail) : CallOutcome;
}
