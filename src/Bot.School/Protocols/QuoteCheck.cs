using Bot.School.Protocols.Files;
using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols;

/// <summary>Holds quotes against a protocol file as it lies on disk. It knows no clauses, so that a mistake in reading them cannot hide a false quote.</summary>
public sealed class QuoteCheck
{
    private readonly string _words;
    private readonly Lazy<string> _wordsAcrossPages;

    private QuoteCheck(IReadOnlyList<SourceLine> lines)
    {
        _words = Plain(lines.Select(line => line.Text));
        // A sentence that a page cuts is whole only without the footer that stands in it.
        _wordsAcrossPages = new(() =>
        {
            var furniture = PageFurniture.Find(lines);
            return Plain(lines.Where((_, i) => furniture[i] is null).Select(line => line.Text));
        });
    }

    public static QuoteCheck OfText(string text) => new([.. text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => new SourceLine(i + 1, line))]);

    /// <summary>Reads the file; fails when it cannot be read, because then nothing can be proven.</summary>
    public static QuoteCheck OfFile(string path)
    {
        var (lines, unreadable) = ProtocolFile.ReadLines(path);
        return lines is null ? throw new InvalidDataException($"{path}: {unreadable}") : new QuoteCheck(lines);
    }

    /// <summary>Whether the words stand in the file, white space folded and Markdown emphasis dropped. Each line of the quote is a paragraph of its own.</summary>
    public bool Stands(string quote)
    {
        var paragraphs = quote.Split('\n').Select(Plain).Where(words => words.Length > 0).ToList();
        return paragraphs.Count > 0 && paragraphs.TrueForAll(words =>
            _words.Contains(words, StringComparison.Ordinal) || _wordsAcrossPages.Value.Contains(words, StringComparison.Ordinal));
    }

    private static string Plain(IEnumerable<string> lines) => CleanText.Fold(string.Join(' ', lines.Select(Plain).Where(line => line.Length > 0)));

    private static string Plain(string line) =>
        CleanText.Fold(line.TrimStart(' ', '#').Replace("*", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Replace('|', ' '));
}
