using System.Text;
using Bot.School.Protocols.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Bot.School.Protocols.Files;

/// <summary>The text of a Word document as lines: headings with Markdown marks, list items with their markers, rows between bars. A line's number is that of its paragraph.</summary>
internal static class WordLines
{
    public static (IReadOnlyList<SourceLine>? Lines, string Unreadable) Read(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            if (document.MainDocumentPart is not { Document.Body: { } body } main) return (null, "dit Word-bestand heeft geen tekst");
            var lines = new List<SourceLine>();
            var numbering = new WordNumbering(main);
            foreach (var element in body.Elements()) Add(lines, element, main, numbering);
            AddNotes(lines, main);
            return lines.TrueForAll(line => line.IsBlank) ? (null, "het bestand is leeg") : (lines, "");
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            return (null, "dit is geen leesbaar Word-bestand (.docx); is het misschien een ander soort bestand met een nieuwe naam?");
        }
    }

    private static void Add(List<SourceLine> lines, OpenXmlElement element, MainDocumentPart main, WordNumbering numbering)
    {
        switch (element)
        {
            case Paragraph paragraph:
                AddParagraph(lines, paragraph, main, numbering);
                break;
            case Table table:
                foreach (var row in table.Elements<TableRow>()) AddRow(lines, row);
                lines.Add(new SourceLine(NumberOf(lines), ""));
                break;
            case SdtBlock { SdtContentBlock: { } content }:
                foreach (var inner in content.Elements()) Add(lines, inner, main, numbering);
                break;
        }
    }

    private static void AddParagraph(List<SourceLine> lines, Paragraph paragraph, MainDocumentPart main, WordNumbering numbering)
    {
        var number = NumberOf(lines) + 1;
        var text = TextOf(paragraph).Split('\n');
        var marker = text.All(string.IsNullOrWhiteSpace) ? "" : numbering.MarkerOf(paragraph);
        var level = WordStyles.HeadingLevel(paragraph, main);
        if (level > 0) marker = $"{new string('#', Math.Min(level, 6))} {marker.TrimStart(' ', '-')}";
        // Word's own lists stand close together; all other paragraphs have white space between them.
        else if (marker.Length == 0 && lines.Count > 0) lines.Add(new SourceLine(number, "", -1));
        for (var part = 0; part < text.Length; part++) lines.Add(new SourceLine(number, part == 0 ? marker + text[part] : text[part], part));
    }

    private static void AddRow(List<SourceLine> lines, TableRow row)
    {
        var number = NumberOf(lines) + 1;
        var cells = row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf)).Replace('\n', ' '));
        lines.Add(new SourceLine(number, $"| {string.Join(" | ", cells)} |"));
        if (row.TableRowProperties?.GetFirstChild<TableHeader>() is not null) lines.Add(new SourceLine(number, "| --- |", 1));
    }

    private static void AddNotes(List<SourceLine> lines, MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<DocumentFormat.OpenXml.Wordprocessing.Footnote>() ?? [])
        {
            if (note.Type is not null) continue;
            var words = string.Join(' ', note.Descendants<Paragraph>().Select(TextOf)).Trim();
            if (words.Length > 0) lines.Add(new SourceLine(NumberOf(lines) + 1, $"{Superscript(note.Id!.Value)} {words}"));
        }
    }

    private static int NumberOf(List<SourceLine> lines) => lines.Count == 0 ? 0 : lines[^1].Number;

    /// <summary>The words of a paragraph as they stand after its tracked changes are accepted.</summary>
    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            switch (element)
            {
                case Text words: text.Append(words.Text); break;
                case TabChar: text.Append(' '); break;
                case NoBreakHyphen: text.Append('-'); break;
                case Break line: text.Append(line.Type is null || line.Type == BreakValues.TextWrapping ? '\n' : ' '); break;
                case FootnoteReference { Id: { } id }: text.Append(Superscript(id.Value)); break;
            }
        }

        return text.ToString();
    }

    private static string Superscript(long number) =>
        string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
}
