using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>Says of each line what it is: heading, item, row, footnote, text, or no part of the text.</summary>
internal sealed partial class LineReader
{
    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly string?[] _furniture;
    private readonly bool _marksHeadings;
    private readonly bool _hasStarNotes;

    private LineReader(IReadOnlyList<SourceLine> lines)
    {
        _lines = lines;
        _furniture = PageFurniture.Find(lines);
        _marksHeadings = lines.Any(line => MarkedHeading().Match(line.Text) is { Success: true } match && match.Groups["level"].Length > 1);
        _hasStarNotes = lines.Any(line => line.Text.Contains('*') && StarReference().IsMatch(CleanText.Of(line.Text)));
    }

    public static IReadOnlyList<ReadLine> Read(IReadOnlyList<SourceLine> lines)
    {
        var reader = new LineReader(lines);
        var read = new List<ReadLine>(lines.Count);
        var apart = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = reader.ReadOne(i, read) with { Apart = apart };
            read.Add(line);
            apart = line.Kind is LineKind.Blank or LineKind.LeftOut or LineKind.Heading or LineKind.Subtitle;
        }

        return read;
    }

    private ReadLine ReadOne(int i, List<ReadLine> before)
    {
        var source = _lines[i];
        if (source.IsBlank) return new ReadLine { Source = source, Kind = LineKind.Blank };
        if (_furniture[i] is { } why) return new ReadLine { Source = source, Kind = LineKind.LeftOut, Text = CleanText.Of(source.Text), Note = why };
        var raw = source.Text.TrimStart();
        var indent = source.Text.Length - raw.Length;
        if (MarkedHeading().Match(raw) is { Success: true } marked)
            return Heading(source, CleanText.Of(marked.Groups["words"].Value), marked.Groups["level"].Length, "");
        if (IsRow(raw)) return ReadRow(source, raw);
        if (ReadFootnote(i, raw) is { } footnote) return footnote;
        if (!_marksHeadings && (ReadSubtitle(i, before) ?? PlainHeading(i, before)) is { } heading) return heading;
        var marker = Marker.TryRead(raw, out var words) ?? PlainHeadings.TryArticle(CleanText.Of(raw), out words);
        return new ReadLine
        {
            Source = source,
            Kind = marker is null ? LineKind.Text : LineKind.Item,
            Text = CleanText.Of(marker is null ? raw : words),
            Indent = indent,
            Marker = marker,
        };
    }

    private static ReadLine Heading(SourceLine source, string text, int level, string note) =>
        new() { Source = source, Kind = LineKind.Heading, Text = text, Level = level, Note = note };

    private static bool IsRow(string raw) =>
        (raw[0] == '|' && raw.TrimEnd()[^1] == '|') || (raw.Contains('\t') && TabbedCells().IsMatch(raw) && Marker.TryRead(raw, out _) is null);

    private static ReadLine ReadRow(SourceLine source, string raw)
    {
        var cells = raw[0] == '|' ? raw.Trim().Trim('|').Split('|') : raw.Split('\t', StringSplitOptions.RemoveEmptyEntries);
        var words = cells.Select(CleanText.Of).Where(cell => cell.Length > 0).ToList();
        return words.Count == 0
            ? new ReadLine { Source = source, Kind = LineKind.LeftOut, Note = "lege rij van een tabel" }
            : new ReadLine { Source = source, Kind = LineKind.Row, Text = string.Join(' ', words), Note = words[0] };
    }

    private ReadLine? ReadFootnote(int i, string raw)
    {
        var match = NoteMark().Match(raw);
        if (!match.Success) return null;
        var mark = match.Groups["mark"].Value.TrimStart('\\');
        if (mark[0] == '*' && (!_hasStarNotes || IsStarLine(i - 1, -1) || IsStarLine(i + 1, 1))) return null;
        return new ReadLine { Source = _lines[i], Kind = LineKind.Footnote, Text = CleanText.Of(raw.TrimStart('\\')), Note = mark };
    }

    private bool IsStarLine(int i, int step)
    {
        while (i >= 0 && i < _lines.Count && _lines[i].IsBlank) i += step;
        return i >= 0 && i < _lines.Count && _lines[i].Text.TrimStart().StartsWith("* ", StringComparison.Ordinal);
    }

    [GeneratedRegex("""^(?<level>#{1,6})\s+(?<words>\S.*?)\s*#*\s*$""")]
    private static partial Regex MarkedHeading();

    [GeneratedRegex("""^\S[^\t]*\t+\s*\S""")]
    private static partial Regex TabbedCells();

    [GeneratedRegex("""[\p{L}\p{N}"'”’)]\*{1,3}(?=[\s.,;:!?)]|$)""")]
    private static partial Regex StarReference();

    [GeneratedRegex("""^(?:(?<mark>[¹²³⁰⁴-⁹]{1,2})\s*\S|(?<mark>\[\^?\d{1,2}\]):?\s+\S|(?<mark>\\?\*{1,3})\s+\S|(?<mark>\\?\*{1,3})(?=\p{Lu}[^*]*$))""")]
    private static partial Regex NoteMark();
}
