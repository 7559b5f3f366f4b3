using System.Collections.Frozen;
using Bot.School.Dutch;

namespace Bot.School.Precedents;

/// <summary>The words of a question that may change what the answer is: all but those of <c>Precedents/Data/idle-words.txt</c>. Words of one line of <c>same-words.txt</c> are one word.</summary>
internal static class TellingWords
{
    private static readonly FrozenSet<string> Idle = Read("idle-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Same = ReadSame();

    /// <summary>In order, with their repetitions.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Token> tokens)
    {
        var words = new List<string>();
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Punctuation or TokenKind.Quote || Idle.Contains(token.Norm)) continue;
            var word = token.Kind == TokenKind.Word ? Stem(token.Norm) : token.Norm;
            words.Add(Same.GetValueOrDefault(word, word));
        }

        return words;
    }

    private static string Stem(string norm) => Same.ContainsKey(norm) ? norm : DutchStemmer.Stem(Compounds.Inflected(norm) ?? norm);

    private static FrozenDictionary<string, string> ReadSame()
    {
        var same = new Dictionary<string, string>();
        foreach (var words in Read("same-words.txt").Select(line => line.Split(' ')))
        {
            foreach (var word in words)
            {
                same.TryAdd(word, words[0]);
                same.TryAdd(DutchStemmer.Stem(Compounds.Inflected(word) ?? word), words[0]);
            }
        }

        return same.ToFrozenDictionary();
    }

    private static IEnumerable<string> Read(string file) =>
        EmbeddedText.Lines($"Precedents/{file}").Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);
}
