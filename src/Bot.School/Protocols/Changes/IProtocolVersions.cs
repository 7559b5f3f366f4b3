using Bot.School.Deliveries;

namespace Bot.School.Protocols.Changes;

/// <summary>A protocol as it was when the assistant started last.</summary>
public sealed record SeenProtocol
{
    /// <summary>With its clauses; of their sentences nothing is kept.</summary>
    public required Protocol Protocol { get; init; }

    /// <summary>When it was seen first.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The version until which the supervisors know which rulings rest on words that changed; null when they know it of this one.</summary>
    public Protocol? LastTold { get; init; }
}

/// <summary>Where is remembered which version of its protocol each school had, so that a change is noticed when the assistant starts.</summary>
public interface IProtocolVersions
{
    /// <summary>Null when the school was never seen.</summary>
    Task<SeenProtocol?> FindAsync(SchoolId school, CancellationToken cancellation);

    /// <summary>
    /// Remembers a version in the place of the one before, and orders what must be sent because of it, in one transaction. False when what is remembered is not the one before
    /// (any more): then nothing is stored.
    /// </summary>
    /// <param name="seen">The version.</param>
    /// <param name="before">The <see cref="Protocol.Fingerprint"/> of the one before; null when the school was never seen.</param>
    /// <param name="errands">What must be sent.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task<bool> RememberAsync(SeenProtocol seen, string? before, IReadOnlyList<Errand> errands, CancellationToken cancellation);

    /// <summary>The supervisors of a school were told of this version. Nothing happens when it is not the one that is remembered.</summary>
    Task ToldAsync(SchoolId school, string fingerprint, CancellationToken cancellation);
}
