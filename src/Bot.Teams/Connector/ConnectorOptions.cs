namespace Bot.Teams.Connector;

/// <summary>What the connector client is told by its host.</summary>
public sealed record ConnectorOptions
{
    /// <summary>The longest that <see cref="RosterKept"/> may be.</summary>
    public static readonly TimeSpan LongestRosterKept = TimeSpan.FromMinutes(5);

    /// <summary>What stands under a message that had to be shortened, in the language of the one who reads it. A plain sentence.</summary>
    public required string TruncationNotice { get; init; }

    /// <summary>How long one try may take. Default 15 s; more than zero. A new message that is not answered by then is not tried again.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long all tries of one call may take together, waiting between them included. Default 45 s.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The longest wait that the service may ask for and that is waited out in the call; a longer one comes back as <see cref="SendResult.Later"/>. Default 5 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long nothing is sent to a host that failed too often. Default 15 s, at least 0.5 s.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long <see cref="Membership"/> believes that somebody is in a conversation: so long may who left it still do what members may. Default and at
    /// most 5 minutes, more than zero.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is longer, or not more than zero.</exception>
    public TimeSpan RosterKept
    {
        get;
        init => field = value > TimeSpan.Zero && value <= LongestRosterKept
            ? value
            : throw new ArgumentOutOfRangeException(nameof(RosterKept), value, $"More than zero and at most {LongestRosterKept}.");
    } = LongestRosterKept;
}
