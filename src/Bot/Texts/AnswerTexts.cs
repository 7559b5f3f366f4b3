using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Precedents;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.Texts;

/// <summary>The sentences of an answer.</summary>
internal static class AnswerTexts
{
    public const string Conditions = "Het mag alleen als dit klopt:";
    public const string Source = "Zo staat het in het protocol";
    public const string ClosestSource = "Dit staat er het dichtst bij in het protocol";
    public const string NewQuestion = "Nieuwe vraag";
    public const string AskSupervisor = "Vraag het mijn leidinggevende";
    public const string ForSupervisor = "Voor je leidinggevende (kopieer dit)";
    public const string OtherAnswer = "Je kunt ook zelf iets typen.";

    /// <summary>Among others the assistant hears only what mentions it.</summary>
    public const string OtherAnswerAmongOthers = "Je kunt ook zelf iets typen. Zet dan @Mag dit? ervoor.";

    public const string WhoIsShown = "Ik kan foto's en filmpjes niet bekijken. Wie staat erop? Vertel het, dan zoek ik opnieuw in het protocol.";
    /// <summary>Also where Teams shows its own label: not every client does.</summary>
    public const string WrittenByModel = "Een taalmodel (AI) schreef mee aan dit antwoord. De citaten staan letterlijk zo in het protocol.";

    public const string TellSupervisor = "Vertel het in elk geval ook aan je leidinggevende.";
    public const string Shortened = " … (ingekort)";

    /// <summary>Stands before what was said: who reports something has not asked.</summary>
    public static string YouSaid(Outcome outcome) => outcome == Outcome.Report ? "Je vertelde" : "Je vroeg";

    /// <summary>What the answer means for the one who asks: the outcome, what the rule comes down to, and what to do now.</summary>
    /// <param name="handover">The case that the question became; null when it was not handed over, as in files and for other assistants.</param>
    public static string Explanation(Verdict verdict, string school, Handover? handover = null)
    {
        var (outcome, now) = Sentences(verdict.Outcome, school, handover);

        // Then it is not the protocol that says so.
        if (verdict.Precedent is { Weight: not RulingWeight.Shown } earlier) outcome = earlier.Weight == RulingWeight.Decided ? Sentences(Outcome.Doubt, school).Outcome : "";
        if (verdict is { Precedent.Weight: RulingWeight.Decided, Outcome: Outcome.NotAllowed }) now = "Plaats het niet.";

        // The protocol itself may say it already: twice reads as two things to do.
        if (verdict.Outcome == Outcome.Report && handover is null && !verdict.Explanation.Contains("leidinggevende", StringComparison.OrdinalIgnoreCase)) now += " " + TellSupervisor;
        return string.Join(' ', new[] { outcome, verdict.Explanation.Trim(), now }.Where(sentence => sentence.Length > 0));
    }

    /// <summary>What the answer is called. What was handed over is no longer for the one who asked to hand over.</summary>
    public static string Name(Outcome outcome, Handover? handover) => (outcome, handover) switch
    {
        (Outcome.Doubt, { IsLinked: true }) => "Twijfel: je leidinggevende beslist",
        (Outcome.Report, { IsLinked: true }) => "Melding doorgestuurd",
        _ => OutcomeTexts.Name(outcome),
    };

    public static string HandedOver(int number) => $"Doorgestuurd: zaak {number}";

    public static string NotHandedOver(int number) => $"Zaak {number}: nog niet doorgestuurd";

    private static (string Outcome, string Now) Sentences(Outcome outcome, string school, Handover? handover) => (outcome, handover) switch
    {
        (Outcome.Doubt, not null) => ("Het protocol geeft hier geen duidelijk antwoord op.", ""),
        (Outcome.Report, { IsLinked: true }) => ("Goed dat je dit vertelt.", "Hieronder lees je wie het nu weet, en wat het protocol hierover zegt."),
        (Outcome.Report, { IsLinked: false }) => ("Goed dat je dit vertelt. Wacht niet: meld het nu.", "Hieronder lees je wat het protocol hierover zegt."),
        _ => Sentences(outcome, school),
    };

