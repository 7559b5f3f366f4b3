using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>What the directie can do with an announcement that goes out or went out. Each button knows the version that it stands under.</summary>
internal static class ReportButtons
{
    public static IEnumerable<CardElement> Of(Announcement of)
    {
        if (of.Correction is not null) yield return Row(of, (AnnouncementPress.ReleaseShownCorrection(of), ReportTexts.ReleaseCorrection));
        yield return Row(of, [.. Acts(of)]);

        // Answered with a message of their own: the report stays.
        yield return new ActionSet(
        [
            new AnnouncementPress.People(of.Id).Titled(ReportTexts.People),
            new AnnouncementPress.Table(of.Id).Titled(ReportTexts.Table),
            new AnnouncementPress.Duplicate(of.Id).Titled(ReportTexts.Duplicate),
        ])
        {
            Spacing = CardSpacing.Small,
        };
    }

    private static IEnumerable<(AnnouncementPress Press, string Title)> Acts(Announcement of)
    {
        if (of.Status == AnnouncementStatus.Recalled) yield break;
        if (of.Status == AnnouncementStatus.Sending) yield return (new AnnouncementPress.Stop(of.Id), ReportTexts.Stop);
        if (of.Status == AnnouncementStatus.Stopped) yield return (new AnnouncementPress.Resume(of.Id), ReportTexts.Resume);
        if (of.Content.AsksReading) yield return (AnnouncementPress.RemindNow(of), ReportTexts.RemindNow);
        yield return (new AnnouncementPress.Correct(of.Id), ReportTexts.Correct);
        yield return (new AnnouncementPress.Recall(of.Id), ReportTexts.Recall);
    }

    private static ActionSet Row(Announcement of, params (AnnouncementPress Press, string Title)[] buttons) =>
        new([.. buttons.Select(button => (button.Press with { Version = of.Version }).InPlace(button.Title))]);
}
