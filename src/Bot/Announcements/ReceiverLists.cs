using Bot.Cards;
using Bot.Privacy;
using Bot.School.Announcements;
using Bot.School.People;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Who gets an announcement and who read it, by name. Only for the directie: whoever asks for a list has seen to that.</summary>
internal sealed class ReceiverLists(IAnnouncements announcements, AnnouncementRooms rooms, DownloadLinks downloads)
{
    public async Task<Reply> PeopleAsync(Announcement of, CancellationToken cancellation) =>
        ReceiverListCard.Of(of, await announcements.ReceiversAsync(of.Id, cancellation), await rooms.OfAsync(of, cancellation));

    /// <summary>A link to the whole table, which works once and for a quarter of an hour.</summary>
    public async Task<Reply> TableAsync(Announcement of, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(of);
        var address = await downloads.MakeAsync(new Download(DownloadKind.ReceiverTable, of.Id.Value), cancellation);
        return new Reply(
            $"{ReceiverListTexts.TableReady}\n{ReceiverListTexts.Fetch}: {address}",
            new AdaptiveCard([CaseElements.Bold(ReceiverListTexts.Heading(of)), new TextBlock(ReceiverListTexts.TableReady), new ActionSet([new OpenUrlAction(ReceiverListTexts.Fetch, address)])]));
    }
}
