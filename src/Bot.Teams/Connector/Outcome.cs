namespace Bot.Teams.Connector;

/// <summary>What became of a call to the connector, whatever it was for; each operation gives it a result type of its own.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    public sealed record Done(int Status, ReadOnlyMemory<byte> Body) : Outcome;

    /// <param name="Asked">Whether the service itself asked for the wait: then it holds for the next call too (PROTOCOL 7.2).</param>
    public sealed record Later(TimeSpan After, string Reason, bool Asked) : Outcome;

    /// <param name="Code">What the service called it.</param>
    public sealed record Never(NotSent Reason, string Detail, string? Code) : Outcome;

    public sealed record Unsure(string Detail) : Outcome;
}
