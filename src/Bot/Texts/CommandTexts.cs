using Bot.School.Norms;
using Bot.School.Protocols;

namespace Bot.Texts;

/// <summary>What someone reads who starts the program: descriptions, start-up lines and errors.</summary>
internal static class CommandTexts
{
    public const string Program = "Mag dit? beantwoordt vragen over het protocol sociale media van je school.";
    public const string Serve = "Start de assistent voor Teams (dit gebeurt ook zonder opdracht).";
    public const string Ask = "Stel een vraag op de opdrachtregel.";
    public const string Evaluate = "Beantwoord bestanden met vragen en tel hoeveel antwoorden goed zijn.";
    public const string Learn = "Leer de lezers opnieuw van de voorbeelden in de map 'knowledge'.";
    public const string LearnOut = "De map waarin de gewichten komen.";
    public const string Protocols = "De protocollen van de scholen.";
    public const string ProtocolsCheck = "Laat zien welke bepalingen gevonden zijn, wat is weggelaten en wat niet zeker is.";
    public const string ProtocolsNorms = "Laat zien wat de zinnen van een protocol verbieden, toestaan, vragen of vertellen.";
    public const string Knowledge = "De map met de protocollen; standaard de map 'knowledge'.";
    public const string Port = "De poort waarop de assistent luistert.";
    public const string School = "De school, zoals haar map heet: de-bron.";
    public const string Json = "Geef het antwoord als JSON.";
    public const string Turns = "De vraag, en wat je daarna nog zegt.";
    public const string Questions = "Bestanden met vragen, een JSON-object op elke regel.";
    public const string Out = "Schrijf de antwoorden in dit bestand.";
    public const string Model = "Met het ingestelde taalmodel (configured) of zonder (off).";
    public const string Wrong = "Noem de antwoorden die niet goed zijn.";

    public static string NotLocal(string url) =>
        $"Er zijn geen gegevens voor Teams ingesteld. Zonder gegevens luistert de assistent alleen op deze computer (localhost), niet op '{url}'. Haal dat adres weg uit de instellingen (urls).";

    public static string PortTaken(int port, string why) => $"De assistent kan niet luisteren op poort {port}: {why} Kies een andere met --port.";

    public static string NoStorage(string why) => $"Het bestand met de gesprekken (instelling Storage:File) kan niet worden geopend: {why}";
    public static string Unseen(int right, int examples) =>
        $"Van voorbeelden die de lezers niet hadden gezien was {right} van {examples} goed ({100.0 * right / examples:F1} %).";

    public static string Learned(int examples, string folder) => $"Geleerd van {examples} voorbeelden; de gewichten staan in {folder}.";

    public const string NoModel = "Er is geen taalmodel ingesteld. Gebruik --model off.";

    public static string Running(int port) =>
        $"""
        Mag dit? Deze assistent draait en luistert op http://localhost:{port}/api/messages.
        Zonder gegevens voor Teams is hij alleen te bereiken vanaf deze computer.
        """;

    public static string StartedLine(int port) => $"Mag dit? draait op http://localhost:{port}.";

    public const string LocalOnlyLine = "Er zijn geen gegevens voor Teams ingesteld: alleen deze computer (localhost) kan praten met de assistent.";

    public static string ClientLine(int port) =>
        $"Praten kan met de lokale Teams-client: npx @microsoft/m365agentsplayground -e http://localhost:{port}/api/messages -c msteams";

    public static string SchoolsLine(IEnumerable<string> schools) => $"Protocollen: {string.Join(", ", schools)}.";

    public static string NoKnowledge(string where, IEnumerable<ProtocolProblem> problems) => string.Join(
        '\n', problems.Select(UnreadableProtocol).Prepend($"Er zijn geen protocollen gevonden in '{where}'. Geef de map met --knowledge."));

    public static string UnreadableProtocol(ProtocolProblem problem) => $"Het protocol van '{problem.School}' kan niet worden gelezen: {problem}";

    public static string UnusableNorm(NormProblem problem) => $"Een norm kan niet worden gebruikt: {problem}";

    public static string UnknownSchool(string school, IEnumerable<string> known) =>
        $"De school '{school}' is niet bekend. Bekend zijn: {string.Join(", ", known)}.";

    public static string UnreadableFile(string file, string why) => $"Het bestand '{file}' kan niet worden gelezen: {why}";

    public static string UnwritableFile(string file, string why) => $"Het bestand '{file}' kan niet worden geschreven: {why}";

    public static string BrokenLine(string file, int line, string why) => $"{file}, regel {line}: {why}";

    public const string NotJson = "dit is geen JSON-object.";

    public static string MissingField(string field) => $"'{field}' ontbreekt of heeft niet de goede vorm.";

    public static string UnknownFact(string fact) => $"het feit '{fact}' bestaat niet.";

    public static string UnknownOutcome(string code) => $"de uitkomst '{code}' bestaat niet.";
}
