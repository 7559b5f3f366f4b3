using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Protocols;

namespace Bot.Announcements;

/// <summary>Clauses as a form names them: by what stands in its list, or by their addresses as people type them.</summary>
internal static class ClauseNames
{
    /// <summary>The value of a clause in the list.</summary>
    public static string Of(SchoolId school, ClauseId clause) => $"{school.Value}/{clause.Value}";

    /// <summary>The clauses as somebody would type them; with the school in front when there are several.</summary>
    public static string Typed(IEnumerable<AnnouncedClause> clauses, bool withSchool) => string.Join("; ", clauses.Select(clause => withSchool ? $"{clause.School.Value}: {clause.Address}" : clause.Address));

    /// <summary>Those that were chosen from the list. One that left the protocol stays as the draft quotes it.</summary>
    public static IEnumerable<AnnouncedClause> Chosen(string values, IReadOnlyList<Protocol> protocols, IReadOnlyList<AnnouncedClause> before)
    {
        foreach (var value in values.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            var protocol = protocols.FirstOrDefault(one => value.StartsWith(one.School.Value + "/", StringComparison.Ordinal));
            if (protocol?.Find(new ClauseId(value[(protocol.School.Value.Length + 1)..])) is { } clause) yield return AnnouncedClause.Of(protocol, clause);
            else if (before.FirstOrDefault(one => Of(one.School, one.Clause) == value) is { } kept) yield return kept;
        }
    }

    /// <summary>Finds what was typed, such as "A.6, B.3" or "de-bron: A.6"; an address may hold a comma itself.</summary>
    /// <returns>What was found in the protocols, and what was found in none.</returns>
    public static (IReadOnlyList<AnnouncedClause> Found, IReadOnlyList<string> Missing) Find(string typed, IReadOnlyList<Protocol> protocols)
    {
        var (found, missing) = (new List<AnnouncedClause>(), new List<string>());
        foreach (var part in typed.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (among, words) = OfSchool(part, protocols);
            var pieces = words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var first = 0; first < pieces.Length;)
            {
                var taken = Longest(pieces.AsSpan(first), among, found);
                if (taken == 0) missing.Add(pieces[first]);
                first += Math.Max(1, taken);
            }
        }

        return ([.. found.DistinctBy(clause => Of(clause.School, clause.Clause))], missing);
    }

    private static int Longest(ReadOnlySpan<string> pieces, IReadOnlyList<Protocol> protocols, List<AnnouncedClause> found)
    {
        for (var count = pieces.Length; count > 0; count--)
        {
            var address = string.Join(", ", pieces[..count].ToArray());
            var hits = protocols.Select(protocol => (Protocol: protocol, Clause: ContentsCard.Find(protocol, address))).Where(hit => hit.Clause is not null).ToList();
            if (hits.Count == 0) continue;
            found.AddRange(hits.Select(hit => AnnouncedClause.Of(hit.Protocol, hit.Clause!)));
            return count;
        }

        return 0;
    }

    private static (IReadOnlyList<Protocol> Among, string Words) OfSchool(string part, IReadOnlyList<Protocol> protocols)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return (protocols, part);
        var name = part[..colon].Trim();
        var named = protocols.Where(protocol => name.Equals(protocol.School.Value, StringComparison.OrdinalIgnoreCase) || name.Equals(protocol.SchoolName, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count > 0 ? (named, part[(colon + 1)..]) : (protocols, part);
    }
}
