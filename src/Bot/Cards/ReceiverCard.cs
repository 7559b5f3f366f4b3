using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>An announcement as receivers see it: title, text, the clauses of their own school letter for letter, the link, and what they can press.</summary>
internal static class ReceiverCard
{
    /// <summary>In signs: two bytes each, and some are left for the message around it (PROTOCOL 7.3).</summary>
    public const int MostSigns = 36_000;

    // What is announced stands there whole; of long clauses as much as goes beside it.
    private static readonly int[] LongestClauses = [int.MaxValue, 2_000, 800, 300, 0];

    // Teams counts signs, not how JSON happens to escape them.
    private static readonly TeamsJson Unescaped = new(new JsonSerializerOptions(TeamsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <param name="of">The announcement.</param>
    /// <param name="school">As whose staff or supervisor they get it.</param>
    /// <param name="readAt">When they pressed "gelezen en begrepen"; null when they did not.</param>
    /// <param name="note">What they must know first; null when there is nothing.</param>
    public static AdaptiveCard Of(Announcement of, SchoolId school, DateTimeOffset? readAt, string? note = null)
    {
        AdaptiveCard? card = null;
        foreach (var longest in LongestClauses)
        {
            card = Of(of, school, readAt, note, longest);
            if (SignsOf(card) <= MostSigns) break;
        }

        return card!;
    }

    /// <summary>How many signs a card takes of a message.</summary>
    public static int SignsOf(AdaptiveCard card) => Encoding.UTF8.GetCharCount(JsonSerializer.SerializeToUtf8Bytes(card, Unescaped.AdaptiveCard));

    /// <summary>A banner of our own words, and under it the title, letter for letter.</summary>
    public static Container Banner(string words, ContainerStyle style, Announcement of) => new(
    [
        new TextBlock(words) { Size = TextSize.Small, Weight = TextWeight.Bolder },
        new RichTextBlock([new TextRun(ReceiverTexts.OneLine(of.Content.Title)) { Size = TextSize.Large, Weight = TextWeight.Bolder }]) { Spacing = CardSpacing.Small },
    ])
    {
        Style = style,
        Bleed = true,
    };

    /// <summary>That they read it, in words and colour.</summary>
    public static Container ReadAt(DateTimeOffset at) => new([new TextBlock($"✓ {ReceiverTexts.YouRead(at)}") { Weight = TextWeight.Bolder }])
    {
        Style = ContainerStyle.Good,
        Spacing = CardSpacing.Medium,
    };

    private static AdaptiveCard Of(Announcement of, SchoolId school, DateTimeOffset? readAt, string? note, int longestClause) => new(
    [
        Banner(of.Edition > 1 ? ReceiverTexts.ImprovedFromDirectorate : ReceiverTexts.FromDirectorate, ContainerStyle.Accent, of),
        .. of.Edition > 1 ? new[] { new TextBlock(ReceiverTexts.Improved) { IsSubtle = true } } : [],
        .. note is null ? [] : new[] { new TextBlock(note) { Weight = TextWeight.Bolder } },
        .. AnnouncedText.Blocks(of.Content.Text),
        .. AnnouncedClauseElements.Of(of.ClausesFor(school), longestClause),
        .. of.Content.AsksReading && readAt is null ? new[] { new TextBlock(ReceiverTexts.PleaseConfirm) { Weight = TextWeight.Bolder, Separator = true, Spacing = CardSpacing.Medium } } : [],
        .. of.Content.AsksReading && readAt is { } at ? new[] { ReadAt(at) } : [],
        .. Buttons(of, readAt).Select(button => new ActionSet([button]) { Spacing = CardSpacing.Small }),
    ]);

    // A set for each: on a telephone buttons beside each other are cut off.
    private static IEnumerable<CardAction> Buttons(Announcement of, DateTimeOffset? readAt)
    {
        if (of.Content.AsksReading && readAt is null) yield return new ReceiverPress.Read(of.Id, of.Edition, FromReminder: false).InPlace(ReceiverTexts.Read);
        if (LinkOf(of) is { } link) yield return new OpenUrlAction(ReceiverTexts.OpenPage(link), link);
        yield return new ReceiverPress.AskAbout(of.Id).Titled(ReceiverTexts.Ask);
    }

    /// <summary>Only a web page is opened; null when there is none.</summary>
    public static Uri? LinkOf(Announcement of) => of.Content.Link is { IsAbsoluteUri: true, Scheme: "http" or "https" } link ? link : null;
}
