using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>The clauses that are closest to a question, letter for letter, with the quoted words in bold; and of a report what they say of whom to tell.</summary>
internal static class CaseClauseElements
{
    private const int MostClauses = 5;
    private const int MostOfClause = 1200;
    private const int MostLines = 12;
    private const int MostDuties = 4;
    private const int MostOfDuty = 400;
    private const string FootnoteMarks = "¹²³⁴⁵⁶⁷⁸⁹";

    public static IEnumerable<CardElement> Of(Case of, double share)
    {
        if (of.Clauses.Count == 0) yield break;
        var clauses = of.Clauses.Where(clause => !IsTold(of, clause, share)).ToList();
        var shown = FittingCard.Count(MostClauses, share);
        if (clauses.Count > 0) yield return CaseElements.Heading(AnswerTexts.SourceHeading(of.Outcome));
        foreach (var clause in clauses.Take(shown)) yield return One(of, clause, share);
        if (clauses.Count > shown) yield return CaseElements.Subtle(CaseTexts.OtherClauses(clauses.Skip(shown).Select(clause => clause.Address)));
        yield return CaseElements.Subtle(CaseTexts.Origin(of.ProtocolTitle, of.ProtocolVersion));
    }

    /// <summary>What the clauses say of whom to tell, with the telephone numbers that stand there. Says so when they tell nothing: a number from elsewhere is not the protocol's.</summary>
    public static IEnumerable<CardElement> WhoMustKnow(Case of, double share)
    {
        if (!of.IsUrgent) yield break;
        var duties = Duties(of);
        yield return new Container(
        [
            new TextBlock(CaseTexts.WhoMustKnow) { Weight = TextWeight.Bolder },
            .. duties.Select(duty => new RichTextBlock([new TextRun($"{duty.Address}: "), .. WithNumbers(duty.Sentence, (int)(share * MostOfDuty))]) { Spacing = CardSpacing.Small }),
            .. duties.Count > 0 ? [] : new[] { new TextBlock(CaseTexts.NobodyNamed) { Spacing = CardSpacing.Small } },
        ])
        {
            Separator = true,
            Spacing = CardSpacing.Medium,
        };
    }

    private static List<(string Address, string Sentence)> Duties(Case of) =>
        [.. of.Clauses.SelectMany(clause => DutyToTell.In(clause.Text).Select(sentence => (clause.Address, Sentence: sentence))).Take(MostDuties)];

    // Twice the same words make a report too long for whoever must act on it now.
    private static bool IsTold(Case of, CaseClause clause, double share)
    {
        if (!of.IsUrgent) return false;
        var told = Duties(of).Where(duty => duty.Address == clause.Address).Select(duty => duty.Sentence).ToList();
        return told.TrueForAll(sentence => sentence.Length <= (int)(share * MostOfDuty)) && WithoutSpace(string.Concat(told)) == WithoutSpace(clause.Text);
    }

    private static string WithoutSpace(string words) => string.Concat(words.Where(sign => !char.IsWhiteSpace(sign)));

    // A sentence that is too long still gives its numbers.
    private static IEnumerable<TextRun> WithNumbers(string sentence, int most)
    {
        var shown = AnswerTexts.Begin(sentence, most);
        var from = 0;
        foreach (var (start, length) in PhoneNumbers.PlacesIn(sentence))
        {
            if (start + length > shown.Length) continue;
            yield return new TextRun(sentence[from..start]);
            yield return new TextRun(sentence.Substring(start, length)) { Weight = TextWeight.Bolder };
            from = start + length;
        }

        yield return new TextRun(shown[from..]);
        if (shown.Length == sentence.Length) yield break;
        yield return new TextRun(AnswerTexts.Shortened);
        foreach (var (start, length) in PhoneNumbers.PlacesIn(sentence).Where(number => number.Start + number.Length > shown.Length))
            yield return new TextRun($" {sentence.Substring(start, length)}") { Weight = TextWeight.Bolder };
    }

    private static Container One(Case of, CaseClause clause, double share) => new(
    [
        new RichTextBlock(
        [
            new TextRun(clause.Address) { Weight = TextWeight.Bolder },
            .. of.IsUrgent && DutyToTell.In(clause.Text).Count > 0 ? new[] { new TextRun($"  {CaseTexts.SaysWhoMustKnow}") { IsSubtle = true } } : [],
        ]),
        .. Lines(clause, Math.Max(60, (int)(share * MostOfClause))),
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = CardSpacing.Small,
    };

    // A clause that is too long is shown around its quote.
    private static IEnumerable<RichTextBlock> Lines(CaseClause clause, int most)
    {
        var start = Math.Max(0, clause.Text.IndexOf(clause.Quote, StringComparison.Ordinal));
        var quoted = clause.Text.AsSpan(start).StartsWith(clause.Quote) && !clause.IsWhole && clause.Quote != clause.Text ? clause.Quote.Length : 0;
        var margin = Math.Max(0, most - Math.Min(clause.Quote.Length, most)) / 2;
        var from = clause.Text.Length <= most ? 0 : Whole(clause.Text, Math.Max(0, Math.Min(start - margin, clause.Text.Length - most)));
        var to = Whole(clause.Text, Math.Min(clause.Text.Length, from + most));

        var lines = clause.Text[from..to].Split('\n');
        if (lines.Length > MostLines) lines = [.. lines.Take(MostLines - 1), string.Join(' ', lines.Skip(MostLines - 1))];
        foreach (var (number, line) in lines.Index())
        {
            var before = Math.Clamp(start - from, 0, line.Length);
            var after = Math.Clamp(start + quoted - from, before, line.Length);
            var isFootnote = number > 0 && line.Length > 0 && FootnoteMarks.Contains(line[0], StringComparison.Ordinal);
            yield return new RichTextBlock(
            [
                .. number == 0 && to - from < clause.Text.Length && from > 0 ? new[] { new TextRun("… ") } : [],
                .. Run(line[..before], TextWeight.Normal, isFootnote),
                .. Run(line[before..after], TextWeight.Bolder, isFootnote),
                .. Run(line[after..], TextWeight.Normal, isFootnote),
                .. number == lines.Length - 1 && to < clause.Text.Length ? new[] { new TextRun(AnswerTexts.Shortened) } : [],
            ])
            { Spacing = CardSpacing.Small };
            start -= line.Length + 1;
        }
    }

    private static IEnumerable<TextRun> Run(string words, TextWeight weight, bool isFootnote)
    {
        if (words.Length > 0)
            yield return new TextRun(words) { Weight = weight == TextWeight.Normal ? null : weight, Size = isFootnote ? TextSize.Small : null, IsSubtle = isFootnote ? true : null };
    }

    // Never between the halves of a pair of surrogates.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
