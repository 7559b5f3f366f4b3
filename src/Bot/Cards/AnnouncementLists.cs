using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>The announcements of the schools of somebody of the directie, a button with each.</summary>
internal static class AnnouncementLists
{
    /// <summary>The most that a list shows.</summary>
    public const int Most = 10;

    /// <param name="announcements">The last one first.</param>
    /// <param name="roomOf">With what one is shown.</param>
    public static Reply Of(IReadOnlyList<Announcement> announcements, Func<Announcement, AnnouncementRoom> roomOf)
    {
        if (announcements.Count == 0) return new Reply(AnnouncementTalkTexts.NoneYet);
        var card = new AdaptiveCard(
        [
            CaseElements.Bold(DraftTexts.List),
            .. announcements.Take(Most).Select(of => One(of, roomOf(of))),
            .. announcements.Count > Most ? new[] { new TextBlock(DraftTexts.More) { IsSubtle = true, Separator = true } } : [],
        ]);
        return new Reply(CardText.Of(card), card);
    }

    private static Container One(Announcement of, AnnouncementRoom room) => new(
    [
        CaseElements.Bold($"{of.Number}. {DraftCard.TitleOf(of)}"),
        CaseElements.Line(DraftTexts.ListMoment(of, room.Zone)) with { Spacing = CardSpacing.Small },
        .. of.Content.AsksReading && !of.IsBeforeSending ? new[] { CaseElements.Subtle(DraftTexts.ReadShare(ReceiverCount.Sum(room.Counts))) } : [],
        new ActionSet([new AnnouncementPress.Show(of.Id).InPlace(DraftTexts.Show)]) { Spacing = CardSpacing.Small },
    ])
    {
        Separator = true,
        Spacing = CardSpacing.Medium,
    };
}
