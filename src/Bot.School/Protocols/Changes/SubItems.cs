using System.Text;
using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols.Changes;

/// <summary>Which clauses hold others in their words: in the text of an item stand its sub-items, each behind its marker on a line of its own (<see cref="Clause.Text"/>).</summary>
internal sealed class SubItems
{
    // "- c) " or "Lid 12. ": what is longer is no marker.
    private const int LongestMarker = 12;

    private readonly Dictionary<ClauseId, Clause> _holders = [];
    private readonly Dictionary<ClauseId, string> _own = [];

    /// <param name="clauses">In the order of the text: sub-items follow their item.</param>
    public SubItems(IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++) _own[clauses[i].Id] = CleanText.Fold(Cut(clauses, i));
    }

    /// <summary>The item that it is a sub-item of; null when it is none.</summary>
    public Clause? HolderOf(Clause clause) => _holders.GetValueOrDefault(clause.Id);

    /// <summary>Its text and its footnotes without what stands in its sub-items, white space folded; without its lead-in.</summary>
    public string OwnWords(Clause clause) => _own[clause.Id];

    private string Cut(IReadOnlyList<Clause> clauses, int at)
    {
        var holder = clauses[at];
        var own = new StringBuilder();
        var notes = holder.Footnotes.ToList();
        var end = 0;
        if (holder.Text.IndexOf('\n', StringComparison.Ordinal) is var length and > 0)
        {
            // Sub-items of a sub-item stand between: they are in the words of that one.
            for (var i = at + 1; i < clauses.Count && holder.Text.Contains(clauses[i].Text, StringComparison.Ordinal); i++)
            {
                if (clauses[i].LeadIn != holder.Text[..length] || Find(holder.Text, clauses[i].Text, Math.Max(end, length)) is not var (begin, stop)) continue;
                _holders[clauses[i].Id] = holder;
                own.Append(holder.Text, end, begin - end);
                notes.RemoveAll(note => clauses[i].Footnotes.Contains(note));
                end = stop;
            }
        }

        own.Append(holder.Text, end, holder.Text.Length - end);
        return string.Join('\n', [own.ToString(), .. notes]);
    }

    // Whole lines, from the line feed before the marker; null when it does not stand there.
    private static (int Begin, int Stop)? Find(string text, string words, int from)
    {
        for (var at = text.IndexOf(words, from, StringComparison.Ordinal); at > 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var begin = text.LastIndexOf('\n', at - 1);
            var stop = at + words.Length;
            if (begin >= from && at - begin - 1 is > 1 and <= LongestMarker && text[at - 1] == ' ' && (stop == text.Length || text[stop] == '\n')) return (begin, stop);
        }

        return null;
    }
}
