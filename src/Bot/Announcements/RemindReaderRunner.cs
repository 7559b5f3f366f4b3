using Bot.Deliveries;
using Bot.School.Deliveries;

namespace Bot.Announcements;

/// <summary>Reminds a receiver who has not read an announcement.</summary>
internal sealed class RemindReaderRunner
{
    public Task<ErrandEnd> RunAsync(Errand.RemindReader errand, CancellationToken cancellation) => throw new NotSupportedException();
}
