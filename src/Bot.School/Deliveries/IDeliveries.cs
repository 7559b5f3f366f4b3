namespace Bot.School.Deliveries;

/// <summary>
/// Where errands wait. They get in with the change that causes them, in its transaction (<see cref="Cases.ICases"/>, <see cref="Links.ILinks"/>). Each is done at least once:
/// who takes one up has it for a while, and when that is over without a word anybody may take it up again.
/// </summary>
public interface IDeliveries
{
    /// <summary>
    /// Takes up what is due, oldest first, at most <paramref name="most"/>; nobody else gets it until <paramref name="until"/>. Of one lane only the oldest that is not done.
    /// Two processes that take at once never get the same.
    /// </summary>
    /// <param name="now">What is due by then.</param>
    /// <param name="until">When anybody may take it up again.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="bulk">Those that are <see cref="Errand.IsBulk"/>, or the others.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task<IReadOnlyList<Delivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset until, int most, bool bulk, CancellationToken cancellation);

    /// <summary>Done: it reached them.</summary>
    Task DoneAsync(long id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>To be tried again at <paramref name="due"/>.</summary>
    /// <param name="id">Which.</param>
    /// <param name="due">When it is due again.</param>
    /// <param name="reason">For who looks after the assistant; no words of a message and no names.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task PostponeAsync(long id, DateTimeOffset due, string reason, CancellationToken cancellation);

    /// <summary>Nothing was tried: it is due again at <paramref name="due"/>, and this time does not count among its <see cref="Delivery.Attempts"/>.</summary>
    /// <inheritdoc cref="PostponeAsync" path="/param"/>
    Task PutBackAsync(long id, DateTimeOffset due, string reason, CancellationToken cancellation);

    /// <summary>Will never reach them. Kept with its reason, so that somebody can act on it.</summary>
    Task GiveUpAsync(long id, string reason, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The earliest moment at which something is due; null when nothing waits.</summary>
    /// <param name="bulk">Of those that are <see cref="Errand.IsBulk"/>, or of the others.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task<DateTimeOffset?> NextDueAsync(bool bulk, CancellationToken cancellation);

    Task<DeliveryCount> CountAsync(CancellationToken cancellation);

    /// <summary>Forgets what was done or given up before <paramref name="moment"/>.</summary>
    Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);
}
