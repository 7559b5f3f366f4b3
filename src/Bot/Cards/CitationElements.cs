using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>Citations in full: the quoted words within their clause, its address, the protocol's title and version.</summary>
internal static class CitationElements
{
    public static IEnumerable<CardElement> Of(Verdict verdict)
    {
        if (verdict.Citations.Count == 0) yield break;
        yield return new TextBlock(AnswerTexts.SourceHeading(verdict.Outcome)) { Weight = TextWeight.Bolder, Spacing = CardSpacing.Medium };
        foreach (var citation in Of(verdict.Citations)) yield return citation;
    }

    /// <summary>Citations without a heading.</summary>
    public static IEnumerable<CardElement> Of(IEnumerable<Citation> citations) => citations.Select(One);

    private static Container One(Citation citation) => new(
    [
        new RichTextBlock([new TextRun(citation.Clause.Address) { Weight = TextWeight.Bolder }]),
        .. Clause(citation),
        new RichTextBlock([new TextRun(AnswerTexts.Origin(citation)) { IsSubtle = true }]) { Spacing = CardSpacing.Small },
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = CardSpacing.Small,
    };

    // Runs instead of markdown: the protocol's own stars and brackets stay what they are.
    private static IEnumerable<RichTextBlock> Clause(Citation citation)
    {
        var clause = citation.Clause;
        var text = clause.FullText;
        var start = text.IndexOf(citation.Quote, StringComparison.Ordinal);
        var end = start + citation.Quote.Length;
        var footnotes = text.Length - clause.Footnotes.Sum(footnote => footnote.Length + 1);
        var from = 0;
        foreach (var line in text.Split('\n'))
        {
            var before = Math.Clamp(start - from, 0, line.Length);
            var quoted = Math.Clamp(end - from, 0, line.Length);
            var isFootnote = from > footnotes;
            yield return new RichTextBlock(
            [
                .. Run(line[..before], quoted: false, isFootnote),
                .. Run(line[before..quoted], citation.Quote != clause.Text, isFootnote),
                .. Run(line[quoted..], quoted: false, isFootnote),
            ])
            { Spacing = CardSpacing.Small };
            from += line.Length + 1;
        }
    }

    // A clause that is quoted whole needs no mark: all in bold nothing stands out.
    private static IEnumerable<TextRun> Run(string words, bool quoted, bool isFootnote)
    {
        if (words.Length == 0) yield break;
        yield return new TextRun(words)
        {
            Weight = quoted ? TextWeight.Bolder : TextWeight.Normal,
            Size = isFootnote ? TextSize.Small : null,
            IsSubtle = isFootnote ? true : null,
        };
    }
}
