using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>Takes apart a line on which a whole list stands, as when a text was pasted without its line ends.</summary>
internal static partial class RunOnLines
{
    // No paragraph of the protocols that we know is longer than 900 characters.
    private const int TooLongForAParagraph = 900;
    private const int ShortestList = 40;
    private const int FewestItems = 3;

    public static IReadOnlyList<SourceLine> Split(IReadOnlyList<SourceLine> lines)
    {
        var parts = new List<SourceLine>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Text.Length < ShortestList || line.Text.TrimStart()[0] == '|') parts.Add(line);
            else AddParts(line, parts);
        }

        return parts;
    }

    /// <summary>A shorter line is taken apart only when it clearly is a list.</summary>
    private static void AddParts(SourceLine line, List<SourceLine> parts)
    {
        var found = Parts(line).ToList();
        if (found.Count > FewestItems || (found.Count > 1 && line.Text.Length > TooLongForAParagraph)) parts.AddRange(found);
        else parts.Add(line);
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
