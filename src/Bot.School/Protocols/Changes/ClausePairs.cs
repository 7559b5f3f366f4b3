using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols.Changes;

/// <summary>
/// Finds which clause of the new version a clause of the old one became: the one with the same words (at the same place before elsewhere), else the one with the most
/// words in common, else the one at the same place. Of equals the first in the text, so that the same two versions always give the same pairs.
/// </summary>
internal static class ClausePairs
{
    /// <summary>From this share of common words a clause is taken for another wording of the same.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>What the same place is worth, so that of two that are nearly as alike the one that stayed counts.</summary>
    private const double SamePlace = 0.1;

    /// <returns>For each old clause the number of its new one, or null.</returns>
    public static int?[] Of(IReadOnlyList<Clause> old, IReadOnlyList<Clause> now)
    {
        var pairs = new Pairs(old, now);
        pairs.By(clause => (Words(clause), Place(clause)));
        pairs.By(clause => (Words(clause), clause.Address));
        pairs.By(Words);
        pairs.ByLikeness();
        pairs.By(Place);
        return pairs.PartnerOfOld;
    }

    public static string Words(Clause clause) => CleanText.Fold(clause.FullText);

    public static bool IsSamePlace(Clause one, Clause other) => Place(one) == Place(other);

    private static string Place(Clause clause) => string.Join('\n', [clause.Address, .. clause.HeadingPath]);

    private sealed class Pairs(IReadOnlyList<Clause> old, IReadOnlyList<Clause> now)
    {
        private readonly bool[] _taken = new bool[now.Count];

        public int?[] PartnerOfOld { get; } = new int?[old.Count];

        private IEnumerable<int> LeftOfOld => Enumerable.Range(0, old.Count).Where(i => PartnerOfOld[i] is null);

        private IEnumerable<int> LeftOfNew => Enumerable.Range(0, now.Count).Where(i => !_taken[i]);

        public void By<TKey>(Func<Clause, TKey> key)
            where TKey : notnull
        {
            var waiting = LeftOfNew.GroupBy(i => key(now[i])).ToDictionary(group => group.Key, group => new Queue<int>(group));
            foreach (var i in LeftOfOld.ToList())
            {
                if (waiting.TryGetValue(key(old[i]), out var same) && same.TryDequeue(out var partner)) Pair(i, partner);
            }
        }

        public void ByLikeness()
        {
            var words = LeftOfNew.ToDictionary(i => i, i => WordBag.Of(now[i].FullText));
            var alike = new List<(int Old, int New, double Likeness)>();
            foreach (var i in LeftOfOld)
            {
                var mine = WordBag.Of(old[i].FullText);
                foreach (var (other, theirs) in words)
                {
                    if (mine.Likeness(theirs) is var likeness && likeness >= LeastAlike) alike.Add((i, other, likeness + (IsSamePlace(old[i], now[other]) ? SamePlace : 0)));
                }
            }

            foreach (var (one, other, _) in alike.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old).ThenBy(pair => pair.New))
            {
                if (PartnerOfOld[one] is null && !_taken[other]) Pair(one, other);
            }
        }

        private void Pair(int one, int other) => (PartnerOfOld[one], _taken[other]) = (other, true);
    }
}
