using Bot.Language.Model;
using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.Storage;
using Bot.Teams;

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

    public static string NoStorage(StorageOptions storage, string why) => storage.IsPostgres
        ? $"De database met de gesprekken (instelling Storage:Postgres) kan niet worden geopend: {why}"
        : $"Het bestand met de gesprekken (instelling Storage:File) kan niet worden geopend: {why}";

    public static string WrongAdministrators(IEnumerable<string> keys) =>
        $"De instellingen van de beheerders kloppen niet:\n{string.Join('\n', keys.Select(key => $"- {key}: dit is geen object-id uit Entra (een GUID)."))}";

    public static string WrongStorageSettings(IEnumerable<StorageOptionsError> errors) =>
        $"De instellingen van de opslag kloppen niet:\n{string.Join('\n', errors.Select(error => $"- {error.Key}: {Problem(error.Problem)}"))}";

    private static string Problem(StorageOptionsProblem problem) => problem switch
    {
        StorageOptionsProblem.Missing => "dit ontbreekt.",
        StorageOptionsProblem.PostgresToo => "er is ook een Storage:Postgres. Houd er een over.",
        StorageOptionsProblem.NotAConnectionString => "dit is niet te lezen. Geef het zo: Host=…;Database=…;Username=…;Password=…",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    public static string Unseen(int right, int examples) =>
        $"Van voorbeelden die de lezers niet hadden gezien was {right} van {examples} goed ({100.0 * right / examples:F1}%).";

    public static string Learned(int examples, string folder) => $"Geleerd van {examples} voorbeelden; de gewichten staan in {folder}.";

    public const string NoModel = "Er is geen taalmodel ingesteld. Gebruik --model off, of geef Model:Endpoint en Model:Deployment.";
    public const string Mcp = "Laat andere assistenten het protocol gebruiken, via het Model Context Protocol op standaardinvoer en -uitvoer.";
    public const string McpSchool = "De enige school waar het over gaat, zoals haar map heet. Zonder deze keuze gaat het over alle scholen.";
    public const string ShowPrompt = "Laat zien wat er naar een taalmodel gaat. Er gaat niets weg.";
    public const string PromptTooLong = "Deze vraag is te lang voor een taalmodel. Er zou niets weggaan.";

    public static string Running(bool registered) => registered
        ? "Mag dit? Deze assistent draait. Praten doe je in Microsoft Teams."
        : "Mag dit? Deze assistent draait.\nZonder gegevens voor Teams is hij alleen te bereiken vanaf deze computer, en alleen tijdens het ontwikkelen.";

    public static string UnreadableSettings(string why) => $"Een instelling kan niet worden gelezen: {why}";

    public static string WrongSettings(IEnumerable<TeamsOptionsError> errors) =>
        $"De instellingen van Teams kloppen niet:\n{string.Join('\n', errors.Select(error => $"- {error.Key}: {Problem(error.Problem)}"))}";

    public static string WrongModelSettings(IEnumerable<ModelOptionsError> errors) =>
        $"De instellingen van het taalmodel kloppen niet:\n{string.Join('\n', errors.Select(error => $"- {error.Key}: {Problem(error.Problem)}"))}";

    private static string Problem(ModelOptionsProblem problem) => problem switch
    {
        ModelOptionsProblem.Missing => "dit ontbreekt.",
        ModelOptionsProblem.NotAnAddress => "geef een volledig adres dat begint met https:// (of http:// in je eigen netwerk), zonder naam of vraagteken erin.",
        ModelOptionsProblem.NotSafe => "http mag alleen op deze computer of in je eigen netwerk. Gebruik https.",
        ModelOptionsProblem.NotAzuresV1 => "een adres van Azure OpenAI eindigt op /openai/v1/.",
        ModelOptionsProblem.KeyNotUsed => "er is een sleutel, maar Model:Authentication is geen Key. Verander een van de twee.",
        ModelOptionsProblem.IdentityNeedsHttps => "met een identiteit kan het alleen over https.",
        ModelOptionsProblem.SameAsDeployment => "dit is het model dat antwoordt. Noem een ander model, of laat dit weg.",
        ModelOptionsProblem.OutOfRange => "dit getal is te klein of te groot.",
        ModelOptionsProblem.UnknownValue => "deze waarde bestaat niet.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    public static string ModelLine(Uri endpoint) => $"Een taalmodel denkt mee: {endpoint.Host}. Wat daarheen gaat, lees je in de README.";

    public static string StartedLine(IEnumerable<string> addresses) => $"Mag dit? draait op {string.Join(" en ", addresses)}.";

    private static string Problem(TeamsOptionsProblem problem) => problem switch
    {
        TeamsOptionsProblem.Missing => "dit ontbreekt.",
        TeamsOptionsProblem.NotAGuid => "dit is geen id zoals 00000000-0000-0000-0000-000000000000.",
        TeamsOptionsProblem.SecretAndCertificate => "er is een geheim en een certificaat. Houd er een over.",
        TeamsOptionsProblem.NeitherSecretNorCertificate => "geef een geheim, of een certificaat met Teams:CertificateFile.",
        TeamsOptionsProblem.NotWithManagedIdentity => "bij een beheerde identiteit hoort geen geheim of certificaat. Haal dit weg.",
        TeamsOptionsProblem.FileNotFound => "dit bestand is er niet.",
        TeamsOptionsProblem.NoTenantsNamed => "noem de tenants die mee mogen praten. Zonder die lijst komt niemand binnen.",
        TeamsOptionsProblem.OwnAppId => "dit is de id van de bot zelf. Die hoort hier niet.",
        TeamsOptionsProblem.NotABareHost => "geef alleen de naam van de server, zonder https:// en zonder pad.",
        TeamsOptionsProblem.OnlyInDevelopment => "dit mag alleen tijdens het ontwikkelen.",
        TeamsOptionsProblem.NotASafeAddress => "geef een https-adres.",
        TeamsOptionsProblem.UnknownValue => "deze waarde bestaat niet.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    public const string RegisteredLine = "De gegevens voor Teams zijn ingesteld: alleen wie zich kan bewijzen, komt binnen.";

    public const string ClosedLine =
        "Er zijn geen gegevens voor Teams ingesteld, en dit is geen omgeving om te ontwikkelen: niemand komt binnen (401). Zie het stuk 'In Teams' in de README.";

    public const string LocalOnlyLine = "Er zijn geen gegevens voor Teams ingesteld: alleen deze computer (localhost) kan praten met de assistent.";

    public static string ClientLine(string address) =>
        $"Praten kan met de lokale Teams-client: npx @microsoft/m365agentsplayground -e {address}/api/messages -c msteams";

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

    public const string Backup = "Maak een reservekopie van het bestand met de gesprekken. De assistent mag gewoon doorwerken.";
    public const string BackupOut = "Het bestand waarin de reservekopie komt.";
    public const string BackupForce = "Vervang een reservekopie die er al is.";
    public const string Restore = "Zet een reservekopie terug. Stop eerst de assistent.";
    public const string RestoreFrom = "Het bestand met de reservekopie.";

    public const string BackupOfPostgres =
        "De gesprekken staan in PostgreSQL (instelling Storage:Postgres). Maak daarvan een reservekopie met pg_dump, en zet die terug met pg_restore.";

    public static string BackupWritten(string file, long bytes) =>
        $"De reservekopie staat in {file} ({(bytes + 1023) / 1024} kB). Bewaar die op een veilige plek: er kunnen namen in staan.";

    public static string BackupExists(string file) => $"Het bestand '{file}' is er al. Kies een andere naam, of vervang het met --force.";

    public static string BackupSameFile(string file) => $"'{file}' is het bestand waar de assistent zelf mee werkt. Kies een ander bestand.";

    public static string Restored(string file, string backup, string? replaced) =>
        $"'{backup}' is teruggezet als {file}. {(replaced is null ? "Er was nog geen bestand." : $"Het oude bestand heet nu {replaced}. Gooi het weg als je het niet meer nodig hebt.")}";

    public static string RestoreInUse(string file) => $"De assistent werkt nu met {file}. Stop eerst de assistent. Er is niets veranderd.";

    public static string UnusableDatabase(string file, DatabaseState state) => state switch
    {
        DatabaseState.Absent => $"Het bestand '{file}' is er niet.",
        DatabaseState.Strange => $"Het bestand '{file}' is geen bestand met gesprekken van deze assistent.",
        DatabaseState.Newer => $"Het bestand '{file}' is gemaakt door een nieuwere versie van de assistent. Gebruik die versie.",
        DatabaseState.Damaged damaged => $"Het bestand '{file}' is beschadigd of niet te lezen: {damaged.Why}",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public const string Manifest = "Maak het pakket waarmee je de assistent in Teams zet.";
    public const string ManifestOut = "Het bestand waarin het pakket komt.";
    public const string ManifestVersion = "De versie van de app, drie getallen: 1.0.0. Geef elke keer dat je het pakket opnieuw uploadt een hogere versie.";
    public const string ManifestWhatIsAppId = "de toepassings-id (client) van de app-registratie in Entra, een GUID";
    public const string ManifestWhatIsManifestId = "de id van de app in Teams, een GUID";
    public const string ManifestWhatIsPublicAddress = "het https-adres waarop de assistent vanaf internet te bereiken is, zonder pad: https://magdit.mijnschool.nl";
    public const string ManifestWhatIsPage = "het https-adres van een webpagina";

    public static string ManifestMissing(string key, string what) => $"{key} ontbreekt. Dit is {what}.";

    public static string ManifestWrong(string key, string value, string what) => $"{key} is '{value}'. Dit moet zijn: {what}.";

    public static string ManifestTooLong(string key, int length, int most) => $"{key} heeft {length} tekens. Teams staat er {most} toe.";

    public static string ManifestWrongVersion(string version) => $"--version is '{version}'. Geef drie getallen zonder nullen ervoor, zoals 1.0.0.";

    public static string ManifestNotWritten(IEnumerable<string> problems) => string.Join(
        '\n',
        [
            "Het pakket is niet gemaakt. Verbeter eerst dit:",
            .. problems.Select(problem => $"- {problem}"),
            "Een instelling geef je als omgevingsvariabele, met twee strepen voor de dubbele punt (Teams:AppId wordt Teams__AppId), of in appsettings.json.",
        ]);

    public static string ManifestWritten(string file, string version, Guid app, Guid bot) =>
        $"""
        Het pakket staat in {file}.
        Versie {version}, app {app}, bot {bot}.
        """;

    public static string ManifestStoodIn(IEnumerable<string> keys, Uri page) =>
        $"Let op: dit is niet ingesteld: {string.Join(", ", keys)}. In het pakket staat daarvoor nu {page}. Verwijs liever naar een pagina van je school.";

    public static string ManifestNextSteps(string file, Uri address, string nextVersion) =>
        $"""

        Zo ga je verder:
        1. Zet in de Azure Bot als berichteindpunt (messaging endpoint): {new Uri(address, "/api/messages")}
        2. Open het Teams-beheercentrum (https://admin.teams.microsoft.com), kies Teams-apps, Apps beheren, Acties, Nieuwe app uploaden, en kies {file}.
        3. Installeer de app voor de medewerkers: Teams-apps, Installatiebeleid (setup policies).
        4. Zeg in Teams "hoi" tegen Mag dit?

        Maak je het pakket later opnieuw? Geef dan een hogere versie mee: --version {nextVersion}
        """;
}
