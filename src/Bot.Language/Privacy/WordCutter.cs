using Bot.School.Dutch;

namespace Bot.Language.Privacy;

/// <summary>Cuts a turn into words for the search for names: possessives are cut off, "Sem-taart" is cut in two, sentences are told apart.</summary>
internal static class WordCutter
{
    /// <summary>Words of a sentence, at least, before its many capitals count as a way of writing.</summary>
    private const int FewestWords = 4;

    private const double ManyCapitals = 0.7;

    public static List<Word> Cut(string text, IReadOnlyList<PrivateSpan> taken)
    {
        var words = new List<Word>();
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var starts = StartsSentence(text, words, token);
            if (token.Kind != TokenKind.Word)
                words.Add(new Word(token.Text, token.Text, token.Start) { IsNumber = token.Kind == TokenKind.Number, StartsSentence = starts });
            else
                foreach (var part in Parts(token)) words.Add(part with { StartsSentence = starts && part.Start == token.Start });
        }

        MarkCapitals(words);
        var next = 0;
        foreach (var word in words)
        {
            while (next < taken.Count && taken[next].End <= word.Start) next++;
            if (next < taken.Count && taken[next].Start < word.End) word.IsTaken = true;
        }

        return words;
    }

    private static IEnumerable<Word> Parts(Token token)
    {
        var hyphen = token.Text.AsSpan().IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen > 0)
        {
            var parts = token.Text.Split('-', '\u2010', '\u2011');
            // Split what has a plain word in it, so that a name beside it is seen: "Sem-taart"; "Jansen-Bakker" and "Jan-Willem" stay whole.
            if (parts.Any(part => part.Length > 1 && char.IsLower(part[0]) && !NameLists.IsListed(Folding.Fold(part)) && DutchWords.Contains(Folding.Fold(part))))
            {
                var start = token.Start;
                foreach (var part in parts)
                {
                    if (part.Length > 0) yield return Made(part, start);
                    start += part.Length + 1;
                }

                yield break;
            }
        }

        yield return Made(token.Text, token.Start);
    }

    private static Word Made(string text, int start)
    {
        var length = text.Length;
        if (length > 2 && text[^1] is 's' or 'S' && Folding.IsApostrophe(text[^2]) && char.IsLetter(text[0])) length -= 2;
        var core = text[..length];
        var key = Folding.Fold(core);
        if (length == text.Length && key.Length > 3 && key[^1] == 's' && !NameLists.IsListed(key) && !DutchWords.Contains(key)
            && !PublicWords.IsThing(key) && NameLists.FirstName(key[..^1]) == NameShade.Strong)
        {
            core = core[..^1];
            key = key[..^1];
        }

        return new Word(core, key, start) { IsWord = char.IsLetter(core[0]) || Folding.IsApostrophe(core[0]), HasPossessive = core.Length < text.Length };
    }

    private static bool StartsSentence(string text, List<Word> before, Token token)
    {
        if (before.Count == 0) return true;
        var last = before[^1];
        if (text.AsSpan(last.End, Math.Max(0, token.Start - last.End)).Contains('\n')) return true;
        if (last.IsWord || last.IsNumber) return false;
        return last.Text switch
        {
            "." => before.Count < 2 || !IsAbbreviation(before[^2]),
            "!" or "?" or "\u2026" or ":" or ";" or "\u2022" or "*" or ">" or "\u2013" or "\u2014" => true,
            "-" => last.StartsSentence || (last.Start > 0 && text[last.Start - 1] == ' '),
            "(" or ")" or "," or "/" or "&" or "+" or "#" or "@" or "_" or "[" or "]" => false,
            // After a quotation mark or an emoji: as a first word when that mark is itself at a beginning or opens a quotation.
            _ => last.StartsSentence || (Folding.IsApostrophe(last.Text[0]) || last.Text[0] is '"' or '\u201C' or '\u201E' or '\u201D' or '\u00AB') || !char.IsAscii(last.Text[0]),
        };
    }

    private static bool IsAbbreviation(Word word) =>
        word.IsWord && (word.Text.Length == 1 || word.Key is "dhr" or "mevr" or "mw" or "mvr" or "hr" or "dr" or "drs" or "ir" or "prof" or "mr" or "fam" or "st" or "vd");

    private static void MarkCapitals(List<Word> words)
    {
        for (var first = 0; first < words.Count;)
        {
            var end = first + 1;
            while (end < words.Count && !words[end].StartsSentence) end++;
            var counted = words[first..end].Where(word => word.IsWord && word.Text.Length > 1).ToList();
            if (counted.Count >= FewestWords && counted.Count(word => word.IsCapital) >= ManyCapitals * counted.Count)
                foreach (var word in words[first..end]) word.IsAmongCapitals = true;
            first = end;
        }
    }
}
