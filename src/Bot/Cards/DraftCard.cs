using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>An announcement that did not go out yet, for the directie: where it is on its way, what stands in it, and what can be done with it. All that a person wrote stands letter for letter.</summary>
internal static class DraftCard
{
    private const int MostOfText = 1500;
    private const int MostClauses = 20;

    public static Reply Of(Announcement of, AnnouncementRoom room)
    {
        var card = FittingCard.Of(share => new AdaptiveCard(
        [
            Banner(of, room),
            CaseElements.Bold(TitleOf(of)) with { Spacing = CardSpacing.Medium },
            .. CaseElements.Words(of.Content.Text.Length > 0 ? of.Content.Text : DraftTexts.NoText, (int)(share * MostOfText)),
            .. of.Content.Link is { } link ? new[] { CaseElements.Subtle(link.OriginalString) } : [],
            CaseElements.Heading(DraftTexts.ForWhom),
            CaseElements.Line(DraftTexts.Audience(of.Audience, room.SchoolName)) with { Spacing = CardSpacing.Small },
            CaseElements.Heading(DraftTexts.When),
            CaseElements.Line(DraftTexts.Moment(of, room.Zone)) with { Spacing = CardSpacing.Small },
            .. Reading(of),
            .. Clauses(of, FittingCard.Count(MostClauses, share), room),
            CaseElements.Subtle(DraftTexts.By(of.Author)),
            .. room.SecondPerson && of.Status != AnnouncementStatus.Planned ? new[] { CaseElements.Subtle(DraftTexts.NeedsSecond) } : [],
            .. Buttons(of, room),
        ]));
        return new Reply(CardText.Of(card), card) { Shows = of.Id };
    }

    public static string TitleOf(Announcement of) => string.IsNullOrWhiteSpace(of.Content.Title) ? DraftTexts.NoTitle : of.Content.Title;

    /// <summary>Where it is on its way, in words and colour, with its number and school.</summary>
    public static Container Banner(Announcement of, AnnouncementRoom room) => new(
    [
        new TextBlock(DraftTexts.Status(of.Status)) { Size = TextSize.Large, Weight = TextWeight.Bolder },
        CaseElements.Line($"{DraftTexts.Number(of)} · {room.SchoolName(of.School)}") with { Spacing = CardSpacing.Small },
    ])
    {
        Style = of.Status switch
        {
            AnnouncementStatus.Draft => ContainerStyle.Emphasis,
            AnnouncementStatus.AwaitingRelease or AnnouncementStatus.Stopped => ContainerStyle.Warning,
            AnnouncementStatus.Recalled => ContainerStyle.Attention,
            AnnouncementStatus.Sent => ContainerStyle.Good,
            _ => ContainerStyle.Accent,
        },
        Bleed = true,
    };

    private static IEnumerable<CardElement> Reading(Announcement of)
    {
        if (!of.Content.AsksReading) yield break;
        yield return CaseElements.Line(DraftTexts.AsksReading) with { Spacing = CardSpacing.Small };
        if (DraftTexts.Reminders(of.Reminders) is { } reminders) yield return CaseElements.Line(reminders) with { Spacing = CardSpacing.Small };
    }

    private static IEnumerable<CardElement> Clauses(Announcement of, int most, AnnouncementRoom room)
    {
        var clauses = of.Content.Clauses;
        if (clauses.Count == 0) yield break;
        yield return CaseElements.Heading(DraftTexts.Clauses);
        var named = clauses.Take(most).Select(clause => of.Audience.Schools.Count > 1 ? $"{clause.Address} ({room.SchoolName(clause.School)})" : clause.Address);
        yield return CaseElements.Line(string.Join(", ", clauses.Count > most ? named.Append($"en nog {clauses.Count - most}") : named)) with { Spacing = CardSpacing.Small };
    }

    // Two rows: Teams shows six buttons of a row at most.
    private static IEnumerable<ActionSet> Buttons(Announcement of, AnnouncementRoom room)
    {
        List<CardAction> first = [new AnnouncementPress.Preview(of.Id).InPlace(DraftTexts.Preview)];
        if (of.Status == AnnouncementStatus.Planned) first.Add(new AnnouncementPress.Stop(of.Id).InPlace(DraftTexts.Unplan));
        else first.Add(new AnnouncementPress.Release(of.Id) { Version = of.Version }.InPlace(ReleaseTitle(of, room)));
        yield return new ActionSet(first) { Spacing = CardSpacing.Medium };
        yield return new ActionSet(
        [
            new AnnouncementPress.Edit(of.Id) { Version = of.Version }.InPlace(DraftTexts.Edit),
            new AnnouncementPress.Duplicate(of.Id).InPlace(DraftTexts.Duplicate),
            new AnnouncementPress.Discard(of.Id) { Version = of.Version }.InPlace(DraftTexts.Discard),
        ])
        {
            Spacing = CardSpacing.Small,
        };
    }

    private static string ReleaseTitle(Announcement of, AnnouncementRoom room) =>
        of.Status == AnnouncementStatus.AwaitingRelease ? DraftTexts.Release : room.SecondPerson ? DraftTexts.Offer : of.At is null ? DraftTexts.Send : DraftTexts.Plan;
}
