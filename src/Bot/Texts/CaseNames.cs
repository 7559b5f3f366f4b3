using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>What the parts of a case are called to people.</summary>
internal static class CaseNames
{
    public static string Number(Case of) => $"Zaak {of.Number}";

    /// <summary>The decision, to begin a sentence or to stand alone.</summary>
    public static string Decision(RulingDecision decision) => decision switch
    {
        RulingDecision.Allowed => "Mag",
        RulingDecision.AllowedIf => "Mag, mits …",
        RulingDecision.NotAllowed => "Mag niet",
        RulingDecision.Handled => "Afgerond",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>The decision within a sentence.</summary>
    public static string DecisionInSentence(RulingDecision decision) => decision switch
    {
        RulingDecision.Allowed => "mag",
        RulingDecision.AllowedIf => "mag onder voorwaarden",
        RulingDecision.NotAllowed => "mag niet",
        RulingDecision.Handled => "afgerond",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>Where a case is on its way, to those who are to rule.</summary>
    public static string ForSupervisors(Case of) => of.Kind switch
    {
        CaseKind.Doubt => Question(of, "Nieuwe vraag: wie kijkt ernaar?"),
        CaseKind.Requested => Question(of, "Iemand wil graag jullie oordeel"),
        CaseKind.Report => of.Status switch
        {
            CaseStatus.Open => "Melding: nu oppakken",
            CaseStatus.Taken => "Melding: wordt opgepakt",
            CaseStatus.AskedBack => "Melding: wacht op antwoord",
            CaseStatus.Answered => "Melding: er is antwoord",
            CaseStatus.Ruled => "Melding: afgerond",
            CaseStatus.Corrected => "Melding: afgerond, later aangepast",
            CaseStatus.Withdrawn => "Melding: ingetrokken",
            _ => throw new ArgumentOutOfRangeException(nameof(of)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private static string Question(Case of, string open) => of.Status switch
    {
        CaseStatus.Open => open,
        CaseStatus.Taken => "Er kijkt iemand naar",
        CaseStatus.AskedBack => "Wacht op antwoord",
        CaseStatus.Answered => "Er is antwoord: graag beslissen",
        CaseStatus.Ruled => $"Beslist: {DecisionOf(of)}",
        CaseStatus.Corrected => $"Verbeterd: {DecisionOf(of)}",
        CaseStatus.Withdrawn => "Ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    /// <summary>Where a case is on its way, to the one who asked.</summary>
    public static string ForAsker(Case of) => of.Status switch
    {
        CaseStatus.Open => of.IsUrgent ? "Je melding is nog niet opgepakt" : "Je vraag wacht op een uitspraak",
        CaseStatus.Taken => of.IsUrgent ? "Je melding wordt opgepakt" : "Je leidinggevende kijkt ernaar",
        CaseStatus.AskedBack => "Je leidinggevende vraagt jou iets",
        CaseStatus.Answered => "Je antwoord is doorgegeven",
        CaseStatus.Ruled => of.IsUrgent ? "Je melding is afgerond" : $"Beslist: {DecisionOf(of)}",
        CaseStatus.Corrected => of.IsUrgent ? "Je melding is afgerond, later aangepast" : $"Verbeterd: {DecisionOf(of)}",
        CaseStatus.Withdrawn => "Ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private static string DecisionOf(Case of) => of.Ruling is { } ruling ? DecisionInSentence(ruling.Decision) : "";

    /// <summary>What happened, without the words that were said with it.</summary>
    public static string Event(Case of, CaseEvent happened) => happened.Kind switch
    {
        CaseEventKind.Opened => $"{By(happened, of)} {(of.IsUrgent ? "meldde dit" : "vroeg dit")}",
        CaseEventKind.Taken => $"{By(happened)} nam dit op zich",
        CaseEventKind.GivenBack => $"{By(happened)} gaf dit terug",
        CaseEventKind.AskedBack => $"{By(happened)} stelde een vraag",
        CaseEventKind.Answered => $"{By(happened, of)} antwoordde",
        CaseEventKind.Added => $"{By(happened, of)} vulde aan",
        CaseEventKind.Ruled => happened.Decision == RulingDecision.Handled ? $"{By(happened)} rondde dit af" : $"{By(happened)} besliste: {Decided(happened)}",
        CaseEventKind.Corrected => happened.Decision == RulingDecision.Handled ? $"{By(happened)} paste de toelichting aan" : $"{By(happened)} verbeterde de uitspraak: {Decided(happened)}",
        CaseEventKind.Withdrawn => $"{By(happened, of)} trok dit in",
        CaseEventKind.Reminded => "Ik stuurde een herinnering",
        CaseEventKind.Escalated => "Ik legde dit ook voor aan de directie",
        CaseEventKind.NotShown => "Ik kon de kaart niet laten zien",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private static string Decided(CaseEvent happened) => happened.Decision is { } decision ? DecisionInSentence(decision) : "";

    private static string By(CaseEvent happened) => PersonNames.Capital(PersonNames.Supervisor(happened.By));

    private static string By(CaseEvent happened, Case of) => PersonNames.Capital(PersonNames.Asker(happened.By ?? of.Asker));
}
