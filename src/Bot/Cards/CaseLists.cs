using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>Lists of cases, a button with each.</summary>
internal static class CaseLists
{
    /// <summary>The most cases that a list shows.</summary>
    public const int Most = 10;

    private const int MostOfQuestion = 140;
    private const int MostOfExplanation = 300;

    /// <param name="rooms">What is around each: somebody may have asked at several schools.</param>
    public static AdaptiveCard Own(IReadOnlyList<Case> cases, Func<Case, CaseRoom> rooms) => List(
        CaseElements.Bold(cases.Count == 0 ? CaseListTexts.NoOwn : CaseListTexts.Own),
        cases,
        CaseListTexts.Show,
        (of, share) =>
        [
            CaseElements.Bold(CaseListTexts.Named(of, rooms(of).Zone)),
            CaseElements.Line(CaseNames.ForAsker(of)) with { Spacing = CardSpacing.Small },
            .. of.Ruling is null ? [] : CaseElements.Outdated(of, rooms(of)),
            .. rooms(of).AmongOthers ? [] : new[] { Question(of, share) },
        ]);

    public static AdaptiveCard Open(IReadOnlyList<Case> cases, string schoolName, CaseRoom room) => List(
        CaseElements.Bold(cases.Count == 0 ? CaseListTexts.NoneOpen(schoolName) : cases.Count > Most ? CaseListTexts.ManyOpen(Most, schoolName) : CaseListTexts.Open(cases.Count, schoolName)),
        cases,
        CaseListTexts.Show,
        (of, share) =>
        [
            CaseElements.Bold(CaseListTexts.Named(of, room.Zone)),
            CaseElements.Line(CaseNames.ForSupervisors(of)) with { Spacing = CardSpacing.Small },
            .. CaseTexts.InHands(of, room.Zone) is { } hands ? new[] { CaseElements.Line(hands) with { Spacing = CardSpacing.Small } } : [],
            .. CaseElements.Outdated(of, room),
            Question(of, share),
        ],
        CaseListTexts.MoreOpen);

    /// <summary>Those that rest on words which the protocol no longer has.</summary>
    public static AdaptiveCard Outdated(IReadOnlyList<Case> cases, CaseRoom room) => List(
        new Container([CaseElements.Bold(ProtocolChangeTexts.Outdated(cases.Count, room.SchoolName)), new TextBlock(ProtocolChangeTexts.WhatToDo) { Spacing = CardSpacing.Small }]),
        cases,
        CaseListTexts.Show,
        (of, share) =>
        [
            CaseElements.Bold(CaseListTexts.NamedByDate(of, room.Zone)),
            Question(of, share),
            .. of.Ruling is { } ruling ? Ruling(of, ruling, room, share) : CaseElements.Outdated(of, room),
        ],
        ProtocolChangeTexts.OtherCases([.. cases.Skip(Most).Select(of => of.Number)]));

    public static AdaptiveCard Found(IReadOnlyList<Case> cases, string sought, CaseRoom room)
    {
        var named = AnswerTexts.Short(sought.Trim(), MostOfQuestion);
        return List(
            CaseElements.Bold(cases.Count == 0 ? CaseListTexts.NoneFound(named) : CaseListTexts.Found(named)),
            cases,
            CaseListTexts.Show,
            (of, share) =>
            [
                CaseElements.Bold(CaseListTexts.NamedByDate(of, room.Zone)),
                Question(of, share),
                .. of.Ruling is { } ruling ? Ruling(of, ruling, room, share) : [],
            ]);
    }

    private static IEnumerable<CardElement> Ruling(Case of, Ruling ruling, CaseRoom room, double share)
    {
        yield return CaseElements.Line(CaseTexts.RuledBy(of, ruling, room.Zone)) with { Spacing = CardSpacing.Small };
        foreach (var line in CaseElements.Words(ruling.Explanation.ReplaceLineEndings(" "), (int)(share * MostOfExplanation))) yield return line;
        if (ruling.StandsForLater) yield return CaseElements.Subtle(CaseTexts.StandsForLater);
        foreach (var line in CaseElements.Outdated(of, room)) yield return line;
    }

    private static AdaptiveCard List(CardElement heading, IReadOnlyList<Case> cases, string button, Func<Case, double, IEnumerable<CardElement>> one, string? more = null) => FittingCard.Of(share => new AdaptiveCard(
    [
        heading,
        .. cases.Take(Most).Select(of => new Container([.. one(of, share), new ActionSet([new CasePress.Show(of.Id).InPlace(button)]) { Spacing = CardSpacing.Small }])
        {
            Separator = true,
            Spacing = CardSpacing.Medium,
        }),
        .. cases.Count > Most ? new[] { new TextBlock(more ?? CaseListTexts.More(cases.Count - Most)) { IsSubtle = true, Separator = true } } : [],
    ]));

    private static RichTextBlock Question(Case of, double share) =>
        CaseElements.Subtle(AnswerTexts.Short(string.Join(" – ", of.Turns).ReplaceLineEndings(" "), Math.Max(40, (int)(share * MostOfQuestion))));
}
