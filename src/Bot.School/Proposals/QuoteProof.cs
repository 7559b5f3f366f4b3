using Bot.School.Protocols;

namespace Bot.School.Proposals;

/// <summary>
/// Finds a model's quote in a clause, letter for letter: only typographic quotation marks and white space may differ. What is cited is then the protocol's own
/// characters, and whole sentences of them: a quote that stops before "niet" says the opposite.
/// </summary>
public static class QuoteProof
{
    /// <summary>Fewer words than this are in any text.</summary>
    private const int FewestWords = 3;

    /// <summary>The citation, or null when the words do not stand there.</summary>
    public static Citation? Find(Protocol protocol, ClauseId id, string words)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (protocol.Find(id) is not { } clause) return null;
        var (said, _) = Fold(words.Trim().Trim('"', '“', '”', '„', '‘', '’', '\'').Trim());
        var text = clause.FullText;
        var (folded, places) = Fold(text);
        if (said.Length == 0 || (WordsIn(said) < FewestWords && said != Fold(clause.Text).Text)) return null;
        for (var at = folded.IndexOf(said, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(said, at + 1, StringComparison.Ordinal))
        {
            if (IsWithinWord(folded, at) || IsWithinWord(folded, at + said.Length)) continue;
            var (start, end) = Sentences(clause, places[at], places[at + said.Length - 1] + 1);
            return Citation.TryQuote(protocol, id, text[start..end]);
        }

        return null;
    }

    /// <summary>Whether the words stand in a text, with the same freedom.</summary>
    internal static bool Stands(string words, string text) => Fold(text).Text.Contains(Fold(words).Text, StringComparison.Ordinal);

    private static int WordsIn(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsWithinWord(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static (int Start, int End) Sentences(Clause clause, int start, int end)
    {
        var from = clause.LeadIn is { } leadIn ? leadIn.Length + 1 : 0;
        // "mogen niet:" stands at the end of what introduces a list: that is a sentence too.
        if (start < from) (start, end) = (0, Math.Max(end, from - 1));
        foreach (var sentence in clause.Sentences)
        {
            var (first, last) = (from + sentence.Start, from + sentence.Start + sentence.Length);
            if (first < end && start < last) (start, end) = (Math.Min(start, first), Math.Max(end, last));
        }

        return (start, end);
    }

    // The text with one sign for each kind of quotation mark and one space for all white space, and where each sign of it stood.
    private static (string Text, List<int> Places) Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = Sign(text[i]);
            if (sign == ' ' && (folded.Length == 0 || folded[^1] == ' ')) continue;
            folded.Append(sign);
            places.Add(i);
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return (folded.ToString(), places);
    }

    private static char Sign(char sign) => sign switch
    {
        '‘' or '’' or '‚' or '‛' or '′' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        _ when char.IsWhiteSpace(sign) => ' ',
        _ => sign,
    };
}
