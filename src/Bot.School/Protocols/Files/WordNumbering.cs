using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.School.Protocols.Files;

/// <summary>Counts Word's automatic lists, whose numbers are nowhere in the text.</summary>
internal sealed partial class WordNumbering(MainDocumentPart main)
{
    private readonly Dictionary<int, int[]> _counts = [];

    /// <summary>The marker that Word shows before a paragraph, set in by its level; empty when the paragraph is in no list.</summary>
    public string MarkerOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is not { NumberingId.Val.Value: var list and > 0 } place) return "";
        var depth = Math.Clamp(place.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        var counts = _counts.TryGetValue(list, out var known) ? known : _counts[list] = new int[9];
        counts[depth]++;
        Array.Clear(counts, depth + 1, 8 - depth);
        var indent = new string(' ', depth * 3);
        if (LevelOf(list, depth) is not { NumberingFormat.Val.Value: var format } level || format == NumberFormatValues.Bullet) return $"{indent}- ";
        var pattern = level.LevelText?.Val?.Value is { Length: > 0 } text ? text : $"%{depth + 1}.";
        var marker = Place().Replace(pattern, match =>
        {
            var at = match.ValueSpan[1] - '1';
            return Written(Math.Max(1, counts[at]), at == depth ? format : LevelOf(list, at)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal);
        });
        return $"{indent}{marker} ";
    }

    private Level? LevelOf(int list, int depth)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var abstractId = numbering?.Elements<NumberingInstance>().FirstOrDefault(one => one.NumberID?.Value == list)?.AbstractNumId?.Val?.Value;
        return numbering?.Elements<AbstractNum>().FirstOrDefault(one => one.AbstractNumberId?.Value == abstractId)?.Elements<Level>().FirstOrDefault(one => one.LevelIndex?.Value == depth);
    }

    private static string Written(int count, NumberFormatValues format) => format switch
    {
        NumberFormatValues.LowerLetter => ((char)('a' + ((count - 1) % 26))).ToString(),
        NumberFormatValues.UpperLetter => ((char)('A' + ((count - 1) % 26))).ToString(),
        NumberFormatValues.LowerRoman => Romans[Math.Min(count, Romans.Length) - 1],
        NumberFormatValues.UpperRoman => Romans[Math.Min(count, Romans.Length) - 1].ToUpperInvariant(),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
