using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>A case for those who are to rule: where it is on its way, what was asked, why there is doubt, what the protocol says, what happened, and what they can do.</summary>
internal static class CaseCard
{
    private const int MostOfQuestion = 3000;
    private const int MostOfReason = 800;

    public static AdaptiveCard Of(Case of, CaseRoom room) => FittingCard.Of(share => new AdaptiveCard(
    [
        CaseElements.Banner(CaseNames.ForSupervisors(of), CaseElements.Style(of), of, room),
        .. of.IsOpen ? CaseMentions.Line(room) : [],
        .. Notes(of, room),
        .. of.Ruling is { } ruling ? [CaseElements.Ruling(of, ruling, room, CaseTexts.Origin(of.ProtocolTitle, ruling.ProtocolVersion))] : Array.Empty<CardElement>(),
        .. Question(of, room, share),
        .. of.IsOpen ? CaseClauseElements.WhoMustKnow(of, share) : [],

        // Nobody has to weigh what was taken back.
        .. of.Status == CaseStatus.Withdrawn ? [] : Reason(of, share),
        .. of.Status == CaseStatus.Withdrawn ? [] : CaseClauseElements.Of(of, share),
        .. CaseHistory.Of(of, room, share),
        .. InHands(of, room),

        // Last, because a chat shows the end of a long card.
        .. CaseForm.Of(of, room),
    ])).Naming(of.IsOpen ? room : room with { Mentions = [] });

    private static IEnumerable<CardElement> Notes(Case of, CaseRoom room)
    {
        if (CaseTexts.Elsewhere(of, room.Role) is { } elsewhere) yield return new TextBlock(elsewhere) { Weight = TextWeight.Bolder };
        if (room.AskerMayRule && of.IsOpen) yield return new TextBlock(CaseTexts.AskerMayRule) { IsSubtle = true, Size = TextSize.Small };
        if (of.IsOpen)
        {
            foreach (var line in CaseElements.Outdated(of, room)) yield return line;
        }

        if (of.Status == CaseStatus.Withdrawn) yield return new TextBlock(CaseTexts.WithdrawnNote);
    }

    private static IEnumerable<CardElement> Question(Case of, CaseRoom room, double share)
    {
        yield return CaseElements.Bold(CaseTexts.Asked(of, room.Zone)) with { Spacing = CardSpacing.Medium };
        foreach (var line in CaseElements.Question(of, (int)(share * MostOfQuestion))) yield return line;
        if (of.HadAttachment) yield return new TextBlock(CaseTexts.HadAttachment) { IsSubtle = true, Spacing = CardSpacing.Small };
        if (CaseTexts.Answered(of) is { } answered) yield return new TextBlock(answered) { Spacing = CardSpacing.Small };
    }

    private static IEnumerable<CardElement> Reason(Case of, double share)
    {
        if (string.IsNullOrWhiteSpace(of.Reason)) yield break;
        yield return CaseElements.Heading(CaseTexts.Why(of.Kind));
        foreach (var line in CaseElements.Words(of.Reason, (int)(share * MostOfReason))) yield return line;
    }

    private static IEnumerable<CardElement> InHands(Case of, CaseRoom room)
    {
        if (CaseTexts.InHands(of, room.Zone) is { } hands) yield return CaseElements.Bold(hands) with { Spacing = CardSpacing.Medium };
    }
}
