namespace Bot.Texts;

/// <summary>What is said in a chat about cases, apart from their cards.</summary>
internal static class CaseTalkTexts
{
    public const string Gone = "Deze zaak is er niet meer. Die is verwijderd omdat die oud was.";

    public const string OwnCase = "Dit is je eigen vraag. Een andere leidinggevende beslist erover.";

    public const string NotKnown = "Ik kan nu niet nagaan of je lid bent van het gesprek van de leidinggevenden. Er is niets veranderd. Probeer het zo nog eens.";

    public const string OwnElsewhere = "Je eigen vragen laat ik alleen zien als niemand meeleest. Open de chat met mij en typ: mijn vragen.";

    public const string OnlyForRulers = "Zaken laat ik alleen zien aan leidinggevenden. Typ dit in het gesprek van de leidinggevenden dat aan een school is gekoppeld.";

    public static string NotMember(string school) =>
        $"Dit kan alleen wie lid is van het gesprek van de leidinggevenden van {school}. Jij bent daar nu geen lid van. Er is niets veranderd.";

    public static string Done(int number) => $"Gedaan. Zaak {number} is bijgewerkt in het gesprek van de leidinggevenden.";

    /// <summary>After an answer to a question that supervisors have too.</summary>
    public static string AlsoWithSupervisors(int number) =>
        $"Wat je nu vertelde, heb ik ook bij zaak {number} gezet. Je leidinggevenden kijken daar nog naar. Hoeft dat niet meer? Typ: mijn vragen. Druk bij zaak {number} op \"{CaseListTexts.Show}\" en dan op \"{AskerTexts.Withdraw}\".";
}
