using System.Text.RegularExpressions;

namespace Bot.School.Protocols;

/// <summary>Finds the Dutch telephone numbers that stand in a text, as they stand there: "0900-1113111", "06-12345678", "(0571) 27 12 34", "+31 6 12 34 56 78", "112".</summary>
public static partial class PhoneNumbers
{
    /// <summary>The numbers in the order of the text, each once. Years, dates, article numbers and postal codes are none.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. PlacesIn(text).Select(place => text.Substring(place.Start, place.Length)).Distinct()];
    }

    /// <summary>Where the numbers stand, in the order of the text.</summary>
    public static IReadOnlyList<(int Start, int Length)> PlacesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Long().Matches(text).Concat(Short().Matches(text)).OrderBy(match => match.Index).Select(match => (match.Index, match.Length))];
    }

    // By the national numbering plan: 0 and nine digits, of which one to three are the area; 0800 and 0900 with four or seven; 14 and the area of a town hall.
    // Before it no sign that a longer number could have, behind it neither. A day with its year and an hour has ten digits too.
    [GeneratedRegex(
        """
        (?<![\p{L}\d.,/+-])
        (?!\d{1,2}[-./]\d{1,2}[-./]\d{2,4})
        (?:
            (?:\+|00)31[ ]?(?:\(0\)[ ]?|-)?[1-9](?:(?:[ ]-[ ]|[ .-])?\d){8}
          | 0(?:800|90[069])(?:[ ]?[-–][ ]?|[ ])?(?:\d(?:[ .-]?\d){6}|\d[ ]?\d[ ]?\d[ ]?\d)
          | (?!0800|090[069])(?:
                (?:0[1-9]   |\(0[1-9]\)    )(?:[ ]?[-–/.][ ]?|[ ])?\d(?:[ .-]?\d){7}
              | (?:0[1-9]\d |\(0[1-9]\d\)  )(?:[ ]?[-–/.][ ]?|[ ])?\d(?:[ .-]?\d){6}
              | (?:0[1-9]\d\d|\(0[1-9]\d\d\))(?:[ ]?[-–/.][ ]?|[ ])?\d(?:[ .-]?\d){5})
          | 14[ ]?0\d{2,3}
        )
        (?![\p{L}\d]|[.,:/-]\d)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Long();

    // Three digits count and name too much else: only what is called, or stands behind whom one calls.
    [GeneratedRegex(
        """
        (?:(?<=\b(?:bel|belt|bellen|tel|telefoon|telefoonnummer|nummer|alarmnummer|noodnummer|politie|via)[ .:(]{1,3}(?:(?:met|naar|op|via|het|meteen|direct|nummer|alarmnummer|noodnummer)[ ]){0,3})11[23]
          |(?<=\b(?:bel|belt|bellen)\b[^.!?\n\d]{0,20}[ ])11[23]
          |(?<![\p{L}\d.,/-])11[23](?=[ ](?:bel|bellen|gebeld)\b))
        (?![\p{L}\d]|[.,/-]\d)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Short();
}
