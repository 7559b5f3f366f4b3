using Bot.School.Protocols;
using Bot.School.Protocols.Changes;

namespace Bot.Texts;

/// <summary>What people read when a protocol changed.</summary>
internal static class ProtocolChangeTexts
{
    public const string Diff = "Laat zien wat er tussen twee versies van een protocol veranderd is.";
    public const string DiffOld = "De oude versie: een bestand (.md, .txt, .docx) of de map van een school.";
    public const string DiffNew = "De nieuwe versie: een bestand (.md, .txt, .docx) of de map van een school.";
    public const string Same = "Er is niets veranderd.";

    public const string Before = "was";
    public const string Now = "nu";

    /// <summary>Of a clause whose words are shown with another, such as an item of which one sub-item changed.</summary>
    public const string WordsElsewhere = "de woorden staan bij een andere bepaling";

    /// <summary>Stands with a ruling or an answer whose clauses changed since.</summary>
    public const string ByEarlierVersion = "Let op: nog volgens de vorige versie.";

    /// <summary>Stands on a case that nobody ruled on yet.</summary>
    public const string AskedByEarlierVersion = "Let op: toen deze vraag kwam, gold de vorige versie van het protocol nog.";

    /// <summary>The author of what nobody wrote.</summary>
    public const string Assistant = "Mag dit?";

    private const int MostNumbers = 50;
    private const string Title = "Het protocol is veranderd";

    public static string DraftTitle(Protocol now, int longest) =>
        now.StatesVersion && $"{Title} (versie {now.Version})" is var title && title.Length <= longest && !title.Contains('\n', StringComparison.Ordinal) ? title : Title;

    public static string DraftBegin(string school) => $"Er is een nieuwe versie van het protocol van {school}. Dit is er veranderd:";

    public static string Changed(string address) => $"**{address}** is veranderd.";

    public static string Added(string address) => $"**{address}** is nieuw.";

    public static string Removed(string address) => $"**{address}** staat er niet meer in.";

    /// <summary>In one list: of these nobody has to read anything anew.</summary>
    public static string Moved(IEnumerable<(string Now, string Before)> addresses) =>
        $"**Alleen verplaatst.** De woorden zijn gelijk gebleven:\n\n{string.Join('\n', addresses.Select(each => $"- {each.Now} ({(each.Now == each.Before ? "onder een andere kop" : $"eerst {each.Before}")})"))}";

    public const string StoodThere = "Dit stond er:";
    public const string StandsThere = "Dit staat er nu:";

    public static string Quoted(string words) => $"“{words}”";

    public static string More(int count) => count == 1
        ? "Er is nog een bepaling veranderd. Die past hier niet meer bij. Lees daarvoor het protocol zelf."
        : $"Er zijn nog {count} bepalingen veranderd. Die passen hier niet meer bij. Lees daarvoor het protocol zelf.";

    /// <summary>The head of a case's mark, with what changed.</summary>
    public static string Marked(bool isOpen, IEnumerable<string> addresses) =>
        $"{(isOpen ? AskedByEarlierVersion : ByEarlierVersion)} Veranderd of vervallen: {string.Join(", ", addresses)}.";

    /// <summary>Above the list that the supervisors get.</summary>
    public static string Outdated(int count, string school) => count == 1
        ? $"Het protocol van {school} is veranderd. Deze zaak gaat over tekst die nu anders is:"
        : $"Het protocol van {school} is veranderd. Deze {count} zaken gaan over tekst die nu anders is:";

    public const string WhatToDo = $"Klopt een uitspraak niet meer? Druk op \"{CaseListTexts.Show}\" en verbeter de uitspraak. Tot die tijd gebruik ik die niet voor nieuwe vragen.";

    public static string OtherCases(IReadOnlyList<int> numbers) => $"{(numbers.Count == 1 ? "Ook deze zaak" : "Ook deze zaken")}: {string.Join(", ", numbers.Take(MostNumbers))}{(numbers.Count > MostNumbers ? " en meer" : "")}. Zoeken doe je zo: @Mag dit? zoek, met een woord uit de vraag erachter.";

    public static string KindOf(ClauseChange change) => change switch
    {
        ClauseChange.Changed => "Veranderd",
        ClauseChange.Added => "Nieuw",
        ClauseChange.Removed => "Vervallen",
        ClauseChange.Moved => "Verplaatst",
        ClauseChange.Unchanged => "Gelijk",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    public static string Sum(ProtocolDiff diff) =>
        $"{Count<ClauseChange.Changed>(diff)} veranderd, {Count<ClauseChange.Added>(diff)} nieuw, {Count<ClauseChange.Removed>(diff)} vervallen, {Count<ClauseChange.Moved>(diff)} verplaatst, {Count<ClauseChange.Unchanged>(diff)} gelijk.";

    private static int Count<T>(ProtocolDiff diff) => diff.Clauses.OfType<T>().Count();
}
