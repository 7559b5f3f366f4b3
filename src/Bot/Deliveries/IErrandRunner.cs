using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Deliveries;

/// <summary>Does errands. May be asked for the same one again, also when it was done: whoever asked may have missed that.</summary>
internal interface IErrandRunner
{
    Task<ErrandEnd> RunAsync(Delivery delivery, CancellationToken cancellation);

    /// <summary>It will not be tried any more: who must know learns it. The end tells what became of that.</summary>
    /// <param name="delivery">What did not reach anybody.</param>
    /// <param name="refusal">Why the service refused; null when that is not the matter.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task<ErrandEnd> LoseAsync(Delivery delivery, NotSent? refusal, CancellationToken cancellation);
}
