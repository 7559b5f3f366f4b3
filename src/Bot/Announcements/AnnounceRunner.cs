using Bot.Deliveries;
using Bot.School.Deliveries;

namespace Bot.Announcements;

/// <summary>Brings what one receiver sees of an announcement up to date.</summary>
internal sealed class AnnounceRunner
{
    public Task<ErrandEnd> RunAsync(Errand.Announce errand, CancellationToken cancellation) => throw new NotSupportedException();
}
