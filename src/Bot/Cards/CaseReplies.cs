using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>Everything that is said of a case, to those who are to rule, to the one who asked and to administrators. Made when it is sent, of the case as it is then.</summary>
internal static class CaseReplies
{
    /// <summary>The card in the conversation of the supervisors, or of the directie.</summary>
    public static Reply Card(Case of, CaseRoom room) => Both(CaseCard.Of(of, room), of.IsOpen ? CaseTexts.OnlyOnCard : null);

    /// <summary>In the thread of the card, to those whose turn it is.</summary>
    public static Reply Reminder(Case of, CaseEvent happened, CaseRoom room) => CaseMentions.Say(room, CaseTexts.Reminder(of, happened, room.Zone));

    /// <summary>What the one who asked hears of an event.</summary>
    public static Reply ForAsker(Case of, CaseEvent happened, CaseRoom room) => happened.Kind switch
    {
        CaseEventKind.Ruled or CaseEventKind.Corrected => Both(AskerCard.Ruled(of, happened, room)),
        CaseEventKind.AskedBack when !room.AmongOthers => AskedBack(of, happened, room),
        CaseEventKind.Reminded when !room.AmongOthers && of.OpenQuestion is { } question => AskedBack(of, question, room),
        CaseEventKind.Opened or CaseEventKind.Taken or CaseEventKind.GivenBack or CaseEventKind.AskedBack or CaseEventKind.Answered or CaseEventKind.Added or CaseEventKind.Withdrawn
            or CaseEventKind.Reminded or CaseEventKind.Escalated or CaseEventKind.NotShown => CaseMentions.Say(room, AskerTexts.Event(of, happened, room)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    /// <summary>To an administrator: a case could not be shown, why, and what can be done.</summary>
    public static Reply ForAdministrator(Case of, CaseEvent happened, CaseRoom room) => Both(new AdaptiveCard(
    [
        CaseElements.Banner(AdministratorTexts.CouldNotShow, of.IsUrgent ? ContainerStyle.Attention : ContainerStyle.Warning, of, room),
        CaseElements.Line(AdministratorTexts.What(of, room.SchoolName)),
        .. of.IsUrgent ? new[] { new TextBlock(AdministratorTexts.Urgent) { Weight = TextWeight.Bolder } } : [],
        CaseElements.Heading(AdministratorTexts.Why),
        .. happened.Words.Length > 0 ? CaseElements.Words(happened.Words, 500) : [CaseElements.Line(AdministratorTexts.NoReason)],
        CaseElements.Heading(AdministratorTexts.WhatToDo),
        CaseElements.Line(AdministratorTexts.InvolveMe) with { Spacing = CardSpacing.Small },
        CaseElements.Line(AdministratorTexts.Link(room.SchoolName)) with { Spacing = CardSpacing.Small },
        CaseElements.Line(AdministratorTexts.Afterwards) with { Spacing = CardSpacing.Small },
    ]));

    /// <summary>Right after asking: to whom it went, why, its number, and that it must wait.</summary>
    public static Reply HandedOver(Case of, CaseRoom room, bool isLinked) => CaseMentions.Say(room, string.Join('\n', AskerTexts.HandedOver(of, room, isLinked, withReason: true)));

    /// <summary>"mijn vragen".</summary>
    /// <param name="rooms">What is around each: somebody may have asked at several schools.</param>
    public static Reply OwnCases(IReadOnlyList<Case> cases, Func<Case, CaseRoom> rooms) => cases.Count == 0 ? new Reply(CaseListTexts.NoOwn) : Both(CaseLists.Own(cases, rooms));

    public static Reply OwnCase(Case of, CaseRoom room) => Both(AskerCard.Own(of, room), of.IsOpen && !room.AmongOthers ? AskerTexts.NoButton : null);

    /// <summary>"zaken": those that nobody ruled on yet.</summary>
    public static Reply OpenCases(IReadOnlyList<Case> cases, string schoolName, CaseRoom room) =>
        cases.Count == 0 ? new Reply(CaseListTexts.NoneOpen(schoolName)) : Both(CaseLists.Open(cases, schoolName, room));

    /// <summary>"zoek …": those that were ruled on.</summary>
    public static Reply FoundCases(IReadOnlyList<Case> cases, string sought, CaseRoom room) => Both(CaseLists.Found(cases, sought, room));

    /// <summary>To the supervisors when the protocol changed: which cases rest on words that it no longer has.</summary>
    public static Reply OutdatedCases(IReadOnlyList<Case> cases, CaseRoom room) => Both(CaseLists.Outdated(cases, room));

    /// <summary>Why a press did nothing.</summary>
    public static string Refused(Case of, CaseRefusal why, CaseRoom room) => RefusalTexts.Of(of, why, room.Zone);

    private static Reply AskedBack(Case of, CaseEvent question, CaseRoom room) =>
        Both(AskerCard.AskedBack(of, question, room), of.OpenQuestion?.Number == question.Number ? AskerTexts.NoButton : null);

    // The notification is the text's first line: the banner, so never the question.
    private static Reply Both(AdaptiveCard card, string? onlyInText = null) => new(CardText.Of(card) + (onlyInText is null ? "" : $"\n\n{onlyInText}"), card);
}
