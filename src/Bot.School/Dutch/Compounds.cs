using System.Collections.Frozen;

namespace Bot.School.Dutch;

/// <summary>
/// Splits a compound into the words it is made of ("oudergroepsapp" is ouder, groep, app) when the whole of it is made of words of
/// <c>Dutch/Data/parts.txt</c>, held together by -s-, -e- or -en-. What is not wholly explained stays whole: a wrong part costs more than a missing one.
/// </summary>
internal static class Compounds
{
    private const int ShortestPart = 3;
    private const int LongestWord = 48;
    private const int Unreachable = int.MaxValue;

    private static readonly string[] Links = ["", "s", "en", "e"];

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BaseForms =
        ReadForms().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestPart = BaseForms.Dictionary.Keys.Max(form => form.Length);

    /// <summary>The base form of a word that is itself a part ("klassen" is "klas"), or null.</summary>
    public static string? BaseForm(ReadOnlySpan<char> norm) => BaseForms.TryGetValue(norm, out var lemma) ? lemma : null;

    /// <summary>The base forms of the parts of a compound; empty when the word is none, or not wholly known.</summary>
    public static IReadOnlyList<string> Split(string norm)
    {
        if (norm.Contains('-', StringComparison.Ordinal)) return SplitAtHyphens(norm);
        if (norm.Length is < 2 * ShortestPart or > LongestWord || BaseForm(norm) is not null) return [];
        return SplitWhole(norm);
    }

    private static List<string> SplitAtHyphens(string norm)
    {
        var parts = new List<string>();
        foreach (var piece in norm.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            var inner = Split(piece);
            if (inner.Count > 0) parts.AddRange(inner);
            else parts.Add(Inflected(piece) ?? piece);
        }

        return parts;
    }

    /// <summary>From the end to the front: the fewest parts with which the rest of the word can be explained.</summary>
    private static string[] SplitWhole(string word)
    {
        Span<int> fewest = stackalloc int[word.Length + 1];
        Span<int> next = stackalloc int[word.Length + 1];
        fewest.Fill(Unreachable);
        for (var start = word.Length - ShortestPart; start >= 0; start--)
        {
            // The front must be a word in itself: only a later part may be an inflected end.
            if (start > 0 && Inflected(word.AsSpan(start)) is not null)
            {
                fewest[start] = 1;
                next[start] = word.Length;
                continue;
            }

            ExplainFrom(word, start, fewest, next);
        }

        if (fewest[0] == Unreachable) return [];
        var parts = new string[fewest[0]];
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = i == parts.Length - 1 ? Inflected(word.AsSpan(at))! : FrontPart(word.AsSpan(at, next[at] - at))!;
            at = next[at];
        }

        return parts;
    }

    private static void ExplainFrom(string word, int start, Span<int> fewest, Span<int> next)
    {
        var longest = Math.Min(word.Length - ShortestPart, start + LongestPart + 2);
        for (var end = longest; end >= start + ShortestPart; end--)
        {
            if (fewest[end] == Unreachable || fewest[end] + 1 >= fewest[start]) continue;
            if (FrontPart(word.AsSpan(start, end - start)) is null) continue;
            fewest[start] = fewest[end] + 1;
            next[start] = end;
        }
    }

    /// <summary>A part that another follows, so that it may carry a link: "groeps" is "groep".</summary>
    private static string? FrontPart(ReadOnlySpan<char> text)
    {
        foreach (var link in Links)
            if (text.Length - link.Length >= ShortestPart && text.EndsWith(link) && BaseForm(text[..^link.Length]) is { } lemma)
                return lemma;
        return null;
    }

    /// <summary>The base form of a part, a plural or a diminutive of one ("fotootjes", "apps"), or null.</summary>
    public static string? Inflected(ReadOnlySpan<char> text)
    {
        if (BaseForm(text) is { } lemma) return lemma;
        foreach (var ending in (ReadOnlySpan<string>)["'s", "s", "en", "e", "je", "jes", "tje", "tjes", "pje", "pjes"])
            if (text.Length - ending.Length >= ShortestPart && text.EndsWith(ending) && BaseForm(text[..^ending.Length]) is { } found)
                return found;
        return null;
    }

    private static FrozenDictionary<string, string> ReadForms()
    {
        var forms = new Dictionary<string, string>();
        foreach (var entry in WordList.Read("parts.txt"))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words) forms.Add(form, words[0]);
        }

        return forms.ToFrozenDictionary();
    }
}
