namespace Bot.Texts;

/// <summary>Everything that the assistant says in a chat apart from its answers.</summary>
internal static class ChatTexts
{
    public const string Name = "Mag dit?";

    /// <summary>After what to type, where it may be read in a chat and in a channel: there the assistant hears only what mentions it.</summary>
    public const string MentionInChannel = "Zet in een kanaal @Mag dit? ervoor.";

    public const string Greeting =
        "Hoi! Twijfel je of je iets online mag zetten? Vraag het mij. Ik kijk in het protocol sociale media van jouw school en laat zien waar het staat.";

    public const string GreetingInGroup = "Zet @Mag dit? voor je vraag, dan antwoord ik hier. Iedereen in dit gesprek leest mee.";

    public const string GreetingExamples = "Probeer bijvoorbeeld:";

    public const string GreetingPrivacy = "Noem liever geen namen van leerlingen. Foto's bekijk en bewaar ik niet.";

    public const string WhichSchool = "Op welke school werk je?";

    public const string WhichSchoolWhy = "Elke school heeft een eigen protocol. Ik onthoud je keuze. Typ \"andere school\" als je wilt wisselen.";

    public const string SchoolPlaceholder = "Typ de naam van je school";

    public const string Choose = "Kies";

    public const string UnknownSchool = "Die school ken ik niet. Kies een school uit de lijst.";

    public const string HelpIntro = "Zo werk ik (zet in een kanaal of groepschat steeds @Mag dit? ervoor):";

    public static readonly IReadOnlyList<string> HelpLines =
    [
        "Vraag of je iets mag plaatsen, delen of filmen. Vertel waar je het plaatst en wie erop staat.",
        "Plak gerust de tekst die je wilt plaatsen. Laat namen van leerlingen weg.",
        "Vraag ik iets terug? Kies een knop of typ je antwoord. Je kunt ook aanvullen: \"en als hij onherkenbaar is?\"",
        "Typ \"protocol\" om te lezen wat erin staat, of \"protocol\" met een plaats erachter, zoals \"protocol A.6\".",
        "Geeft het protocol geen duidelijk antwoord? Dan gaat je vraag naar je leidinggevende. Typ \"mijn vragen\" om te zien hoe het ermee staat.",
        "Zit je in de directie? Typ \"mededeling\" om je medewerkers iets te vertellen over het protocol, of \"mededelingen\" om te zien hoe het ermee staat.",
        "Typ \"mijn gegevens\" om te zien wat ik van je bewaar, of \"vergeet mij\".",
        "Typ \"nieuwe vraag\" om opnieuw te beginnen, \"school\" om van school te wisselen en \"hulp\" voor deze uitleg.",
    ];

    public const string Empty = "Ik zie nog geen vraag. Vertel in een zin wat je wilt plaatsen en waar, dan zoek ik het op.";

    public const string NoWords = "Leuk, maar ik heb woorden nodig. Wat wil je plaatsen, en waar?";

    public const string OnlyAttachment =
        "Ik zie dat je iets meestuurt. Ik kijk niet in bestanden. Vertel in woorden wat je wilt plaatsen, waar, en wie erop staat.";

    public const string NotShown =
        "Ik heb een antwoord, maar het lukt niet om het hier te laten zien. Plaats het nog niet. Vraag het je leidinggevende, of stel je vraag korter.";

    public const string NewQuestion = "Goed, een nieuwe vraag. Wat wil je weten?";

    public const string OldButton = "Deze knop hoort bij een eerdere vraag. Stel je vraag nog een keer, dan help ik je verder.";

    public const string OthersButton = "Deze knop hoort bij een eerdere vraag, of bij een vraag van iemand anders. Stel je vraag gerust opnieuw: zet @Mag dit? ervoor.";

    public const string ContentsIntro = "Kies een stuk uit het protocol, dan laat ik zien wat er staat.";

    public const string ClausePlaceholder = "Typ een woord om te zoeken";

    public const string Show = "Laat zien";

    public const string NoSuchClause = "Dat stuk vind ik niet in het protocol. Kies hieronder.";

    public const string Welcome = "Graag gedaan! Heb je nog een vraag? Stel die gerust.";

    /// <summary>Short enough for a button on a telephone, and the question that it asks.</summary>
    public static readonly IReadOnlyList<(string Button, string Question)> Examples =
    [
        ("Klassenfoto op mijn Facebook?", "Mag ik een foto van mijn klas op mijn eigen Facebook zetten?"),
        ("Vriend worden met een leerling?", "Mag ik met mijn eigen account vriend worden met een leerling op Instagram?"),
        ("Wat doe ik bij twijfel?", "Wat moet ik doen als ik twijfel of ik iets mag plaatsen?"),
    ];

    /// <summary>Stands under an answer that Teams takes only in part.</summary>
    public const string TooLong = "Dit antwoord was te lang en is ingekort. Typ \"protocol\" om de hele tekst te lezen.";

    public static string PresentSchool(string school) => $"Je school is nu {school}.";

    public static string SchoolChosen(string school) => $"Goed, ik kijk voortaan in het protocol van {school}. Wat wil je weten?";

    public static string WentWrong(string incident) =>
        $"Sorry, er ging bij mij iets mis, dus je krijgt nu geen antwoord. Wacht nog met plaatsen. Probeer het straks opnieuw, of vraag het je leidinggevende. (Storing {incident})";
}
