using Bot.School.Cases;
using Bot.School.People;

namespace Bot.Texts;

/// <summary>What is said about what is stored of people.</summary>
internal static class PrivacyTexts
{
    public const string OnlyInPersonalChat = "Dit doe ik alleen als niemand meeleest. Open de chat met mij en typ het daar.";

    public const string ForgetWhat =
        "Wil je dat ik je vergeet? Dan wis ik je vragen, je keuze voor een school en je naam. Vragen die nog bij je leidinggevende liggen, trek ik in. "
        + "Is er al over een vraag beslist? Dan blijft die vraag met de uitspraak bewaard voor de school, maar zonder je naam. Dit kan ik niet terugdraaien.";

    public const string ForgetButton = "Ja, vergeet mij";

    public const string Forgotten = "Gedaan: ik ben je vergeten. In Teams blijft dit gesprek staan. Dat kun je zelf verwijderen. Stel je later weer een vraag? Dan begin ik opnieuw.";

    public const string DataReady = "Hier is alles wat ik van je bewaar. De knop werkt een kwartier, en maar één keer. Stuur dit bericht niet door.";

    public const string TableReady = "Hier zijn de zaken als tabel, zonder namen. De knop werkt een kwartier, en maar één keer.";

    public const string Fetch = "Haal het bestand op";

    public const string OnlyForDirectorate = "De tabel met zaken geef ik alleen aan de directie. Typ dit in het gesprek dat als directie is gekoppeld.";

    public const string NothingToFetch = "Hier is niets (meer) op te halen. De knop werkt een kwartier, en maar één keer. Open de chat met Mag dit? en vraag het daar opnieuw.";

    public const string PersonFileName = "mijn-gegevens.json";

    public const string Yes = "ja";

    public static readonly IReadOnlyList<string> CaseColumns =
    [
        "Zaak", "Soort", "Gevraagd op", "Status", "Antwoord van Mag dit?", "Uitspraak op", "Uitspraak", "Uren tot uitspraak", "Geldt voortaan", "Bij directie geweest", "Versie van het protocol", "Bepalingen",
    ];

    public static string FetchTable(string school) => $"Haal de tabel op ({school})";

    public static string CaseFileName(string school) => $"zaken-{school}.csv";

    public static string PartName(string part) => part switch
    {
        PersonDataNames.Person => "wie je bent",
        PersonDataNames.Conversation => "je gesprekken met mij",
        PersonDataNames.Opinion => "wat je van antwoorden vond",
        PersonDataNames.Link => "gesprekken die je koppelde",
        PersonDataNames.Absence => "wanneer je vervangen werd",
        PersonDataNames.StandIn => "wie je verving",
        PersonDataNames.CaseAsked => "zaken die je voorlegde",
        PersonDataNames.CaseTaken => "zaken die je op je nam",
        PersonDataNames.CaseRuled => "zaken die je besliste",
        PersonDataNames.CaseEvent => "wat je in zaken deed en schreef",
        PersonDataNames.AnnouncementWritten => "mededelingen die je schreef",
        PersonDataNames.AnnouncementReleased => "mededelingen die je vrijgaf",
        PersonDataNames.AnnouncementReceived => "mededelingen die je kreeg",
        PersonDataNames.Delivery => "berichten aan jou",
        _ => part,
    };

    public static string Kind(CaseKind kind) => kind switch
    {
        CaseKind.Doubt => "twijfel",
        CaseKind.Report => "melding",
        CaseKind.Requested => "op verzoek",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Status(CaseStatus status) => status switch
    {
        CaseStatus.Open => "open",
        CaseStatus.Taken => "iemand kijkt ernaar",
        CaseStatus.AskedBack => "wacht op antwoord",
        CaseStatus.Answered => "antwoord is binnen",
        CaseStatus.Ruled => "beslist",
        CaseStatus.Corrected => "verbeterd",
        CaseStatus.Withdrawn => "ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
