using System.Collections.Frozen;
using Bot.School.Dutch;

namespace Bot.School.Protocols;

/// <summary>The words of protocols for the words of staff, as <c>Dutch/Data/synonyms.txt</c> gives them.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> ByTerm = Read();

    /// <summary>The terms to look for beside a term; none for most.</summary>
    public static ReadOnlySpan<string> Of(string term) => ByTerm.TryGetValue(term, out var synonyms) ? synonyms : [];

    private static FrozenDictionary<string, string[]> Read()
    {
        var synonyms = new Dictionary<string, HashSet<string>>();
        foreach (var (staff, protocol) in WordList.ReadPairs("synonyms.txt"))
        {
            foreach (var word in staff.Split(' '))
            {
                // The parts of a compound are not meant: what "naaktfoto" calls for, "foto" does not.
                if (Terms.Of(word) is not [var term, ..]) continue;
                if (!synonyms.TryGetValue(term, out var known)) synonyms[term] = known = [];
                known.UnionWith(Terms.Of(protocol));
            }
        }

        return synonyms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Except([pair.Key]).ToArray());
    }
}
