using Bot.School.Links;
using Bot.School.Protocols;

namespace Bot.Texts;

/// <summary>What is said about linking conversations to schools.</summary>
internal static class LinkTexts
{
    public const string NotAllowed = "Alleen een beheerder kan gesprekken koppelen. Vraag het degene die bij jullie over ICT gaat.";

    /// <summary>What Teams itself calls a team's first channel.</summary>
    public const string FirstChannel = "Algemeen";

    public const string NotInPersonalChat = "Koppelen doe je in het kanaal of de groepschat zelf. Zet daar @Mag dit? voor je bericht, bijvoorbeeld: @Mag dit? koppel leidinggevenden de-bron.";

    public const string NoLinks = "Er is nog geen gesprek gekoppeld. Ga naar het kanaal van de leidinggevenden en typ daar: @Mag dit? koppel leidinggevenden, met de naam van de school erachter.";

    private const string Anybody = " Let op: op deze computer mag iedereen koppelen, omdat er geen beheerders zijn ingesteld.";

    public static string RoleName(LinkRole role) => role switch
    {
        LinkRole.Staff => "de medewerkers",
        LinkRole.Supervisors => "de leidinggevenden",
        LinkRole.Directorate => "de directie",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string HowTo(IEnumerable<string> schools) => HowTo("koppel", schools);

    public static string HowToUnlink(IEnumerable<string> schools) => HowTo("ontkoppel", schools);

    private static string HowTo(string act, IEnumerable<string> schools) =>
        $"Wie zitten er in dit gesprek, en van welke school? Typ: @Mag dit? {act} leidinggevenden, met de school erachter. Of {act} medewerkers, of {act} directie. Ik ken: {string.Join(", ", schools)}.";

    public static string UnknownSchool(string typed, IEnumerable<string> schools) =>
        typed.Length == 0 ? $"Van welke school? Zet de school erachter. Ik ken: {string.Join(", ", schools)}." : $"Die school ken ik niet. Ik ken: {string.Join(", ", schools)}.";

    public static string Linked(LinkRole role, string school, int waiting, bool isAnybody) =>
        $"Gelukt. Dit gesprek is nu het gesprek van {RoleName(role)} van {school}.{(isAnybody ? Anybody : "")} {What(role)}{Waiting(waiting)}";

    public static string Unlinked(LinkRole role, string school) => $"Dit gesprek is niet meer het gesprek van {RoleName(role)} van {school}.{Consequence(role)}";

    public static string NotLinked(LinkRole role, string school) => $"Dit gesprek was niet gekoppeld als gesprek van {RoleName(role)} van {school}. Er is niets veranderd.";

    // An empty line between: a single line end is a space to clients that read markdown.
    public static string Links(IReadOnlyList<Link> links, Func<SchoolId, string> schoolName) => links.Count == 0
        ? NoLinks
        : string.Join("\n\n", ["Dit is gekoppeld:", .. links.Select(link => $"- {schoolName(link.School)}: {RoleName(link.Role)}{(link.Name.Length > 0 ? $" in \"{link.Name}\"" : "")}")]);

    private static string What(LinkRole role) => role switch
    {
        LinkRole.Staff => "Wie hier lid is, hoeft geen school meer te kiezen.",
        LinkRole.Supervisors => "Vragen waar het protocol geen antwoord op geeft, zet ik hier neer. Wie hier lid is, kan erover beslissen.",
        LinkRole.Directorate => "Blijft een vraag te lang liggen, dan zet ik die hier neer. Wil je iets aan de medewerkers vertellen? Typ hier: @Mag dit? mededeling",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string Consequence(LinkRole role) => role == LinkRole.Supervisors ? " Vragen bij twijfel kan ik nu aan niemand doorgeven. Koppel een ander gesprek." : "";

    private static string Waiting(int waiting) => waiting switch
    {
        0 => "",
        1 => " Er wacht nog een vraag. Die zet ik zo neer.",
        _ => $" Er wachten nog {waiting} vragen. Die zet ik zo neer.",
    };
}
