namespace Bot.Texts;

/// <summary>What is said in the dialog and the search of the message extension.</summary>
internal static class ExtensionTexts
{
    public const string SchoolFirst = "Ik weet nog niet op welke school je werkt. Open de chat met Mag dit? en kies daar je school.";

    public const string NothingFound = "Hierover vind ik niets in het protocol. Probeer andere woorden.";

    public const string WhatToCheck = "Wat wil je plaatsen, en waar? Plak de tekst, of vertel in een zin wat je van plan bent. Laat namen van leerlingen weg.";

    public const string TextLabel = "Je tekst of plan";

    public const string TextMissing = "Vul hier eerst iets in.";

    public const string SchoolMissing = "Kies eerst je school.";

    public const string Check = "Mag dit?";

    /// <summary>A text that somebody chose, as the question that it stands for.</summary>
    public static string MayThis(string text) => text.Contains('?', StringComparison.Ordinal) ? text : $"Mag ik dit plaatsen? \"{text}\"";
}
