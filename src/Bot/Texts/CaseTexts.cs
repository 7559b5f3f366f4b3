using System.Text.RegularExpressions;
using Bot.School.Cases;
using Bot.School.Links;

namespace Bot.Texts;

/// <summary>What stands on the card of a case for those who are to rule.</summary>
internal static partial class CaseTexts
{
    public const string Colleague = "collega";
    public const string ForAttentionOf = "Voor";
    public const string HadAttachment = "Er zat een foto of bestand bij. Dat bewaar ik niet. Vraag er zelf naar als je het wilt zien.";
    public const string History = "Wat er gebeurde";
    public const string StandsForLater = "Geldt voortaan ook voor dezelfde vraag.";
    public const string WhoMustKnow = "Wie moet dit weten? Zo staat het in het protocol:";
    public const string NobodyNamed = "In deze bepalingen staat niet aan wie je dit meldt.";
    public const string SaysWhoMustKnow = "(hier staat wie dit moet weten)";
    public const string AskerMayRule = "Let op: op deze computer mag ook degene beslissen die het vroeg. Dat kan alleen tijdens het ontwikkelen.";
    public const string IsWithDirectorate = "Deze zaak ligt nu ook bij de directie.";
    public const string CameToDirectorate = "De leidinggevenden beslisten nog niet. Daarom ligt deze zaak nu ook bij jullie.";
    public const string ReportCameToDirectorate = "Deze melding is nog niet afgerond. Daarom ligt die nu ook bij jullie.";
    public const string WithdrawnNote = "Je hoeft hier niets meer mee te doen.";
    public const string OnlyOnCard = "Beslissen kan alleen met de knoppen op de kaart. Zie je die niet? Open Teams op een computer en typ: @Mag dit? zaken";

    public const string Words = $"Toelichting (nodig bij \"{AllowedIf}\" en bij \"{AskBack}\")";
    public const string WordsOfReport = "Toelichting (nodig: wat deed je, of wat wil je weten?)";
    public const string WordsPlaceholder = "De vrager krijgt dit letterlijk te lezen";
    public const string WordsPlaceholderOfReport = "De melder krijgt dit letterlijk te lezen";
    public const string NewWords = $"Nieuwe toelichting (nodig bij \"{NowAllowedIf}\")";
    public const string NewWordsOfReport = "Nieuwe toelichting (nodig)";
    public const string Later = "Geldt voortaan voor dezelfde vraag";
    public const string Otherwise = "Toch anders? Verbeter dan de uitspraak. De vrager hoort het meteen.";
    public const string OtherwiseOfReport = "Klopt dit niet meer? Pas dan de toelichting aan. De melder hoort het meteen.";

    public const string Take = "Neem op mij";
    public const string GiveBack = "Geef terug";
    public const string Allowed = "Mag";
    public const string NotAllowed = "Mag niet";
    public const string AllowedIf = "Mag, mits …";
    public const string Handled = "Rond af";
    public const string AskBack = "Stel een vraag";
    public const string Adopt = "Neem dit over";
    public const string NowAllowed = "Toch mag";
    public const string NowNotAllowed = "Toch mag niet";
    public const string NowAllowedIf = "Toch mag, mits …";
    public const string NowHandled = "Pas toelichting aan";

    /// <summary>Who asked, and when; the question stands under it.</summary>
    public static string Asked(Case of, TimeZoneInfo zone) =>
        $"{PersonNames.Capital(PersonNames.Asker(of.Asker))} {(of.IsUrgent ? "meldde" : "vroeg")} op {CaseTimes.InSentence(of.OpenedAt, zone)}:";

