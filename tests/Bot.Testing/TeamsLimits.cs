namespace Bot.Testing;

/// <summary>At most so many requests within any stretch of time of this length.</summary>
public sealed record RequestLimit(int Most, TimeSpan Within);

/// <summary>How much Teams takes from one bot (PROTOCOL 7.1).</summary>
public sealed record TeamsLimits
{
    private static readonly IReadOnlyList<RequestLimit> Writes = [Each(7, 1), Each(8, 2), Each(60, 30), Each(1_800, 3_600)];

    public static TeamsLimits Published { get; } = new();

    /// <summary>All requests of one organisation together.</summary>
    public IReadOnlyList<RequestLimit> Tenant { get; init; } = [Each(50, 1)];

    /// <summary>What is sent, changed or taken away in one conversation.</summary>
    public IReadOnlyList<RequestLimit> Send { get; init; } = Writes;

    /// <summary>How often the chat with one person is asked for.</summary>
    public IReadOnlyList<RequestLimit> Create { get; init; } = Writes;

    /// <summary>How often is asked who is in one conversation.</summary>
    public IReadOnlyList<RequestLimit> Members { get; init; } = [Each(14, 1), Each(16, 2), Each(120, 30), Each(3_600, 3_600)];

    private static RequestLimit Each(int most, int seconds) => new(most, TimeSpan.FromSeconds(seconds));
}
