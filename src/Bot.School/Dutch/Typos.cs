namespace Bot.School.Dutch;

/// <summary>
/// Corrects typing errors towards a vocabulary: one wrong, missing, extra or swapped letter in a word of six letters, two in one of nine.
/// A word that is Dutch is never changed, nor one that could be two words of the vocabulary: a wrong correction costs more than none.
/// </summary>
/// <remarks>Finds the candidates by the words that remain when letters are left out of their beginnings (SymSpell), without a search.</remarks>
internal sealed class Typos
{
    private const int ShortestWord = 6;
    private const int TwoErrorsFrom = 9;
    private const int LongestWord = 40;

    // Leaving letters out of the first seven only keeps the index small; a word and its misspelling still meet.
    private const int Prefix = 7;

    // The same for every vocabulary.
    private static readonly WordMemo<bool> Dutch = new(norm => KnownWords.Contains(norm) || Compounds.Inflected(norm) is not null || Compounds.Split(norm).Count > 0);

    private readonly HashSet<string> _known;
    private readonly List<string> _words = [];
    private readonly Dictionary<uint, int> _firstEntry = [];
    private readonly List<(int Word, int Next)> _entries = [];

    public Typos(IEnumerable<string> vocabulary)
    {
        _known = [.. vocabulary];
        foreach (var word in _known)
        {
            if (word.Length is < ShortestWord - 1 or > LongestWord) continue;
            _words.Add(word);
            foreach (var remainder in Remainders(word, word.Length >= TwoErrorsFrom - 2 ? 2 : 1)) Add(remainder, _words.Count - 1);
        }
    }

    /// <summary>The word of the vocabulary that was meant, or null when the word is right, unknown or ambiguous.</summary>
    public string? Correct(string norm)
    {
        return norm.Length is < ShortestWord or > LongestWord || _known.Contains(norm) || Dutch.Of(norm) ? null : Nearest(norm);
    }

    /// <summary>The tokens with the norms of misspelled words corrected; the same list when nothing is.</summary>
    public IReadOnlyList<Token> Correct(IReadOnlyList<Token> tokens)
    {
        Token[]? corrected = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || Correct(tokens[i].Norm) is not { } meant) continue;
            corrected ??= [.. tokens];
            corrected[i] = tokens[i] with { Norm = meant };
        }

        return corrected ?? tokens;
    }

    private string? Nearest(string norm)
    {
        var errors = norm.Length >= TwoErrorsFrom ? 2 : 1;
        var closest = errors + 1;
        string? best = null;
        var ambiguous = false;
        foreach (var remainder in Remainders(norm, errors))
        {
            if (!_firstEntry.TryGetValue(remainder, out var entry)) continue;
            for (; entry >= 0; entry = _entries[entry].Next)
            {
                var word = _words[_entries[entry].Word];
                if (word == best || Math.Abs(word.Length - norm.Length) > errors) continue;
                var distance = EditDistance.Between(norm, word);
                if (distance > closest || distance > errors) continue;
                ambiguous = distance == closest && (ambiguous || !SameStem(word, best));
                closest = distance;
                best = word;
            }
        }

        // The same word in another form is no error.
        return ambiguous || best is null || SameStem(norm, best) ? null : best;
    }

    private static bool SameStem(string word, string? other) => other is not null && DutchStemmer.Stem(word) == DutchStemmer.Stem(other);

    private void Add(uint remainder, int word)
    {
        var next = _firstEntry.GetValueOrDefault(remainder, -1);
        if (next >= 0 && _entries[next].Word == word) return;
        _firstEntry[remainder] = _entries.Count;
        _entries.Add((word, next));
    }

    /// <summary>The fingerprints of a word's beginning with up to <paramref name="errors"/> letters left out.</summary>
    private static IEnumerable<uint> Remainders(string word, int errors)
    {
        var length = Math.Min(word.Length, Prefix);
        yield return Fingerprint(word, length, -1, -1);
        for (var first = 0; first < length; first++)
        {
            yield return Fingerprint(word, length, first, -1);
            for (var second = first + 1; errors > 1 && second < length; second++)
                yield return Fingerprint(word, length, first, second);
        }
    }

    private static uint Fingerprint(string word, int length, int without, int alsoWithout)
    {
        var hash = 2166136261U;
        for (var i = 0; i < length; i++)
            if (i != without && i != alsoWithout) hash = (hash ^ word[i]) * 16777619U;
        return hash;
    }
}
