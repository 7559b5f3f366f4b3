namespace Bot.Teams.Turns;

/// <summary>A message that came in and was not finished yet.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Body">The activity as it came in, UTF-8 JSON.</param>
/// <param name="ReceivedAt">When it came in first.</param>
public sealed record StoredTurn(TurnKey Key, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt);

/// <summary>
/// Remembers what came in: before it is acknowledged, until it is finished, and by its name a while longer. Several processes may share
/// one store. A turn is owned until its <c>due</c> moment; after that whoever takes it first owns it.
/// </summary>
public interface ITurnStore
{
    /// <summary>Remembers a turn, owned by the caller until <paramref name="due"/>. False when it was known already: then there is nothing to do.</summary>
    Task<bool> AddAsync(StoredTurn turn, DateTimeOffset due, CancellationToken cancellation);

    /// <summary>The turn is done. Its body is forgotten at once, its name is kept so that it is not done again.</summary>
    Task FinishAsync(TurnKey key, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The turn is to be taken up again, not before <paramref name="due"/>.</summary>
    Task PostponeAsync(TurnKey key, DateTimeOffset due, CancellationToken cancellation);

    /// <summary>Takes at most <paramref name="most"/> unfinished turns that are due at <paramref name="now"/>, oldest first; they are owned until <paramref name="due"/>.</summary>
    Task<IReadOnlyList<StoredTurn>> TakeDueAsync(DateTimeOffset now, DateTimeOffset due, int most, CancellationToken cancellation);

    /// <summary>Forgets the names of turns that were finished before <paramref name="moment"/>.</summary>
    Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);
}
