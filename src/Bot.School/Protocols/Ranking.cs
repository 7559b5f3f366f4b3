namespace Bot.School.Protocols;

/// <summary>Takes the best of a row of scores.</summary>
internal static class Ranking
{
    /// <summary>The clauses with the highest scores above zero, best first; of equals the first in the text.</summary>
    public static IReadOnlyList<ClauseHit> Best(IReadOnlyList<Clause> clauses, ReadOnlySpan<float> scores, int top)
    {
        var best = BestPlaces(scores, top);
        var hits = new ClauseHit[best.Length];
        for (var i = 0; i < best.Length; i++) hits[i] = new ClauseHit(clauses[best[i]], scores[best[i]]);
        return hits;
    }

    /// <summary>The places of the highest scores above zero, best first; of equals the first.</summary>
    public static int[] BestPlaces(ReadOnlySpan<float> scores, int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var places = new int[Math.Min(top, scores.Length)];
        var count = 0;
        for (var place = 0; place < scores.Length; place++)
        {
            if (scores[place] <= 0 || (count == places.Length && (count == 0 || scores[place] <= scores[places[^1]]))) continue;
            var at = count < places.Length ? count++ : count - 1;
            for (; at > 0 && scores[places[at - 1]] < scores[place]; at--) places[at] = places[at - 1];
            places[at] = place;
        }

        return places[..count];
    }
}
