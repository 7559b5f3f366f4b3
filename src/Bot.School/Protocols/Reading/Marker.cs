using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

internal enum MarkerKind
{
    Bullet,
    Number,
    Letter,
    Capital,
    Decimal,
    Article,
}

/// <summary>What stands before the words of a list item: "1.", "b)", "- c)", "•", "2.1.3".</summary>
/// <param name="Kind">Items of one list share it.</param>
/// <param name="Label">What people call the item by: "1", "b", "2.1.3"; empty for bullets.</param>
/// <param name="Value">The place in the counting: 1 for "1" and "a".</param>
/// <param name="Raw">The marker as written.</param>
internal sealed partial record Marker(MarkerKind Kind, string Label, int Value, string Raw)
{
    private int Roman { get; init; }

    /// <summary>Whether this marker counts on from another of the same list; numbers may be skipped (a protocol may have an a and a c).</summary>
    public bool Follows(Marker other) =>
        Kind == other.Kind && (Kind switch
        {
            MarkerKind.Bullet => Raw == other.Raw,
            MarkerKind.Decimal => true,
            // At most one letter is skipped: after a) comes no roman i).
            MarkerKind.Letter or MarkerKind.Capital => (Value > other.Value && Value <= other.Value + 2) || (other.Roman > 0 && Roman > other.Roman),
            _ => Value > other.Value,
        });

    /// <summary>Whether this marker opens a list.</summary>
    public bool IsFirst => Value == 1 || Roman == 1 || Kind is MarkerKind.Bullet;

    /// <summary>Splits a line into its marker and its words; null when it has no marker.</summary>
    public static Marker? TryRead(string line, out string words)
    {
        words = line;
        if (line.Length == 0) return null;
        var bullet = BulletLength(line);
        if (bullet > 0)
        {
            words = line[bullet..].TrimStart();
            var sign = line[..bullet].TrimEnd();
            return TryReadCount(words, out var rest) is { } inner && inner.Kind != MarkerKind.Decimal
                ? Take(inner with { Raw = $"{sign} {inner.Raw}" }, rest, out words)
                : new Marker(MarkerKind.Bullet, "", 0, sign);
        }

        return TryReadCount(line, out var after) is { } count ? Take(count, after, out words) : null;
    }

    private static Marker Take(Marker marker, string rest, out string words)
    {
        words = rest;
        return marker;
    }

    private static Marker? TryReadCount(string line, out string rest)
    {
        rest = line;
        if (!char.IsAsciiLetterOrDigit(line[0]) && line[0] != '(') return null;
        var match = CountPattern().Match(line);
        if (!match.Success) return null;
        rest = line[match.Length..];
        var raw = match.Value.TrimEnd();
        if (match.Groups["decimal"] is { Success: true } path)
            return new Marker(MarkerKind.Decimal, path.Value, Last(path.Value), raw);
        if (match.Groups["number"] is { Success: true } number)
            return new Marker(MarkerKind.Number, number.Value, int.Parse(number.Value, CultureInfo.InvariantCulture), raw);
        var label = match.Groups["letter"].Value;
        var small = char.ToLowerInvariant(label[0]);
        return new Marker(char.IsUpper(label[0]) ? MarkerKind.Capital : MarkerKind.Letter, label, label.Length == 1 ? small - 'a' + 1 : 0, raw)
        {
            Roman = Array.IndexOf(Romans, label) + 1,
        };
    }

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    private static int Last(string path) => int.Parse(path.AsSpan(path.LastIndexOf('.') + 1), CultureInfo.InvariantCulture);

    /// <summary>A bullet is a dash, a star, a dot or any pictogram, with white space behind it; 0 when there is none.</summary>
    private static int BulletLength(string line)
    {
        if (Rune.DecodeFromUtf16(line, out var sign, out var length) != System.Buffers.OperationStatus.Done) return 0;
        var isSign = sign.Value is '-' or '*' or '+' or '•' or '–' or '—' or '·' or '‣' or '⁃' or 'o' or '>' or 0xF0B7 or 0xF0A7
            || Rune.GetUnicodeCategory(sign) is UnicodeCategory.OtherSymbol;
        if (!isSign) return 0;
        while (length < line.Length && line[length] is '\uFE0F' or '\u200D') length++;
        return length < line.Length && char.IsWhiteSpace(line[length]) ? length : 0;
    }

    // A decimal needs a capital behind it: "8.30 uur" at the head of a line is a time.
    [GeneratedRegex("""
        ^(?: (?<decimal>\d{1,2}(?:\.\d{1,2}){1,4})[.)]?\s+(?=[\p{Lu}"'„“‘(*])
           | [Ll]id\s+(?<number>\d{1,2})[.:]\s+ | \(?(?<number>\d{1,2})\)(?:\s+|$) | (?<number>\d{1,2})\.(?:\s+|$)
           | \((?<letter>[a-z]|[ivx]{1,4})\)\s+ | (?<letter>[a-zA-Z]|[ivx]{2,4})[.)]\s+ )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex CountPattern();
}
