using Bot.School.Dutch;

namespace Bot.School.Cases;

/// <summary>Finds the cases that are about what somebody looks for.</summary>
public static class CaseSearch
{
    /// <summary>Those that hold the most of the words, at most <paramref name="most"/>; of equals the one that comes first. All of them when nothing that says something is looked for.</summary>
    public static IReadOnlyList<Case> Find(IEnumerable<Case> cases, string sought, int most)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(sought);
        var terms = Terms.Of(sought).Distinct().ToList();
        if (terms.Count == 0) return [.. cases.Take(most)];
        return
        [
            .. cases.Select(one => (Case: one, Hits: Hits(one, terms)))
                .Where(found => found.Hits > 0)
                .OrderByDescending(found => found.Hits)
                .Select(found => found.Case)
                .Take(most),
        ];
    }

    private static int Hits(Case of, List<string> terms)
    {
        var words = Terms.Of(string.Join('\n', [.. of.Turns, of.Ruling?.Explanation ?? "", .. of.Clauses.Select(clause => clause.Address)])).ToHashSet();
        return terms.Count(words.Contains);
    }
}
