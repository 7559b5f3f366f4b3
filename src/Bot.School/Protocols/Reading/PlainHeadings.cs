using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>Recognises the headings of a text that marks them by nothing but their place and shape.</summary>
internal static partial class PlainHeadings
{
    private const int LongestHeading = 100;
    private const int MostWords = 12;

    /// <summary>An article that has its number as heading: "Artikel 3. WhatsApp", "Hoofdstuk 2", "Bijlage B".</summary>
    public static bool IsNumberedPart(string text) =>
        NumberedPart().Match(text) is { Success: true } match && text.Length <= LongestHeading && !EndsSentence(text) && IsTitle(match.Groups["title"].Value);

    /// <summary>An article that has its words on the line of its number: "Artikel 3. Medewerkers delen geen foto's."</summary>
    public static Marker? TryArticle(string text, out string words)
    {
        words = text;
        var match = NumberedPart().Match(text);
        if (!match.Success || match.Groups["sign"].Length == 0 || match.Groups["title"].Length == 0) return null;
        words = match.Groups["title"].Value;
        return new Marker(MarkerKind.Article, match.Groups["name"].Value, 0, match.Groups["mark"].Value);
    }

    /// <summary>The number of an article that stands alone; its title is on the next line.</summary>
    public static bool IsBareNumber(string text) => NumberedPart().Match(text) is { Success: true } match && match.Groups["title"].Length == 0;

    /// <summary>A line that has the shape of a heading: short, begins with a capital, is no sentence. Its place decides the rest.</summary>
    public static bool HasShape(string text) =>
        text.Length is > 1 and <= LongestHeading && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '\'' or '"') && !EndsSentence(text)
        && text.Count(char.IsWhiteSpace) < MostWords
        && !text.Contains(". ", StringComparison.Ordinal) && !text.Contains("? ", StringComparison.Ordinal) && !text.Contains('@');

    private static bool IsTitle(string text) => text.Length == 0 || char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '"' or '\'' or '“' or '‘';

    private static bool EndsSentence(string text) => text[^1] is ('.' or ';' or ',' or ':' or '!') && !text.EndsWith("etc.", StringComparison.Ordinal);

    [GeneratedRegex("""^(?<mark>(?<name>(Artikel|Art\.|Hoofdstuk|Paragraaf|Bijlage|Deel|Onderdeel|Stap|§)\s*(\d+(\.\d+)*|[A-Z]\b|[IVX]+\b))(?<sign>\s*[.:)–-])?)(\s+(?<title>.*))?$""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedPart();
}
