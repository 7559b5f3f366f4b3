using System.Collections.Frozen;

namespace Bot.School.Dutch;

/// <summary>What a text is found by: the stems of its words and of the parts of its compounds, without the words that say nothing.</summary>
internal static class Terms
{
    private static readonly FrozenSet<string> StopWords =
        WordList.Read("stopwords.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    public static List<string> Of(string text) => Of(Tokenizer.Tokenize(text));

    public static List<string> Of(IReadOnlyList<Token> tokens)
    {
        var terms = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Word) Add(tokens[i].Norm, terms);
        return terms;
    }

    public static bool IsStopWord(string norm) => StopWords.Contains(norm);

    private static void Add(string norm, List<string> terms)
    {
        if (StopWords.Contains(norm)) return;
        var singular = norm.EndsWith("'s", StringComparison.Ordinal) ? norm[..^2] : norm;
        terms.Add(DutchStemmer.Stem(Compounds.BaseForm(singular) ?? singular));
        if (Participle(singular) is { } verb) terms.Add(verb);
        foreach (var part in Compounds.Split(norm)) terms.Add(DutchStemmer.Stem(part));
    }

    /// <summary>The stem of the verb of a participle, which Snowball leaves alone: "geplaatst" meets "plaatsen".</summary>
    private static string? Participle(string word) =>
        word.Length >= 6 && word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 't' or 'd'
            ? DutchStemmer.Stem(word[2..^1])
            : null;
}
