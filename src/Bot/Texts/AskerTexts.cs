using Bot.Settings;
using Bot.Cards;
using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>What the one who asked hears of their case.</summary>
internal static class AskerTexts
{
    public const string ElsewhereMore = "Open de chat met mij en typ: mijn vragen. Daar lees je de rest.";
    public const string AnswerLabel = "Je antwoord";
    public const string Answer = "Verstuur";
    public const string AddLabel = "Wil je nog iets toevoegen?";
    public const string Add = "Vul aan";
    public const string Withdraw = "Trek in";
    public const string NoNames = "Laat namen van leerlingen weg";
    public const string AskedBack = "Je leidinggevende vraagt jou iets";
    public const string AlreadyAnswered = "Deze vraag hoef je niet meer te beantwoorden.";
    public const string NoButton = "Zie je geen knop? Open Teams op een computer en typ: mijn vragen";
    public const string Wait = "Plaats het nog niet.";
    public const string Corrected = "Let op: dit komt in de plaats van de eerdere uitspraak. Die geldt niet meer.";
    public const string CorrectedReport = "Let op: dit komt in de plaats van wat je eerder hoorde.";
    public const string CorrectedLater = "Let op: deze uitspraak is daarna verbeterd. Je hoort zo wat er nu geldt.";
    public const string StandsForLater = "Dit geldt voortaan ook voor dezelfde vraag.";

    public static string Told(Case of) => of.IsUrgent ? "Je vertelde" : "Je vroeg";

    /// <summary>To whom it went, why, and what to do meanwhile. One sentence or more in each line.</summary>
    /// <param name="isLinked">Whether there is a conversation of supervisors to show it in.</param>
    /// <param name="withReason">Whether to say why it went there; under an answer that stands above it.</param>
    public static IEnumerable<string> HandedOver(Case of, CaseRoom room, bool isLinked, bool withReason)
    {
        var what = of.IsUrgent ? "melding" : "vraag";
        if (isLinked)
        {
            var conversation = PersonNames.Plain(room.SupervisorsName) is { Length: > 0 } name ? $" (gesprek '{name}')" : "";
            yield return $"Ik heb je {what} doorgestuurd naar de leidinggevenden van {PersonNames.Plain(room.SchoolName)}{conversation}{(withReason ? $", {Why(of.Kind)}" : "")}.{(withReason ? $" Dit is zaak {of.Number}." : "")}";
            yield return of.IsUrgent ? $"Je hoort het {Here(room)}van mij. {Urgent(room)}" : $"Plaats het nog niet: je hoort het {Here(room)}van mij.";
            yield break;
        }

        yield return $"Ik kan je {what} nog niet doorsturen: er is nog geen gesprek met de leidinggevenden van {PersonNames.Plain(room.SchoolName)} gekoppeld.";
        yield return of.IsUrgent ? $"{(withReason ? "Wacht niet. " : "")}{Turn(room)}" : $"{Turn(room)} {Wait}";
        yield return $"Ik bewaar je {what} als zaak {of.Number}. Zodra het kan, stuur ik die alsnog door.";
    }

