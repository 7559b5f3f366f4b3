using System.Text.RegularExpressions;

namespace Bot.School.Protocols;

/// <summary>Knows the sentences of a protocol that say who is to be told or asked, or give a number to phone.</summary>
public static partial class DutyToTell
{
    /// <summary>Those of a clause, letter for letter.</summary>
    public static IReadOnlyList<string> In(string clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return [.. SentenceEnd().Split(clause).Select(sentence => sentence.Trim()).Where(Says)];
    }

    /// <summary>Whether a sentence says so.</summary>
    public static bool Says(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (PhoneNumbers.In(sentence).Count > 0) return true;
        return Telling().IsMatch(sentence) ? Official().IsMatch(sentence) || Near().IsMatch(sentence) : Turning().IsMatch(sentence) && Official().IsMatch(sentence);
    }

    [GeneratedRegex(@"\n|(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\b(?:meld\w*|gemeld\w*|informe(?:er\w*|ren)|ge[ïi]nformeerd|op de hoogte|licht\w*\b.*\bin|inlichten|ingelicht|contact\b.*\bop\w*|neemt? contact|overleg\w*|bespr(?:eek|eekt|eken|oken)|aangifte|schakel\w*\b.*\bin|inschakelen|ingeschakeld|waarschuw\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Telling();

    // Of those who are near it is said just so that one must not: "medewerkers hebben geen contact met ouders via …".
    [GeneratedRegex(@"\bcontact\b|\bwend|\bdoorverwijz|\braadple|\bterecht\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Turning();

    [GeneratedRegex(
        @"leidinggevende|direct(?:ie|eur|rice)|schoolleid|locatieleid|teamleid|bestuur|vertrouwens|inspect|politie|mentor|begeleider|\bintern\w* begeleid|\bib'?er\b|veilig thuis|anti-?pest|bevoegd gezag|meldpunt|co[öo]rdinator|contactpersoon|functionaris|helpdesk|veiligheid",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Official();

    [GeneratedRegex(@"\b(?:ouders?|leerkracht\w*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Near();
}
