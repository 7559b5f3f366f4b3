using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Teams.Cards;

namespace Bot.Cards;

/// <summary>
/// The text of an announcement as Teams shows it on a card: bold, italic, links and lists (PROTOCOL 7.3). Whatever else a client might read in it, such as a tag, a picture,
/// a mention or a date to fill in, is shown as the signs that it is made of.
/// </summary>
internal static partial class AnnouncedText
{
    // Each element costs signs of its own; a text of nothing but line ends would make thousands.
    private const int MostBlocks = 60;

    private static readonly string[] SchemesOfLinks = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    /// <summary>The whole text, paragraph by paragraph.</summary>
    public static IReadOnlyList<TextBlock> Blocks(string text)
    {
        var pieces = Plain(text).Split('\n').Aggregate(new List<Piece>(), Add).Where(piece => piece.Lines.Count > 0).Select(piece => piece.ToString()).ToList();
        var together = (pieces.Count + MostBlocks - 1) / MostBlocks;
        return [.. pieces.Chunk(Math.Max(1, together)).Select(some => new TextBlock(string.Join("\n\n", some)))];
    }

    /// <summary>One line, in which nothing but bold, italic and links means anything.</summary>
    public static string Harmless(string line)
    {
        var harmless = new System.Text.StringBuilder();
        var from = 0;
        foreach (Match link in Link().Matches(line))
        {
            harmless.Append(Literal(line[from..link.Index])).Append(Linked(link.Groups["label"].Value, link.Groups["target"].Value));
            from = link.Index + link.Length;
        }

        return harmless.Append(Literal(line[from..])).ToString();
    }

    private static string Linked(string label, string target)
    {
        var words = Literal(label.Trim());
        return Uri.TryCreate(target, UriKind.Absolute, out var address) && SchemesOfLinks.Contains(address.Scheme)
            ? $"[{(words.Length > 0 ? words : address.Host)}]({address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})"
            : $"{words} ({Literal(target)})".TrimStart();
    }

    // A sign that looks the same stands for the one that would begin something, or a space stands between.
    private static string Literal(string words)
    {
        words = Tag().Replace(words, "‹");
        words = Entity().Replace(words, "＆");
        return words.Replace("](", "] (", StringComparison.Ordinal).Replace("]:", "] :", StringComparison.Ordinal).Replace("![", "! [", StringComparison.Ordinal)
            .Replace("{{", "{ {", StringComparison.Ordinal).Replace("${", "$ {", StringComparison.Ordinal);
    }

    private static List<Piece> Add(List<Piece> pieces, string written)
    {
        var line = written.Trim();
        if (line.Length == 0 || Rule().IsMatch(line))
        {
            pieces.Add(new Piece(IsList: false));
            return pieces;
        }

        var item = Item().Match(line);
        if (pieces.Count == 0 || pieces[^1].IsList != item.Success) pieces.Add(new Piece(item.Success));
        pieces[^1].Lines.Add(item.Success ? $"{Bullet(item.Groups["bullet"].Value)} {Harmless(item.Groups["words"].Value)}"
            : Heading().Match(line) is { Success: true } heading ? $"**{Harmless(heading.Groups["words"].Value.Replace("*", "", StringComparison.Ordinal))}**"
            : Harmless(line));
        return pieces;
    }

    private static string Bullet(string bullet) => char.IsAsciiDigit(bullet[0]) ? bullet.TrimEnd('.', ')') + "." : "-";

    private static string Plain(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(sign => sign == '\t' ? ' ' : sign).Where(sign => sign == '\n' || !IsUnseen(sign)));

    // Signs that nobody sees, and that can turn around what others read. What joins emoji stays.
    private static bool IsUnseen(char sign) => char.IsControl(sign) || (char.GetUnicodeCategory(sign) == UnicodeCategory.Format && sign is not '\u200D');

    /// <summary>Lines that belong together: those of a list, or others.</summary>
    private sealed record Piece(bool IsList)
    {
        public List<string> Lines { get; } = [];

        // Without an empty line between them clients put lines behind each other; of a list they do not.
        public override string ToString() => string.Join(IsList ? "\n" : "\n\n", Lines);
    }

    [GeneratedRegex(@"!?\[(?<label>[^\[\]]*)\]\(\s*(?<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:""[^""]*""|'[^']*'))?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex("<(?=[A-Za-z/!?])")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?=#?[A-Za-z0-9]+;)")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^(?:[-*_=]\s*){3,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?<bullet>[-*+•]|\d{1,3}[.)])\s+(?<words>.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^#{1,6}\s+(?<words>.*?)\s*#*$")]
    private static partial Regex Heading();
}