    /// <summary>What the one who asked was told; null when it follows from the case itself.</summary>
    public static string? Answered(Case of) => of.Kind switch
    {
        CaseKind.Requested => $"Mijn antwoord was: {OutcomeTexts.Name(of.Outcome)}. De vrager wil graag ook jullie oordeel.",
        CaseKind.Doubt or CaseKind.Report => null,
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    public static string Why(CaseKind kind) => kind switch
    {
        CaseKind.Doubt => "Waarom ik twijfel",
        CaseKind.Report => "Waarom dit een melding is",
        CaseKind.Requested => "Waar mijn antwoord op rust",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>In whose hands it is; null when nobody needs to do anything.</summary>
    public static string? InHands(Case of, TimeZoneInfo zone)
    {
        if (!of.IsOpen) return null;
        if (of.OpenQuestion is { } question) return $"Er is een vraag gesteld aan {PersonNames.Asker(of.Asker)} op {CaseTimes.InSentence(question.At, zone)}. Het antwoord is er nog niet.";
        if (of.TakenBy is not { } by) return of.IsUrgent ? "Dit is nog niet opgepakt." : "Er kijkt nog niemand naar.";
        return $"{PersonNames.Capital(PersonNames.Supervisor(by))} {(of.IsUrgent ? "pakt dit op" : "kijkt ernaar")} sinds {CaseTimes.Moment(Since(of, by), zone)}.";
    }

    // Who asks back without having taken it on has taken it on with that; who is given it back begins anew.
    private static DateTimeOffset Since(Case of, CasePerson by)
    {
        var change = of.History.LastOrDefault(happened => happened.Kind == CaseEventKind.GivenBack || (happened.Kind == CaseEventKind.Taken && happened.By?.Id != by.Id))?.Number ?? 0;
        return of.History.FirstOrDefault(happened => happened.Number > change && happened.Kind is CaseEventKind.Taken or CaseEventKind.AskedBack && happened.By?.Id == by.Id)?.At ?? of.OpenedAt;
    }

    /// <summary>Where else the case lies; null when it is only with the supervisors.</summary>
    public static string? Elsewhere(Case of, LinkRole role) => role switch
    {
        LinkRole.Supervisors => of.IsEscalated && of.IsOpen ? IsWithDirectorate : null,
        LinkRole.Directorate => of.IsOpen ? of.IsUrgent ? ReportCameToDirectorate : CameToDirectorate : null,
        LinkRole.Staff => throw new ArgumentException("A case is not shown to the staff.", nameof(role)),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string RuledBy(Case of, Ruling ruling, TimeZoneInfo zone)
    {
        var when = CaseTimes.InSentence(ruling.At, zone);
        var who = PersonNames.Capital(PersonNames.Supervisor(ruling.By));
        if (ruling.Decision == RulingDecision.Handled) return $"{who} heeft dit afgerond op {when}.";
        return $"{who} {(of.Status == CaseStatus.Corrected ? "verbeterde de uitspraak" : "besliste")} op {when}: {CaseNames.DecisionInSentence(ruling.Decision)}.";
    }

    public static string Proposal(RulingDecision decision) => $"Mijn voorstel: {CaseNames.DecisionInSentence(decision)}";

    public static string OtherClauses(IEnumerable<string> addresses) => $"Ook dichtbij: {string.Join(", ", addresses)}";

    public static string EarlierEvents(int count) => count == 1 ? "Eerder gebeurde er ook al iets." : $"Eerder gebeurden er nog {count} dingen.";

    /// <summary>Where a clause comes from. A protocol that states no version is known by the fingerprint of its text.</summary>
    public static string Origin(string title, string version) => Fingerprint().IsMatch(version) ? $"{title}, kenmerk {version}" : $"{title}, versie {version}";

    /// <summary>In the card's thread, after the names of those whose turn it is.</summary>
    public static string Reminder(Case of, CaseEvent happened, TimeZoneInfo zone) => happened.Kind switch
    {
        CaseEventKind.Reminded when of.IsUrgent && of.TakenBy is null => $"De melding in zaak {of.Number} wacht sinds {CaseTimes.InSentence(of.OpenedAt, zone)}. Wie pakt dit nu op?",
        CaseEventKind.Reminded when of.TakenBy is { } by => $"{(of.IsUrgent ? $"De melding in zaak {of.Number} is nog niet afgerond." : $"{CaseNames.Number(of)} wacht nog op een uitspraak.")} {PersonNames.Capital(PersonNames.Supervisor(by))} nam dit op zich. Lukt het nog?",
        CaseEventKind.Reminded => $"{CaseNames.Number(of)} wacht sinds {CaseTimes.InSentence(of.OpenedAt, zone)} op een uitspraak. Wie kijkt ernaar?",
        CaseEventKind.Escalated => of.IsUrgent
            ? $"De melding in zaak {of.Number} is nog niet {(of.TakenBy is null ? "opgepakt" : "afgerond")}. Daarom ligt die nu ook bij de directie."
            : $"{CaseNames.Number(of)} is nog niet beslist. Daarom ligt die nu ook bij de directie.",
        CaseEventKind.Answered => $"Er is antwoord in zaak {of.Number}. Je kunt nu beslissen.",
        CaseEventKind.Added => $"{CaseNames.Number(of)} is aangevuld.",
        CaseEventKind.Opened or CaseEventKind.Taken or CaseEventKind.GivenBack or CaseEventKind.AskedBack or CaseEventKind.Ruled or CaseEventKind.Corrected or CaseEventKind.Withdrawn
            or CaseEventKind.NotShown => $"{CaseNames.Number(of)}: {CaseNames.Event(of, happened)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    [GeneratedRegex("^[0-9a-f]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Fingerprint();
}
