using Bot.Knowledge;
using Bot.Privacy;
using Bot.School.Announcements;
using Bot.Settings;
using Bot.Texts;

namespace Bot.Announcements;

/// <summary>Who gets an announcement, as a table for a spreadsheet, by name: for the directie only.</summary>
internal sealed class ReceiverTable(IAnnouncements announcements, Schools schools, SchoolSettingsBook settings)
{
    /// <summary>Null when there is no such announcement any more.</summary>
    public async Task<(int Number, byte[] Bytes)?> WriteAsync(AnnouncementId id, CancellationToken cancellation)
    {
        if (await announcements.FindAsync(id, cancellation) is not { } of) return null;
        var zone = settings.For(of.School).Hours.Zone;
        var receivers = await announcements.ReceiversAsync(id, cancellation);
        return (of.Number, SpreadsheetFile.Of([ReceiverListTexts.Columns, .. receivers.Select(one => Cells(one, zone))]));
    }

    private IReadOnlyList<string> Cells(Receiver of, TimeZoneInfo zone) =>
    [
        ReceiverTexts.OneLine(of.Name ?? ""),
        schools.Find(of.School)?.SchoolName ?? of.School.Value,
        ReceiverListTexts.State(of.State),
        of.Why is { } why ? ReceiverListTexts.Why(why) : "",
        of.SentAt is { } sent ? SpreadsheetFile.Moment(sent, zone) : "",
        of.ReadAt is { } read ? SpreadsheetFile.Moment(read, zone) : "",
        DutchNumbers.Of(of.Reminders),
    ];
}
