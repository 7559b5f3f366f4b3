using System.Globalization;
using System.Text.Json;
using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Teams.Invokes;

namespace Bot.Cards;

/// <summary>What a button under an announcement does, for whoever it was sent to. Made into the button's data, and read back from it: nothing in it is trusted, only looked up.</summary>
internal abstract record ReceiverPress
{
    /// <summary>What the button does to Teams: it is answered with a card in the place of its own.</summary>
    public const string Verb = "announced";

    // No other button has this: neither reads the other's.
    private const string Kind = "magditgelezen";
    private const string Id = "mededeling";
    private const string Shown = "versie";

    // An announcement's id is 24 signs; more is no id, and nobody looks it up.
    private const int LongestId = 64;

    private ReceiverPress(AnnouncementId announcement) => Announcement = announcement;

    public AnnouncementId Announcement { get; }

    /// <summary>"Gelezen en begrepen".</summary>
    /// <param name="Announcement">Which.</param>
    /// <param name="Edition">The edition that stood above the button.</param>
    /// <param name="FromReminder">Whether it stands under a reminder.</param>
    public sealed record Read(AnnouncementId Announcement, int Edition, bool FromReminder) : ReceiverPress(Announcement);

    /// <summary>"Stel hierover een vraag".</summary>
    public sealed record AskAbout(AnnouncementId Announcement) : ReceiverPress(Announcement);

    /// <summary>A button whose answer takes the place of the card that it stands on.</summary>
    public ExecuteAction InPlace(string title) => new(title, Verb, Data());

    /// <summary>A button whose answer is a message of its own.</summary>
    public SubmitAction Titled(string title) => new(title, Data());

    /// <summary>Null when the value is not one of ours.</summary>
    public static ReceiverPress? TryRead(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data || data.Text(Id) is not { Length: > 0 and <= LongestId } id) return null;
        return data.Text(Kind) switch
        {
            "read" when EditionIn(data) is { } edition => new Read(new AnnouncementId(id), edition, FromReminder: false),
            "remind" when EditionIn(data) is { } edition => new Read(new AnnouncementId(id), edition, FromReminder: true),
            "ask" => new AskAbout(new AnnouncementId(id)),
            _ => null,
        };
    }

    private static int? EditionIn(JsonElement data) => int.TryParse(data.Text(Shown), NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null;

    private Dictionary<string, string> Data() => this switch
    {
        Read read => new() { [Kind] = read.FromReminder ? "remind" : "read", [Id] = Announcement.Value, [Shown] = read.Edition.ToString(CultureInfo.InvariantCulture) },
        AskAbout => new() { [Kind] = "ask", [Id] = Announcement.Value },
        _ => throw new InvalidOperationException($"A receiver's press of type {GetType().Name} has no data."),
    };
}
