using Bot.Announcements;
using Bot.ProtocolChanges;
using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Deliveries;

/// <summary>Knows who does which errand.</summary>
internal sealed class ErrandRunner(
    ShowCaseRunner show,
    TellAskerRunner asker,
    RemindRunner remind,
    TellAdministratorRunner administrator,
    GatherReceiversRunner gather,
    AnnounceRunner announce,
    RemindReaderRunner remindReader,
    ShowReportRunner report,
    TellDiscardedRunner discarded,
    TellOutdatedRunner outdated,
    MarkOutdatedRunner marks) : IErrandRunner
{
    public Task<ErrandEnd> RunAsync(Delivery delivery, CancellationToken cancellation) => delivery.Errand switch
    {
        Errand.ShowCase errand => show.RunAsync(errand, cancellation),
        Errand.TellAsker errand => asker.RunAsync(errand, cancellation),
        Errand.Remind errand => remind.RunAsync(errand, cancellation),
        Errand.TellAdministrator errand => administrator.RunAsync(errand, cancellation),
        Errand.GatherReceivers errand => gather.RunAsync(errand, cancellation),
        Errand.Announce errand => announce.RunAsync(errand, cancellation),
        Errand.RemindReader errand => remindReader.RunAsync(errand, delivery.OrderedAt, cancellation),
        Errand.ShowReport errand => report.RunAsync(errand, cancellation),
        Errand.TellDiscarded errand => discarded.RunAsync(errand, cancellation),
        Errand.TellOutdated errand => outdated.RunAsync(errand, cancellation),
        Errand.MarkOutdated errand => marks.RunAsync(errand, cancellation),
        _ => throw new InvalidOperationException($"Nobody does {delivery.Errand.GetType().Name}."),
    };

    // Of a reminder nobody waits for, and of an administrator who cannot be reached, the log tells.
    public Task<ErrandEnd> LoseAsync(Delivery delivery, NotSent? refusal, CancellationToken cancellation) => delivery.Errand switch
    {
        Errand.ShowCase errand => show.LoseAsync(errand, refusal, cancellation),
        Errand.TellAsker errand => asker.LoseAsync(errand, cancellation),
        Errand.GatherReceivers errand => gather.LoseAsync(errand, cancellation),
        Errand.Announce errand => announce.LoseAsync(errand, cancellation),
        Errand.TellDiscarded errand => discarded.LoseAsync(errand, cancellation),
        Errand.Remind or Errand.TellAdministrator or Errand.RemindReader or Errand.ShowReport or Errand.TellOutdated or Errand.MarkOutdated => Task.FromResult<ErrandEnd>(new ErrandEnd.Done()),
        _ => throw new InvalidOperationException($"Nobody knows who must hear of {delivery.Errand.GetType().Name}."),
    };
}
