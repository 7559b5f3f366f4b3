using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>Asks once whether somebody is sure, in the place of the card that they pressed.</summary>
internal static class AnnouncementConfirmCard
{
    public static Reply ToRelease(Announcement of, AnnouncementRoom room) => Of(
        of,
        room,
        [
            CaseElements.Line(DraftTexts.WhoGetsIt(of, room.SchoolName)),
            CaseElements.Line(DraftTexts.WhenItGoes(of, room.Zone)) with { Spacing = CardSpacing.Small },
            new TextBlock(DraftTexts.SureToSend) { Weight = TextWeight.Bolder },
        ],
        new AnnouncementPress.Release(of.Id) { Version = of.Version, IsConfirmed = true }.InPlace(of.At is null ? DraftTexts.YesSend : DraftTexts.YesPlan));

    public static Reply ToDiscard(Announcement of, AnnouncementRoom room) => Of(
        of, room, [new TextBlock(DraftTexts.SureToDiscard)], new AnnouncementPress.Discard(of.Id) { Version = of.Version, IsConfirmed = true }.InPlace(DraftTexts.YesDiscard));

    public static Reply ToRecall(Announcement of, AnnouncementRoom room) => Of(
        of, room, [new TextBlock(DraftTexts.SureToRecall)], new AnnouncementPress.Recall(of.Id) { IsConfirmed = true }.InPlace(DraftTexts.YesRecall));

    private static Reply Of(Announcement of, AnnouncementRoom room, IEnumerable<CardElement> question, CardAction yes)
    {
        var card = new AdaptiveCard(
        [
            DraftCard.Banner(of, room),
            CaseElements.Bold(DraftCard.TitleOf(of)) with { Spacing = CardSpacing.Medium },
            .. question,
            new ActionSet([yes, new AnnouncementPress.Show(of.Id).InPlace(DraftTexts.Back)]) { Spacing = CardSpacing.Medium },
        ]);
        return new Reply(CardText.Of(card), card);
    }
}