    private static (string Outcome, string Now) Sentences(Outcome outcome, string school) => outcome switch
    {
        Outcome.Allowed => ($"Volgens het protocol van {school} mag dit.", "Hieronder lees je waar dat staat."),
        Outcome.AllowedIf => ($"Volgens het protocol van {school} mag dit, maar niet zomaar.", "Kijk eerst of alles hieronder klopt. Klopt er iets niet? Plaats het dan niet."),
        Outcome.NotAllowed => ($"Volgens het protocol van {school} mag dit niet.", "Hieronder lees je waar dat staat."),
        Outcome.Doubt => (
            "Het protocol geeft hier geen duidelijk antwoord op.",
            "Plaats het nog niet. Leg dit voor aan je leidinggevende. Vraag je het in de chat met mij, dan stuur ik het voor je door."),
        Outcome.Report => (
            "Goed dat je dit vertelt. Wacht niet: meld het nu.",
            "Vertel je het in de chat met mij, dan stuur ik het meteen door. Hieronder lees je wat het protocol hierover zegt."),
        Outcome.Information => ($"Dit zegt het protocol van {school} hierover.", ""),
        Outcome.OutOfScope => (
            $"Ik help je alleen met het protocol sociale media van {school}.",
            "Vraag me gerust of je iets mag plaatsen, delen of filmen, of wat er in het protocol staat."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>What a supervisor decided before on a question like this one; nothing of that question.</summary>
    public static string Earlier(EarlierRuling ruling)
    {
        var by = ruling.By is { Length: > 0 } name ? name : "je leidinggevende";
        var version = ruling.IsOfProtocolInForce ? "" : " (nog volgens de vorige versie van het protocol)";
        return $"Eerder beslist door {by} op {DutchDate.Of(ruling.At)}{version}: {Name(ruling.Decision)}. {ruling.Explanation}".TrimEnd();
    }

    private static string Name(RulingDecision decision) => decision switch
    {
        RulingDecision.Allowed => "mag",
        RulingDecision.AllowedIf => "mag onder voorwaarden",
        RulingDecision.NotAllowed => "mag niet",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    public static string SourceHeading(Outcome outcome) => outcome == Outcome.Doubt ? ClosestSource : Source;

    /// <summary>Where a citation comes from.</summary>
    public static string Origin(Citation citation) => citation.StatesVersion
        ? $"{citation.ProtocolTitle}, versie {citation.ProtocolVersion}"
        : $"{citation.ProtocolTitle}, kenmerk {citation.ProtocolVersion}";

    /// <summary>What the one who asks can hand to their supervisor; null when there is nothing to hand over.</summary>
    /// <param name="turns">What was said; null leaves the question out, where others read along.</param>
    public static string? Summary(Verdict verdict, IReadOnlyList<string>? turns)
    {
        if (!verdict.HandedOver) return null;
        var lines = new List<string>
        {
            verdict.Outcome == Outcome.Report ? "Melding over sociale media" : "Vraag over sociale media",
        };
        if (turns is not null) lines.Add($"{(verdict.Outcome == Outcome.Report ? "Bericht" : "Vraag")}: {Short(string.Join(" / ", turns), 1000)}");
        lines.Add($"Waarom: {verdict.Reason}");

        // The weightiest only: the supervisor has the protocol, and a long text is not read.
        lines.AddRange(verdict.Citations.Take(1).Select(citation => $"Protocol, {citation.Clause.Address}: \"{citation.Quote}\""));
        return string.Join('\n', lines);
    }

    public static string Short(string text, int most) => text.Length <= most ? text : Begin(text, most) + Shortened;

    /// <summary>The first so many signs; never half of a pair of surrogates, which is no text.</summary>
    public static string Begin(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
