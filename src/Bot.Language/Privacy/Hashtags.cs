namespace Bot.Language.Privacy;

/// <summary>Finds names inside hashtags: "#gefeliciteerdsem", "#JufAnja".</summary>
internal static class Hashtags
{
    private const int ShortestRest = 4;
    private const int LongestName = 20;
    private const int LongestTag = 80;

    /// <summary>The part of a word after "#" that is a name, as offset and length in the word; null when there is none.</summary>
    public static (int Start, int Length)? NameIn(Word word, PublicWords known)
    {
        var camel = CamelPart(word.Text);
        if (camel is not null) return camel;
        var key = word.Key;
        if (key.Length != word.Text.Length || DutchWords.Contains(key) || known.IsSchool(key) || PublicWords.IsThing(key)) return null;
        if (key.Length > LongestTag || IsMadeOfWords(key, ShortestRest)) return null;
        for (var length = Math.Min(LongestName, key.Length - 2); length >= 3; length--)
        {
            if (IsNameBeside(key[^length..], key[..^length])) return (key.Length - length, length);
            if (IsNameBeside(key[..length], key[length..])) return (0, length);
        }

        return null;
    }

    /// <summary>"gefeliciteerd" + "sem", "trotsop" + "noor": a name beside words, where words alone would not make the whole.</summary>
    private static bool IsNameBeside(string name, string rest) =>
        NameLists.FirstName(name) == NameShade.Strong && (DutchWords.Contains(name)
            ? rest.Length >= ShortestRest && (DutchWords.ContainsOrComposes(rest) || PublicWords.IsThing(rest))
            : IsMadeOfWords(rest, 2));

    private static bool IsMadeOfWords(string text, int shortest)
    {
        var reach = new bool[text.Length + 1];
        reach[0] = true;
        for (var from = 0; from < text.Length; from++)
        {
            for (var to = from + shortest; reach[from] && to <= Math.Min(text.Length, from + LongestName); to++)
                reach[to] |= DutchWords.Contains(text.AsSpan(from, to - from)) || PublicWords.IsThing(text[from..to]);
        }

        return reach[^1];
    }

    private static (int, int)? CamelPart(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && !(char.IsUpper(text[end]) && !char.IsUpper(text[end - 1])) && !char.IsDigit(text[end])) end++;
            var isPart = end - start < text.Length && char.IsUpper(text[start]) && text.Any(char.IsLower);
            if (isPart && NameLists.FirstName(Folding.Fold(text[start..end])) is NameShade.Strong or NameShade.Weak) return (start, end - start);
            start = end;
        }

        return null;
    }
}
