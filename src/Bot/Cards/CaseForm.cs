using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>What those who are to rule can fill in and press.</summary>
internal static class CaseForm
{
    public static IEnumerable<CardElement> Of(Case of, CaseRoom room) => of.Status switch
    {
        CaseStatus.Withdrawn => [],
        CaseStatus.Ruled or CaseStatus.Corrected => [Correction(of)],
        CaseStatus.Open or CaseStatus.Taken or CaseStatus.AskedBack or CaseStatus.Answered =>
        [
            .. Proposal(of),
            Words(of, of.IsUrgent ? CaseTexts.WordsOfReport : CaseTexts.Words),
            .. Later(of),
            .. Rulings(of),
            new ActionSet([.. TakeOrGiveBack(of, room), .. of.IsUrgent ? [new CasePress.Rule(of.Id, RulingDecision.Handled).InPlace(CaseTexts.Handled)] : Array.Empty<CardAction>(), new CasePress.AskBack(of.Id).InPlace(CaseTexts.AskBack)])
            {
                Spacing = CardSpacing.Small,
            },
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    // Not required: the input would hold up the buttons too that need no words. The label says which do.
    private static TextInput Words(Case of, string label) => new(CasePress.WordsInput)
    {
        Label = label,
        Placeholder = of.IsUrgent ? CaseTexts.WordsPlaceholderOfReport : CaseTexts.WordsPlaceholder,
        IsMultiline = true,
        MaxLength = Case.MostOfWords,
        Spacing = CardSpacing.Medium,
    };

    // What was done about a report is no rule for the next one.
    private static IEnumerable<ToggleInput> Later(Case of)
    {
        if (!of.IsUrgent) yield return new ToggleInput(CasePress.LaterInput, CaseTexts.Later) { Value = of.Ruling?.StandsForLater == true ? "true" : "false" };
    }

    private static IEnumerable<ActionSet> Rulings(Case of)
    {
        if (of.IsUrgent) yield break;
        yield return new ActionSet(
        [
            new CasePress.Rule(of.Id, RulingDecision.Allowed).InPlace(CaseTexts.Allowed),
            new CasePress.Rule(of.Id, RulingDecision.NotAllowed).InPlace(CaseTexts.NotAllowed),
            new CasePress.Rule(of.Id, RulingDecision.AllowedIf).InPlace(CaseTexts.AllowedIf),
        ]);
    }

    private static IEnumerable<CardAction> TakeOrGiveBack(Case of, CaseRoom room)
    {
        if (of.TakenBy is null || room.TakerIsAway) yield return new CasePress.Take(of.Id).InPlace(CaseTexts.Take);
        if (of.TakenBy is not null) yield return new CasePress.GiveBack(of.Id).InPlace(CaseTexts.GiveBack);
    }

    private static IEnumerable<Container> Proposal(Case of)
    {
        if (of.Proposal is not { } proposal || !CanBeAdopted(of, proposal)) yield break;
        yield return new Container(
        [
            new TextBlock(CaseTexts.Proposal(proposal.Decision)) { Weight = TextWeight.Bolder },
            .. CaseElements.Words(proposal.Explanation, MostOfProposal),
            new ActionSet([new CasePress.Adopt(of.Id).InPlace(CaseTexts.Adopt)]) { Spacing = CardSpacing.Small },
        ])
        {
            Separator = true,
            Spacing = CardSpacing.Medium,
        };
    }

    private const int MostOfProposal = 800;

    // One press must not end in "this needs words".
    private static bool CanBeAdopted(Case of, ProposedRuling proposal) =>
        proposal.Decision == RulingDecision.Handled == of.IsUrgent
        && (proposal.Decision is RulingDecision.Allowed or RulingDecision.NotAllowed || !string.IsNullOrWhiteSpace(proposal.Explanation));

    private static Container Correction(Case of) => new(
    [
        new TextBlock(of.IsUrgent ? CaseTexts.OtherwiseOfReport : CaseTexts.Otherwise) { IsSubtle = true, Size = TextSize.Small },
        Words(of, of.IsUrgent ? CaseTexts.NewWordsOfReport : CaseTexts.NewWords),
        .. Later(of),
        new ActionSet(of.IsUrgent
            ? [new CasePress.Correct(of.Id, RulingDecision.Handled).InPlace(CaseTexts.NowHandled)]
            :
            [
                new CasePress.Correct(of.Id, RulingDecision.Allowed).InPlace(CaseTexts.NowAllowed),
                new CasePress.Correct(of.Id, RulingDecision.NotAllowed).InPlace(CaseTexts.NowNotAllowed),
                new CasePress.Correct(of.Id, RulingDecision.AllowedIf).InPlace(CaseTexts.NowAllowedIf),
            ]),
    ])
    {
        Separator = true,
        Spacing = CardSpacing.Large,
    };
}
