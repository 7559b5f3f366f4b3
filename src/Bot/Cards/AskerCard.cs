using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>What the one who asked sees of their case: a ruling, a question back, and the case as a whole.</summary>
internal static class AskerCard
{
    private const int MostOfQuestion = 300;
    private const int MostOfOwnQuestion = 3000;

    /// <summary>A ruling in full; where others read along without the words that it was explained in, which may name people.</summary>
    public static AdaptiveCard Ruled(Case of, CaseEvent happened, CaseRoom room) => FittingCard.Of(share =>
    {
        var decision = AskerTexts.DecisionOf(happened);
        var counts = !of.History.Any(later => later.Number > happened.Number && later.Kind == CaseEventKind.Corrected);
        return new AdaptiveCard(
        [
            counts
                ? CaseElements.Banner(CaseNames.Decision(decision), CaseElements.Style(decision), of, room)
                : CaseElements.Banner(AskerTexts.NoLonger(decision), ContainerStyle.Emphasis, of, room),
            .. CaseMentions.Line(room),
            .. Replacing(happened, decision, counts),
            CaseElements.Line(AskerTexts.Ruled(of, happened, room)),
            .. counts ? Meaning(happened, decision, room) : [],
            .. counts && of.Ruling is { StandsForLater: true } ? new[] { new TextBlock(AskerTexts.StandsForLater) } : [],
            CaseElements.Subtle(AskerTexts.InProtocol(of)),
            .. counts ? CaseElements.Outdated(of, room) : [],
            .. Question(of, room, share),
        ]);
    }).Naming(room);

    /// <summary>A question back, with where to answer it.</summary>
    public static AdaptiveCard AskedBack(Case of, CaseEvent question, CaseRoom room) => FittingCard.Of(share => new AdaptiveCard(
    [
        CaseElements.Banner(AskerTexts.AskedBack, ContainerStyle.Warning, of, room),
        CaseElements.Bold(AskerTexts.AsksBack(question, room.Zone)),
        .. CaseElements.Words(question.Words, Case.MostOfWords),
        .. Question(of, room, share),
        .. of.OpenQuestion?.Number == question.Number ? Answer(of) : [new TextBlock(AskerTexts.AlreadyAnswered)],
    ]));

    /// <summary>One of somebody's own cases.</summary>
    public static AdaptiveCard Own(Case of, CaseRoom room) => FittingCard.Of(share => new AdaptiveCard(
    [
        CaseElements.Banner(CaseNames.ForAsker(of), CaseElements.Style(of), of, room),
        .. of.IsOpen && !of.IsUrgent ? new[] { new TextBlock(AskerTexts.Wait) } : [],
        .. room.AmongOthers ? AmongOthers(of) : InPrivate(of, room, share),
    ]));

    private static IEnumerable<CardElement> InPrivate(Case of, CaseRoom room, double share) =>
    [
        .. of.Ruling is { } ruling ? new[] { CaseElements.Ruling(of, ruling, room, AskerTexts.InProtocol(of)) } : [],
        CaseElements.Bold($"{AskerTexts.Told(of)} op {CaseTimes.InSentence(of.OpenedAt, room.Zone)}:") with { Spacing = CardSpacing.Medium },
        .. CaseElements.Question(of, (int)(share * MostOfOwnQuestion)),
        .. CaseHistory.Of(of, room, share, of.OpenQuestion),
        .. Form(of, room),
    ];

    private static IEnumerable<CardElement> AmongOthers(Case of) =>
        [.. of.Ruling is { } ruling ? new[] { new TextBlock(AskerTexts.MeansAmongOthers(ruling.Decision)) } : [], new TextBlock(AskerTexts.ElsewhereMore)];

    private static IEnumerable<CardElement> Form(Case of, CaseRoom room)
    {
        if (!of.IsOpen) return [];
        if (of.OpenQuestion is { } question)
            return [CaseElements.Bold(AskerTexts.AsksBack(question, room.Zone)) with { Separator = true, Spacing = CardSpacing.Medium }, .. CaseElements.Words(question.Words, Case.MostOfWords), .. Answer(of, Withdraw(of))];
        return [Words(AskerTexts.AddLabel), new ActionSet([new CasePress.Add(of.Id).InPlace(AskerTexts.Add), Withdraw(of)])];
    }

    private static IEnumerable<CardElement> Answer(Case of, params CardAction[] others) =>
        [Words(AskerTexts.AnswerLabel), new ActionSet([new CasePress.Answer(of.Id).InPlace(AskerTexts.Answer), .. others])];

    private static ExecuteAction Withdraw(Case of) => new CasePress.Withdraw(of.Id).InPlace(AskerTexts.Withdraw);

    private static TextInput Words(string label) => new(CasePress.WordsInput)
    {
        Label = label,
        Placeholder = AskerTexts.NoNames,
        IsMultiline = true,
        MaxLength = Case.MostOfWords,
        Spacing = CardSpacing.Medium,
    };

    private static IEnumerable<CardElement> Replacing(CaseEvent happened, RulingDecision decision, bool counts)
    {
        // A message may come late: what no longer counts must not be read as if it did.
        var note = !counts ? AskerTexts.CorrectedLater : happened.Kind != CaseEventKind.Corrected ? null : decision == RulingDecision.Handled ? AskerTexts.CorrectedReport : AskerTexts.Corrected;
        if (note is not null) yield return new TextBlock(note) { Weight = TextWeight.Bolder };
    }

    private static IEnumerable<CardElement> Meaning(CaseEvent happened, RulingDecision decision, CaseRoom room)
    {
        if (room.AmongOthers)
            return [new TextBlock(AskerTexts.MeansAmongOthers(decision)), new TextBlock(AskerTexts.ElsewhereMore)];
        return [new TextBlock(AskerTexts.Means(decision, happened.Words.Length > 0)) { Weight = TextWeight.Bolder }, .. CaseElements.Words(happened.Words, Case.MostOfWords)];
    }

    private static IEnumerable<CardElement> Question(Case of, CaseRoom room, double share)
    {
        if (room.AmongOthers) yield break;
        yield return new RichTextBlock(
        [
            new TextRun($"{AskerTexts.Told(of)}: ") { IsSubtle = true, Weight = TextWeight.Bolder },
            new TextRun(AnswerTexts.Short(string.Join(" – ", of.Turns).ReplaceLineEndings(" "), (int)(share * MostOfQuestion))) { IsSubtle = true },
        ])
        { Spacing = CardSpacing.Medium };
    }
}
