using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>Takes apart a line on which a whole list stands, as when a text was pasted without its line ends.</summary>
internal static partial class RunOnLines
{
    // No paragraph of the protocols that we know is longer than 900 characters.
    private const int TooLongForAParagraph = 900;

    public static IReadOnlyList<SourceLine> Split(IReadOnlyList<SourceLine> lines)
    {
        if (!lines.Any(line => line.Text.Length > TooLongForAParagraph)) return lines;
        var parts = new List<SourceLine>();
        foreach (var line in lines)
        {
            if (line.Text.Length <= TooLongForAParagraph) parts.Add(line);
            else parts.AddRange(Parts(line));
        }

        return parts;
    }

    private static IEnumerable<SourceLine> Parts(SourceLine line)
    {
        var start = 0;
        var last = 0;
        var part = 0;
        foreach (Match match in PossibleStart().Matches(line.Text))
        {
            if (match.Groups["number"] is { Success: true } number)
            {
                // Only a number that counts on opens an item: "voor groep 4. 1 december" does not.
                var value = int.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                if (value != 1 && value != last + 1) continue;
                last = value;
            }

            if (match.Index > start) yield return line with { Text = line.Text[start..match.Index], Part = part++ };
            start = match.Index;
        }

        yield return line with { Text = line.Text[start..], Part = part };
    }

    [GeneratedRegex("""(?<=^|\s)(?:(?<number>\d{1,2})[.)]\s+(?=\p{Lu})|Artikel\s+\d+[.:]\s|[•▪●➢✓]\s)""")]
    private static partial Regex PossibleStart();
}
