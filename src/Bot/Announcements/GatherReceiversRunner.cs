using Bot.Deliveries;
using Bot.School.Deliveries;

namespace Bot.Announcements;

/// <summary>Finds out who gets an announcement, and orders it for each.</summary>
internal sealed class GatherReceiversRunner
{
    public Task<ErrandEnd> RunAsync(Errand.GatherReceivers errand, CancellationToken cancellation) => throw new NotSupportedException();
}
