using Bot.Deliveries;
using Bot.School.Deliveries;

namespace Bot.ProtocolChanges;

/// <summary>Tells supervisors which rulings were made by an earlier version of the protocol.</summary>
internal sealed class TellOutdatedRunner
{
    public Task<ErrandEnd> RunAsync(Errand.TellOutdated errand, CancellationToken cancellation) => throw new NotSupportedException();
}
