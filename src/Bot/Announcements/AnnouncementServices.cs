using Bot.ProtocolChanges;
using Bot.School.Announcements;
using Bot.School.Protocols.Changes;
using Bot.Storage;

namespace Bot.Announcements;

/// <summary>What announcements need.</summary>
internal static class AnnouncementServices
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services, AnnouncementOptions options) => services
        .AddSingleton(options)
        .AddSingleton<IAnnouncements, StoredAnnouncements>()
        .AddSingleton<AnnouncementDesk>()

        // What the directie types and presses.
        .AddSingleton<AnnouncementRights>()
        .AddSingleton<AnnouncementPlaces>()
        .AddSingleton<AnnouncementSaving>()
        .AddSingleton<AnnouncementCopies>()
        .AddSingleton<AnnouncementPreviews>()
        .AddSingleton<AnnouncementActs>()
        .AddSingleton<AnnouncementTalk>()
        .AddSingleton<AnnouncementInvokes>()

        // Sending.
        .AddSingleton<GatherReceiversRunner>()
        .AddSingleton<AnnounceRunner>()
        .AddSingleton<ReceiverOutcomes>()
        .AddSingleton<RemindReaderRunner>()
        .AddSingleton<PacedPost>()
        .AddSingleton<CardRenewal>()
        .AddSingleton<AudienceRoster>()
        .AddSingleton<AnnouncementClockWorker>()
        .AddHostedService(given => given.GetRequiredService<AnnouncementClockWorker>())

        // The directie's cards.
        .AddSingleton<ShowReportRunner>()
        .AddSingleton<TellDiscardedRunner>()
        .AddSingleton<AnnouncementRooms>()

        // Receivers, and the lists of them.
        .AddSingleton<ReceiverActs>()
        .AddSingleton<ReportRenewal>()
        .AddSingleton<AnnouncedClauses>()
        .AddSingleton<ReceiverLists>()
        .AddSingleton<ReceiverTable>()

        // Changes of protocols.
        .AddSingleton<IProtocolVersions, StoredProtocolVersions>()
        .AddSingleton<ProtocolChangeWorker>()
        .AddHostedService(given => given.GetRequiredService<ProtocolChangeWorker>())
        .AddSingleton<ChangesOnLink>()
        .AddSingleton<TellOutdatedRunner>()
        .AddSingleton<MarkOutdatedRunner>();
}
