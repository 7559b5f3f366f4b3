using Bot.Deliveries;
using Bot.School.Deliveries;

namespace Bot.Announcements;

/// <summary>Brings the cards of an announcement in the conversations of the directie up to date.</summary>
internal sealed class ShowReportRunner
{
    public Task<ErrandEnd> RunAsync(Errand.ShowReport errand, CancellationToken cancellation) => throw new NotSupportedException();
}
