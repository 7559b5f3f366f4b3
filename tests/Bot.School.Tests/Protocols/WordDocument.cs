using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.School.Tests.Protocols;

/// <summary>Makes a Word document as a school would: styles for headings, automatic lists, a table, a footnote and a tracked change.</summary>
internal static class WordDocument
{
    public static void Write(string path)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new Style(new StyleName { Val = "heading 1" }) { StyleId = "Kop1", Type = StyleValues.Paragraph },
            new Style(new StyleName { Val = "heading 2" }) { StyleId = "Kop2", Type = StyleValues.Paragraph });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(NumberLevel(0, NumberFormatValues.Decimal, "%1."), NumberLevel(1, NumberFormatValues.LowerLetter, "%2)")) { AbstractNumberId = 1 },
            new AbstractNum(NumberLevel(0, NumberFormatValues.Bullet, "")) { AbstractNumberId = 2 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 });
        main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(new Paragraph(Words(" Zie ook het privacybeleid."))) { Id = 1 });
        main.Document = new Document(new Body(
            Styled("Kop1", "Protocol sociale media 2024-2026"),
            new Paragraph(Words("Dit protocol geldt voor al het personeel.")),
            new Paragraph(),
            Styled("Kop2", "Afspraken"),
            new Paragraph(Words("Medewerkers:")),
            Listed(1, 0, Words("delen geen foto's van leerlingen, tenzij:")),
            Listed(1, 1, Words("de ouders toestemming gaven;")),
            Listed(1, 1, Words("de leerling niet herkenbaar is;")),
            Listed(1, 0, Words("delen geen "), new DeletedRun(new Run(new DeletedText("nooit "))), Words("persoonsgegevens"), new Run(new FootnoteReference { Id = 1 }), Words(".")),
            Styled("Kop2", "Taken"),
            new Table(TableRow("Directie", "klachten"), TableRow("ICT-coördinator", "accounts")),
            new Paragraph(Words("Vragen?"), new Run(new Break()), Words("Loop even langs.")),
            Styled("Kop2", "Tips"),
            Listed(2, 0, Words("Denk na voor je plaatst."))));
    }

    private static Level NumberLevel(int index, NumberFormatValues format, string text) =>
        new(new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };

    private static Run Words(string words) => new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Styled(string style, string words) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(words));

    private static Paragraph Listed(int list, int level, params OpenXmlElement[] words) =>
        new([new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), .. words]);

    private static TableRow TableRow(params string[] cells) => new(cells.Select(cell => new TableCell(new Paragraph(Words(cell)))));
}
