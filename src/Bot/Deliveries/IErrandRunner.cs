using Bot.School.Deliveries;

namespace Bot.Deliveries;

/// <summary>Does errands. May be asked for the same one again, also when it was done: whoever asked may have missed that.</summary>
internal interface IErrandRunner
{
    Task<ErrandEnd> RunAsync(Delivery delivery, CancellationToken cancellation);

    /// <summary>It will not be tried any more: who must know learns it. The end tells what became of that.</summary>
    /// <param name="delivery">What did not reach anybody.</param>
    /// <param name="reason">Why; no words and no names.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task<ErrandEnd> LoseAsync(Delivery delivery, string reason, CancellationToken cancellation);
}
