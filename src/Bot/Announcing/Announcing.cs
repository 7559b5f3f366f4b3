using Bot.Announcements;
using Bot.Commands;
using Bot.School.Announcements;
using Bot.Texts;
using Spectre.Console;

namespace Bot.Announcing;

/// <summary>Lets an announcement go out and shows how far it is, until it has arrived.</summary>
internal sealed class Announcing(IAnnouncements announcements, AnnouncementDesk desk, AnnouncementOptions options, TimeProvider clock, TextWriter output)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <exception cref="CommandError">It may not go out as it is.</exception>
    public async Task RunAsync(Announcement announcement, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var begun = await desk.BeginAsync(announcement, isOffered: true, cancellation);
        if (begun.Status is AnnouncementStatus.Stopped or AnnouncementStatus.Recalled) throw new CommandError(AnnouncingTexts.NoLonger(begun));
        if (begun.Status == AnnouncementStatus.Draft) begun = await ReleaseAsync(begun.Id, cancellation);
        await output.WriteLineAsync(AnnouncingTexts.Begun(begun, zone));
        if (begun.Status is AnnouncementStatus.Planned or AnnouncementStatus.AwaitingRelease) return;

        var ended = Console.IsOutputRedirected ? await WatchAsync(begun.Id, (_, _) => { }, cancellation) : await ShowAsync(begun.Id, cancellation);
        foreach (var line in AnnouncingTexts.Ended(ended, await announcements.ReceiversAsync(ended.Id, cancellation))) await output.WriteLineAsync(line);
    }

    private async Task<Announcement> ReleaseAsync(AnnouncementId id, CancellationToken cancellation) =>
        await desk.ChangeAsync(id, one => one.Release(AnnounceOrder.Administrator, options.SecondPerson, clock.GetUtcNow()), cancellation) switch
        {
            AnnouncementChange.Made(var released) => released,
            AnnouncementChange.Refused(_, var why) => throw new CommandError(AnnouncingTexts.Refused(why)),
            _ => throw new CommandError(AnnouncingTexts.Gone),
        };

    private Task<Announcement> ShowAsync(AnnouncementId id, CancellationToken cancellation) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(progress =>
        {
            var bar = progress.AddTask(AnnouncingTexts.Gathering, autoStart: true, maxValue: 1);
            bar.IsIndeterminate = true;
            return WatchAsync(
                id,
                (of, counts) =>
                {
                    bar.IsIndeterminate = !of.IsGathered;
                    bar.Description = of.IsGathered ? AnnouncingTexts.Sending(counts) : AnnouncingTexts.Gathering;
                    bar.MaxValue = Math.Max(1, counts.All);
                    bar.Value = counts.All - counts.Queued;
                },
                cancellation);
        });

    private async Task<Announcement> WatchAsync(AnnouncementId id, Action<Announcement, ReceiverCount> show, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (true)
        {
            var now = await announcements.FindAsync(id, cancellation) ?? throw new CommandError(AnnouncingTexts.Gone);
            show(now, ReceiverCount.Sum(await announcements.CountAsync(id, cancellation)));
            if (now.Status != AnnouncementStatus.Sending) return now;
            await timer.WaitForNextTickAsync(cancellation);
        }
    }
}
