using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols.Changes;

/// <summary>
/// Chooses those changes that say every changed word once. The words of a sub-item stand in its item too: where only the sub-item changed it says so itself, and where the item's
/// own words changed the item says it all. The words that introduce a list stand with each of its items: where they are a clause, that clause says it.
/// </summary>
internal sealed class ToldChanges
{
    private readonly IReadOnlyList<ClauseChange> _changes;
    private readonly SubItems _old;
    private readonly SubItems _new;
    private readonly Dictionary<ClauseId, ClauseChange> _ofOld;
    private readonly Dictionary<ClauseId, ClauseChange> _ofNew;

    private ToldChanges(Protocol old, Protocol now, IReadOnlyList<ClauseChange> changes)
    {
        (_changes, _old, _new) = (changes, new SubItems(old.Clauses), new SubItems(now.Clauses));
        _ofOld = changes.Where(change => change.Before is not null).ToDictionary(change => change.Before!.Id);
        _ofNew = changes.Where(change => change.After is not null).ToDictionary(change => change.After!.Id);
    }

    public static IReadOnlyList<ClauseChange> Of(Protocol old, Protocol now, IReadOnlyList<ClauseChange> changes)
    {
        var told = new ToldChanges(old, now, changes);
        return [.. changes.Where(told.IsTold)];
    }

    private static bool HasOtherWords(ClauseChange change) => change is not (ClauseChange.Unchanged or ClauseChange.Moved);

    private bool IsTold(ClauseChange change) => HasOtherWords(change) && !IsInItem(change) && (change is not ClauseChange.Changed changed || IsItsOwn(changed));

    // Whether its words are said with the item that it stands in: those before and those now.
    private bool IsInItem(ClauseChange change) =>
        (change.Before is not { } before || (_old.HolderOf(before) is { } oldItem && IsSaid(_ofOld[oldItem.Id])))
        && (change.After is not { } after || (_new.HolderOf(after) is { } newItem && IsSaid(_ofNew[newItem.Id])));

    private bool IsSaid(ClauseChange change) => HasOtherWords(change) && (IsTold(change) || IsInItem(change));

    private bool IsItsOwn(ClauseChange.Changed change)
    {
        if (_old.OwnWords(change.Old) != _new.OwnWords(change.New)) return true;
        return HasOtherLeadIn(change) ? !IsLeadInSaid(change) : !_changes.Any(other => IsSubItemOf(other, change) && other is not ClauseChange.Unchanged);
    }

    private static bool HasOtherLeadIn(ClauseChange.Changed change) => CleanText.Fold(change.Old.LeadIn ?? "") != CleanText.Fold(change.New.LeadIn ?? "");

    // A lead-in is the end of a paragraph, which has none itself.
    private bool IsLeadInSaid(ClauseChange.Changed change) =>
        change is { Old.LeadIn: { } before, New.LeadIn: { } now }
        && _changes.OfType<ClauseChange.Changed>().Any(paragraph =>
            paragraph is { Old.LeadIn: null, New.LeadIn: null } && paragraph.Old.Text.EndsWith(before, StringComparison.Ordinal) && paragraph.New.Text.EndsWith(now, StringComparison.Ordinal)
            && IsTold(paragraph));

    private bool IsSubItemOf(ClauseChange change, ClauseChange.Changed item) =>
        (change.Before is { } before && _old.HolderOf(before)?.Id == item.Old.Id) || (change.After is { } after && _new.HolderOf(after)?.Id == item.New.Id);
}
