using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>Why a press on a case did nothing: what is so, and what can be done.</summary>
internal static class RefusalTexts
{
    public static string Of(Case of, CaseRefusal why, TimeZoneInfo zone) => why switch
    {
        CaseRefusal.AlreadyRuled => AlreadyRuled(of, zone),
        CaseRefusal.NotRuled => $"Over zaak {of.Number} is nog niets beslist. Er is dus nog niets te verbeteren.",
        CaseRefusal.Withdrawn => $"{PersonNames.Capital(PersonNames.Asker(of.Asker))} heeft zaak {of.Number} ingetrokken. Er hoeft niets meer mee te gebeuren.",
        CaseRefusal.TakenByOther => $"{PersonNames.Capital(PersonNames.Supervisor(of.TakenBy))} heeft zaak {of.Number} al op zich genomen. Overleg even samen.",
        CaseRefusal.NotTaken => of.TakenBy is null
            ? $"Niemand heeft zaak {of.Number} op zich genomen. Er is dus niets om terug te geven."
            : $"Alleen {PersonNames.Supervisor(of.TakenBy)} kan zaak {of.Number} teruggeven.",
        CaseRefusal.NotTheAsker => $"Dit kan alleen degene die zaak {of.Number} voorlegde.",
        CaseRefusal.NothingAsked => $"Bij zaak {of.Number} wacht niemand op een antwoord. Wil je iets aanvullen? Open de chat met mij en typ: mijn vragen.",
        CaseRefusal.WordsMissing => "Je hebt nog niets getypt. Vul eerst je tekst in en druk dan nog een keer op de knop.",
        CaseRefusal.WrongDecision => of.IsUrgent
            ? $"Zaak {of.Number} is een melding. Die kun je afronden, maar niet goedkeuren of afkeuren."
            : $"Zaak {of.Number} is een vraag. Kies \"{CaseTexts.Allowed}\", \"{CaseTexts.NotAllowed}\" of \"{CaseTexts.AllowedIf}\".",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    private static string AlreadyRuled(Case of, TimeZoneInfo zone)
    {
        if (of.Ruling is not { } ruling) return $"Zaak {of.Number} is al afgerond.";
        var (who, when) = (PersonNames.Supervisor(ruling.By), CaseTimes.InSentence(ruling.At, zone));
        if (ruling.Decision == RulingDecision.Handled) return $"Al afgerond door {who} op {when}.";
        return $"Al {(of.Status == CaseStatus.Corrected ? "verbeterd" : "beslist")} door {who} op {when}: {CaseNames.DecisionInSentence(ruling.Decision)}.";
    }
}