    /// <summary>What an event means for them, for all that needs no card.</summary>
    public static string Event(Case of, CaseEvent happened, CaseRoom room)
    {
        var what = of.IsUrgent ? "melding" : "vraag";
        var by = PersonNames.Capital(PersonNames.Supervisor(happened.By));
        return happened.Kind switch
        {
            CaseEventKind.Opened => $"Je {what} is nu zaak {of.Number}. Je hoort het van mij.",
            CaseEventKind.Taken => of.IsUrgent ? $"{by} pakt je melding op (zaak {of.Number})." : $"{by} kijkt naar je vraag (zaak {of.Number}). {Wait}",
            CaseEventKind.GivenBack => $"{by} gaf je {what} terug aan de andere leidinggevenden (zaak {of.Number}). Zodra iemand anders ernaar kijkt, hoor je het van mij.{WaitAfter(of)}",
            CaseEventKind.AskedBack => $"Een leidinggevende wil iets van je weten over zaak {of.Number}. {ElsewhereMore}",
            CaseEventKind.Answered => $"Ik heb je antwoord doorgegeven (zaak {of.Number}). Je hoort het van mij.{WaitAfter(of)}",
            CaseEventKind.Added => $"Ik heb je aanvulling doorgegeven (zaak {of.Number}). Je hoort het van mij.{WaitAfter(of)}",
            CaseEventKind.Ruled or CaseEventKind.Corrected => Ruled(of, happened, room),
            CaseEventKind.Withdrawn => $"Je hebt je {what} ingetrokken (zaak {of.Number}). Niemand hoeft er nog naar te kijken.",
            CaseEventKind.Reminded => of.OpenQuestion is null
                ? $"Ik heb je leidinggevenden herinnerd aan zaak {of.Number}.{WaitAfter(of)}"
                : $"Zaak {of.Number} wacht nog op jouw antwoord. {ElsewhereMore}",
            CaseEventKind.Escalated => of.IsUrgent
                ? $"Je melding (zaak {of.Number}) is nog niet {(of.TakenBy is null ? "opgepakt" : "afgerond")}. Daarom heb ik die nu ook aan de directie laten zien. {Urgent(room)}"
                : $"Er is nog niets beslist over je vraag (zaak {of.Number}). Daarom heb ik die nu ook aan de directie laten zien. {Wait}",
            CaseEventKind.NotShown => $"Het lukt mij niet om je {what} (zaak {of.Number}) aan je leidinggevenden te laten zien. {Turn(room)}{WaitAfter(of)}",
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
    }

    /// <summary>Who decided what, and when.</summary>
    public static string Ruled(Case of, CaseEvent happened, CaseRoom room)
    {
        var when = CaseTimes.InSentence(happened.At, room.Zone);
        var by = PersonNames.Capital(PersonNames.Supervisor(happened.By));
        var decision = DecisionOf(happened);
        if (decision == RulingDecision.Handled) return $"{by} heeft je melding afgerond op {when} (zaak {of.Number}).";
        return $"{by} {(happened.Kind == CaseEventKind.Corrected ? "verbeterde de uitspraak" : "besliste")} op {when} over zaak {of.Number}: {CaseNames.DecisionInSentence(decision)}.";
    }

    /// <summary>What a decision means, to stand above the supervisor's own words.</summary>
    public static string Means(RulingDecision decision, bool hasWords) => decision switch
    {
        RulingDecision.Allowed => hasWords ? "Je mag dit plaatsen. De toelichting:" : "Je mag dit plaatsen.",
        RulingDecision.AllowedIf => "Je mag dit plaatsen, maar alleen zo:",
        RulingDecision.NotAllowed => hasWords ? "Plaats dit niet. De toelichting:" : "Plaats dit niet.",
        RulingDecision.Handled => hasWords ? "Goed dat je het vertelde. Dit is ermee gedaan:" : "Goed dat je het vertelde.",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>What a decision means where the supervisor's own words are not shown.</summary>
    public static string MeansAmongOthers(RulingDecision decision) => decision switch
    {
        RulingDecision.Allowed => "Je mag dit plaatsen.",
        RulingDecision.AllowedIf => "Er horen voorwaarden bij. Lees die voordat je iets plaatst.",
        RulingDecision.NotAllowed => "Plaats dit niet.",
        RulingDecision.Handled => "Goed dat je het vertelde.",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>Where it stands in the protocol; without clauses only which protocol.</summary>
    public static string InProtocol(Case of) => of.Clauses.Count == 0
        ? CaseTexts.Origin(of.ProtocolTitle, of.ProtocolVersion)
        : $"In het protocol: {string.Join(", ", of.Clauses.Take(3).Select(clause => clause.Address))} ({CaseTexts.Origin(of.ProtocolTitle, of.ProtocolVersion)})";

    /// <summary>Of a ruling that was corrected before they heard of it.</summary>
    public static string NoLonger(RulingDecision decision) => $"Geldt niet meer: {CaseNames.DecisionInSentence(decision)}";

    /// <summary>What was decided; an event without is a bug of who made it.</summary>
    public static RulingDecision DecisionOf(CaseEvent happened) => happened.Decision ?? throw new ArgumentException("The event decides nothing.", nameof(happened));

    public static string AsksBack(CaseEvent question, TimeZoneInfo zone) => $"{PersonNames.Capital(PersonNames.Supervisor(question.By))} vroeg op {CaseTimes.InSentence(question.At, zone)}:";

    private static string Why(CaseKind kind) => kind switch
    {
        CaseKind.Doubt => "omdat het protocol hier geen duidelijk antwoord op geeft",
        CaseKind.Report => "omdat zij dit meteen moeten weten",
        CaseKind.Requested => "omdat je hun oordeel wilt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Here(CaseRoom room) => room.AmongOthers ? "" : "hier ";

    private static string WaitAfter(Case of) => of.IsUrgent ? "" : " " + Wait;

    private static string Urgent(CaseRoom room) => room.Phone is { } phone ? $"Kan het niet wachten? Bel {Name(phone)}." : "Kan het niet wachten? Bel dan zelf je leidinggevende.";

    // Whom they must turn to themselves.
    private static string Turn(CaseRoom room) => room.Phone is { } phone ? $"Bel {Name(phone)}." : "Neem zelf contact op met je leidinggevende.";

    private static string Name(Phone phone) => phone.Name.Length == 0 ? PersonNames.Phone(phone.Number) : $"{PersonNames.Plain(phone.Name)}: {PersonNames.Phone(phone.Number)}";
}
