namespace Bot.School.Protocols.Changes;

/// <summary>What changed from one version of a protocol to the next, clause by clause: each clause of either version is in it once. White space does not count.</summary>
public sealed class ProtocolDiff
{
    private ProtocolDiff(Protocol old, Protocol now, IReadOnlyList<ClauseChange> clauses) => (Old, New, Clauses, Told) = (old, now, clauses, ToldChanges.Of(old, now, clauses));

    public Protocol Old { get; }

    public Protocol New { get; }

    /// <summary>In the order of the new version; what was removed stands where it was.</summary>
    public IReadOnlyList<ClauseChange> Clauses { get; }

    /// <summary>Of those with other words the ones that say every changed word once: the words of sub-items and lead-ins stand in several clauses. In the same order.</summary>
    public IReadOnlyList<ClauseChange> Told { get; }

    public bool HasOtherTitle => Old.Title != New.Title;

    /// <summary>Whether the text itself states another version. One that states none is called by its own fingerprint, which tells nobody anything.</summary>
    public bool HasOtherVersion => Stated(Old) != Stated(New);

    /// <summary>Whether any clause was changed, added, removed or moved.</summary>
    public bool HasOtherClauses => Clauses.Any(clause => clause is not ClauseChange.Unchanged);

    public bool IsEmpty => !HasOtherTitle && !HasOtherVersion && !HasOtherClauses;

    public static ProtocolDiff Of(Protocol old, Protocol now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var partners = ClausePairs.Of(old.Clauses, now.Clauses);
        var changes = new List<(int Place, int Rank, ClauseChange Change)>();
        var added = Enumerable.Range(0, now.Clauses.Count).ToHashSet();
        var place = -1;
        for (var i = 0; i < old.Clauses.Count; i++)
        {
            if (partners[i] is { } partner)
            {
                place = partner;
                added.Remove(partner);
                changes.Add((partner, 0, Between(old.Clauses[i], now.Clauses[partner])));
            }
            else
            {
                changes.Add((place, i + 1, new ClauseChange.Removed(old.Clauses[i])));
            }
        }

        changes.AddRange(added.Select(i => (i, 0, (ClauseChange)new ClauseChange.Added(now.Clauses[i]))));
        return new ProtocolDiff(old, now, [.. changes.OrderBy(each => each.Place).ThenBy(each => each.Rank).Select(each => each.Change)]);
    }

    private static ClauseChange Between(Clause old, Clause now)
    {
        if (ClausePairs.Words(old) != ClausePairs.Words(now)) return new ClauseChange.Changed(old, now);
        return ClausePairs.IsSamePlace(old, now) ? new ClauseChange.Unchanged(old, now) : new ClauseChange.Moved(old, now);
    }

    private static string? Stated(Protocol protocol) => protocol.StatesVersion ? protocol.Version : null;
}
