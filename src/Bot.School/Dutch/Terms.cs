using System.Collections.Frozen;

namespace Bot.School.Dutch;

/// <summary>What a text is found by: the stems of its words and of the parts of its compounds, without the words that say nothing.</summary>
internal static class Terms
{
    private static readonly FrozenSet<string> StopWords =
        WordList.Read("stopwords.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    private static readonly WordMemo<string[]> OfWords = new(OfWord);

    public static List<string> Of(string text) => Of(Tokenizer.Tokenize(text));

    public static List<string> Of(IReadOnlyList<Token> tokens)
    {
        var terms = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Word) terms.AddRange(OfWords.Of(tokens[i].Norm).AsSpan());
        return terms;
    }

    public static bool IsStopWord(string norm) => StopWords.Contains(norm);

    private static string[] OfWord(string norm)
    {
        if (StopWords.Contains(norm)) return [];
        var terms = new List<string> { DutchStemmer.Stem(Compounds.Inflected(norm) ?? Singular(norm)) };
        AddVerb(norm, terms);
        foreach (var part in Compounds.Split(norm)) terms.Add(DutchStemmer.Stem(part));
        return [.. terms];
    }

    /// <summary>Takes off the -s after a vowel, which Snowball leaves on: "discussies", "foto's", "groepjes".</summary>
    private static string Singular(string norm)
    {
        if (norm.EndsWith("'s", StringComparison.Ordinal)) return norm[..^2];
        var plural = norm.Length > 4 && norm[^1] == 's'
            && (norm[^2] is 'a' or 'o' or 'u' or 'y' || norm.EndsWith("ies", StringComparison.Ordinal) || norm.EndsWith("jes", StringComparison.Ordinal));
        return plural ? norm[..^1] : norm;
    }

    /// <summary>Adds the stem of the verb of a participle, which Snowball leaves alone: "geplaatst" meets "plaatsen", "gepost" meets "posten".</summary>
    private static void AddVerb(string word, List<string> terms)
    {
        if (word.Length < 5 || !word.StartsWith("ge", StringComparison.Ordinal) || word[^1] is not ('t' or 'd')) return;
        terms.Add(DutchStemmer.Stem(word[2..] + "en"));
        if (word.Length > 5) terms.Add(DutchStemmer.Stem(word[2..^1] + "en"));
    }
}
