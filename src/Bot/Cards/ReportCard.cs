using Bot.Pictures;
using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>An announcement that goes out or went out, for the directie: how far it is, who was not reached, how many read it, and what can be done.</summary>
internal static class ReportCard
{
    private const int MostSchools = 25;
    private const int MostUnread = 20;

    public static AdaptiveCard Of(Announcement of, AnnouncementRoom room)
    {
        var counts = ReceiverCount.Sum(room.Counts);
        return new AdaptiveCard(
        [
            Banner(of, room),
            .. Progress(of, counts),
            .. ReportTexts.Means(of, counts) is { } means ? new[] { new TextBlock(means) } : [],
            .. ReportTexts.Behind(of, counts) is { } behind ? new[] { new TextBlock(behind) } : [],
            .. counts.All > 0 ? new[] { Numbers(of, counts) } : [],
            .. ReportTexts.Reminded(of) is { } reminded ? new[] { new TextBlock(reminded) } : [],
            .. Schools(of, room),
            .. Unread(of),
            .. Picture(of, counts, room),
            CaseElements.Line(ReportTexts.For(of.Audience, room.SchoolName)) with { Spacing = CardSpacing.Medium },
            CaseElements.Subtle(ReportTexts.Who(of, room.Zone)),
            .. Correction(of),

            // Last, because a chat shows the end of a long card.
            .. ReportButtons.Of(of),
        ]);
    }

    public static ContainerStyle Style(AnnouncementStatus status) => status switch
    {
        AnnouncementStatus.Sending => ContainerStyle.Accent,
        AnnouncementStatus.Stopped => ContainerStyle.Warning,
        AnnouncementStatus.Sent => ContainerStyle.Good,
        _ => ContainerStyle.Emphasis,
    };

    private static Container Banner(Announcement of, AnnouncementRoom room) => new(
    [
        new TextBlock(DraftTexts.Status(of.Status)) { Size = TextSize.Large, Weight = TextWeight.Bolder },
        CaseElements.Bold(ReceiverTexts.OneLine(of.Content.Title)) with { Spacing = CardSpacing.Small },
        CaseElements.Line(ReportTexts.Which(of, room.SchoolName(of.School))) with { Spacing = CardSpacing.Small },
    ])
    {
        Style = Style(of.Status),
        Bleed = true,
    };

    private static IEnumerable<CardElement> Progress(Announcement of, ReceiverCount counts) => of.Status switch
    {
        AnnouncementStatus.Sending or AnnouncementStatus.Stopped =>
        [
            .. ProgressBar.Of(ReportTexts.Progress(counts), (counts.Sent, ContainerStyle.Good), (counts.NotReached, ContainerStyle.Attention), (counts.Queued, ContainerStyle.Emphasis)),
            .. of.IsGathered || of.Status == AnnouncementStatus.Stopped ? [] : new[] { new TextBlock(ReportTexts.Gathering) { IsSubtle = true } },
        ],
        AnnouncementStatus.Recalled when counts.Sent > 0 => ProgressBar.Of(
            ReportTexts.ProgressOfRecall(counts.Recalled, counts.Arrived), (counts.Recalled, ContainerStyle.Good), (counts.NotTakenAway, ContainerStyle.Attention), (counts.Sent, ContainerStyle.Warning)),
        _ => [],
    };

    private static FactSet Numbers(Announcement of, ReceiverCount counts) => new(
    [
        .. counts.Queued > 0 ? new[] { new CardFact(ReportTexts.Waiting, DutchNumbers.Of(counts.Queued)) } : [],
        new CardFact(ReportTexts.Sent, DutchNumbers.Of(counts.Arrived)),
        new CardFact(ReportTexts.NotReached, DutchNumbers.Of(counts.NotReached)),
        .. counts.Recalled > 0 ? new[] { new CardFact(ReportTexts.TakenAway, DutchNumbers.Of(counts.Recalled)) } : [],
        .. counts.NotTakenAway > 0 ? new[] { new CardFact(ReportTexts.NotTakenAway, DutchNumbers.Of(counts.NotTakenAway)) } : [],
        .. of.Content.AsksReading ? new[] { new CardFact(ReportTexts.Read, ReportTexts.ReadOf(counts)) } : [],
    ]);

    private static IEnumerable<CardElement> Schools(Announcement of, AnnouncementRoom room)
    {
        if (room.Counts.Count < 2) yield break;
        yield return CaseElements.Heading(ReportTexts.PerSchool);
        foreach (var school in room.Counts.Take(MostSchools))
            yield return CaseElements.Line(ReportTexts.OfSchool(room.SchoolName(school.School), school, of.Content.AsksReading)) with { Spacing = CardSpacing.Small };
        if (room.Counts.Count > MostSchools) yield return new TextBlock(ReportTexts.MoreSchools(room.Counts.Count - MostSchools)) { IsSubtle = true, Spacing = CardSpacing.Small };
    }

    // What a conversation is called is what somebody typed.
    private static IEnumerable<CardElement> Unread(Announcement of)
    {
        if (of.Unread.Count > 0)
            yield return CaseElements.Line(ReportTexts.Unread(of.Unread.Take(MostUnread).Select(PersonNames.Plain).Append(of.Unread.Count > MostUnread ? "…" : "").Where(name => name.Length > 0))) with { Spacing = CardSpacing.Medium };
    }

    private static IEnumerable<CardElement> Picture(Announcement of, ReceiverCount counts, AnnouncementRoom room)
    {
        if (of.Status == AnnouncementStatus.Sending || of.StartedAt is not { } from || room.ReadAt.Count == 0) yield break;
        var share = new ReadShare(room.ReadAt.Select(at => at - from), ReportTexts.Had(counts), room.Now - from);
        yield return CaseElements.Heading(ReportTexts.OverTime);
        yield return new CardImage(new Uri($"data:image/png;base64,{Convert.ToBase64String(ReadShareGraph.Draw(share))}"), share.InWords());
    }

    private static IEnumerable<CardElement> Correction(Announcement of)
    {
        if (of.Correction is not { } correction) yield break;
        yield return new Container(
        [
            new TextBlock(ReportTexts.CorrectionWaits) { Weight = TextWeight.Bolder },
            CaseElements.Bold(ReceiverTexts.OneLine(correction.Title)),
            .. AnnouncedText.Blocks(correction.Text),
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = CardSpacing.Medium,
        };
    }
}
