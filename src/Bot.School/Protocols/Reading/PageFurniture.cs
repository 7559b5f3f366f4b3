using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>Lines that a printer or a word processor put between the words: page footers, running heads, the table of contents.</summary>
internal static partial class PageFurniture
{
    private const int TimesBeforeARunningHead = 3;

    // What a printer adds fits on a line of paper; long lines are not looked at, which makes loading quick.
    private const int LongestLine = 160;

    /// <summary>For each line why it is no part of the text, in Dutch, or null when it is.</summary>
    public static string?[] Find(IReadOnlyList<SourceLine> lines)
    {
        var why = new string?[lines.Count];
        var repeated = RunningHeads(lines);
        var inContents = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank) continue;
            var text = CleanText.Of(lines[i].Text);
            var bare = text.TrimStart('#', ' ');
            if (ContentsHeading().IsMatch(bare) && NextIsContents(lines, i))
            {
                inContents = true;
                why[i] = "kop van de inhoudsopgave";
                continue;
            }

            if (text.Length > LongestLine)
            {
                inContents = false;
                continue;
            }

            var isContents = DotLeader().IsMatch(text) || (inContents && PageNumberBehind().IsMatch(text));
            inContents = isContents;
            why[i] = isContents ? "regel van de inhoudsopgave" : OfOneLine(text) ?? (repeated.Contains(Undigited(text)) ? "kop- of voettekst die op meer pagina's staat" : null);
        }

        return why;
    }

    private static string? OfOneLine(string text) =>
        PageNumber().IsMatch(text) ? "paginanummer"
        : Rule().IsMatch(text) ? "scheidingslijn"
        : text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal) ? "opmerking in het bestand"
        : Picture().IsMatch(text) ? "afbeelding"
        : null;

    private static bool NextIsContents(IReadOnlyList<SourceLine> lines, int heading)
    {
        for (var i = heading + 1; i < lines.Count; i++)
        {
            if (lines[i].IsBlank) continue;
            var text = CleanText.Of(lines[i].Text);
            return DotLeader().IsMatch(text) || PageNumberBehind().IsMatch(text);
        }

        return false;
    }

    private static HashSet<string> RunningHeads(IReadOnlyList<SourceLine> lines) =>
        lines.Where(line => !line.IsBlank && line.Text.Length <= 100 && !line.Text.TrimStart().StartsWith('#'))
            .Select(line => CleanText.Of(line.Text))
            .Where(text => text[^1] is not ('.' or ':' or ';' or ',' or '?') && Marker.TryRead(text, out _) is null && text[0] != '|' && char.IsUpper(text[0]) && !PlainHeadings.IsBareNumber(text))
            .GroupBy(Undigited)
            .Where(group => group.Count() >= TimesBeforeARunningHead)
            .Select(group => group.Key)
            .ToHashSet();

    private static string Undigited(string text) => string.Concat(text.Select(letter => char.IsDigit(letter) ? '0' : letter));

    [GeneratedRegex("""^inhoud(sopgave)?:?$""", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsHeading();

    [GeneratedRegex("""(\.{4,}|…{2,}|(\s\.){4,}|_{4,})\s*\d+$|\.{6,}$""")]
    private static partial Regex DotLeader();

    [GeneratedRegex("""\D\s\d{1,3}$""")]
    private static partial Regex PageNumberBehind();

    // A page number stands alone, or behind the name of the document: "Protocol sociale media | Pagina 3 van 8".
    [GeneratedRegex("""^(.{0,80}[\s|–-])?(pagina|bladzijde|blz\.?|pag\.?|page)\s*\d+(\s*(van|/|of)\s*\d+)?(\s*[|–-].{0,60})?$|^[-–|]?\s*\d{1,3}(\s*/\s*\d{1,3})?\s*[-–|]?$""", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex("""^[-=_*~\s]{3,}$|^[|:\-\s]{3,}$""")]
    private static partial Regex Rule();

    [GeneratedRegex("""^!\[[^\]]*\]\([^)]*\)$""")]
    private static partial Regex Picture();
}
