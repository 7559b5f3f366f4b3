using System.Text.RegularExpressions;

namespace Bot.Cards;

/// <summary>Finds Dutch telephone numbers in a text, as they stand there. Rather too few than a date or a version taken for a number.</summary>
internal static partial class PhoneNumbers
{
    private const int DigitsOfNumber = 10;
    private const int DigitsWithCountry = 11;

    /// <summary>Where they stand, in order.</summary>
    public static IReadOnlyList<(int Start, int Length)> In(string text) =>
        [.. Candidate().Matches(text).Where(IsNumber).Select(match => (match.Index, match.Length))];

    private static bool IsNumber(Match match)
    {
        if (match.Groups["short"].Success) return true;
        var digits = match.Value.Replace("(0)", "", StringComparison.Ordinal).Count(char.IsAsciiDigit);
        return digits == (match.Value.StartsWith('+') ? DigitsWithCountry : DigitsOfNumber);
    }

    // 0800 and 0900 have four or seven digits more; 112 is only a number where somebody is to phone it.
    [GeneratedRegex(
        @"(?<![\w+/.-])(?:(?<short>0[89]00[ -]?\d{4}(?:[ -]?\d{3})?|(?<=\b(?:bel|belt|bellen|alarmnummer)\b[^.!?\n]{0,20})112)|\+31 ?(?:\(0\) ?)?\d{1,3}(?: ?[-–] ?| ?)\d{2,8}(?: \d{2,4}){0,3}|0\d{9}|0\d{1,3}(?: ?[-–] ?| )\d{2,8}(?: \d{2,4}){0,3})(?![\w/-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Candidate();
}
