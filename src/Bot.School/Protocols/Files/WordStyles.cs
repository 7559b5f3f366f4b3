using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.School.Protocols.Files;

/// <summary>Tells headings from text by their style, in Dutch and English versions of Word.</summary>
internal static class WordStyles
{
    /// <summary>1 for the title and the first level, 0 for text.</summary>
    public static int HeadingLevel(Paragraph paragraph, MainDocumentPart main)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.OutlineLevel?.Val?.Value is { } outline and < 9) return outline + 1;
        if (properties?.ParagraphStyleId?.Val?.Value is not { } styleId) return 0;
        var style = main.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(one => one.StyleId == styleId);
        if (style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 9) return level + 1;
        return LevelIn(style?.StyleName?.Val?.Value ?? styleId);
    }

    private static int LevelIn(string name)
    {
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase) || name.Equals("Titel", StringComparison.OrdinalIgnoreCase)) return 1;
        var isHeading = name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.StartsWith("kop", StringComparison.OrdinalIgnoreCase);
        return isHeading && char.IsAsciiDigit(name[^1]) ? name[^1] - '0' : 0;
    }
}
