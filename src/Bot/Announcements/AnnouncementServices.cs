using Bot.ProtocolChanges;
using Bot.School.Announcements;
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
        .AddSingleton<AnnouncementRooms>()
        .AddSingleton<AnnouncementPlaces>()
        .AddSingleton<AnnouncementSaving>()
        .AddSingleton<AnnouncementCopies>()
        .AddSingleton<AnnouncementPreviews>()
        .AddSingleton<AnnouncementActs>()
        .AddSingleton<AnnouncementTalk>()
        .AddSingleton<AnnouncementInvokes>()
        .AddSingleton<ReceiverLists>()

        // Sending.
        .AddSingleton<GatherReceiversRunner>()
        .AddSingleton<AnnounceRunner>()
        .AddSingleton<RemindReaderRunner>()

        // The directie's cards.
        .AddSingleton<ShowReportRunner>()

        // Changes of protocols.
        .AddSingleton<TellOutdatedRunner>();
}
