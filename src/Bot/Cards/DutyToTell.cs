using System.Text.RegularExpressions;
using Bot.School.Protocols;

namespace Bot.Cards;

/// <summary>Finds the sentences of a clause that say who is to be told, or give a number to phone.</summary>
internal static partial class DutyToTell
{
    /// <summary>The sentences, letter for letter.</summary>
    public static IReadOnlyList<string> In(string clause) => [.. SentenceEnd().Split(clause).Select(sentence => sentence.Trim()).Where(Says)];

    private static bool Says(string sentence) => PhoneNumbers.In(sentence).Count > 0 || (Telling().IsMatch(sentence) && Told().IsMatch(sentence));

    [GeneratedRegex(@"\n|(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\b(?:meld\w*|gemeld\w*|inform(?:eert|eren|eer)|geïnformeerd|op de hoogte|licht\w*\b.*\bin|ingelicht|contact\b.*\bop\w*|neemt? contact|overleg\w*|bespr(?:eek|eekt|eken|oken)|aangifte|schakel\w*\b.*\bin|ingeschakeld|waarschuw\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"\b(?:leidinggevende\w*|direct(?:ie|eur|rice)\w*|schoolleid\w*|locatieleid\w*|teamleid\w*|bestuur\w*|vertrouwens\w+|inspect\w+|politie|mentor\w*|intern\w* begeleid\w*|ib'?er|veilig thuis|anti-?pest\w*|ouders?|leerkracht\w*|bevoegd gezag)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
