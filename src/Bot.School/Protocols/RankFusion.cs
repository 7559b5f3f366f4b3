namespace Bot.School.Protocols;

/// <summary>
/// Fuses rankings that know nothing of each other's scores, by reciprocal rank: a clause gets weight / (60 + rank) from each ranking that
/// holds it (Cormack, Clarke and Büttcher, SIGIR 2009, whose constant 60 it is).
/// </summary>
public static class RankFusion
{
    private const double Constant = 60;

    public static IReadOnlyList<ClauseHit> Fuse(int top, params ReadOnlySpan<IReadOnlyList<ClauseHit>> rankings)
    {
        var scores = new Dictionary<ClauseId, ClauseHit>();
        foreach (var ranking in rankings) Add(scores, ranking, 1);
        return Best(scores, top);
    }

    public static IReadOnlyList<ClauseHit> Fuse(int top, params ReadOnlySpan<(IReadOnlyList<ClauseHit> Ranking, double Weight)> rankings)
    {
        var scores = new Dictionary<ClauseId, ClauseHit>();
        foreach (var (ranking, weight) in rankings) Add(scores, ranking, weight);
        return Best(scores, top);
    }

    private static void Add(Dictionary<ClauseId, ClauseHit> scores, IReadOnlyList<ClauseHit> ranking, double weight)
    {
        for (var i = 0; i < ranking.Count; i++)
        {
            var clause = ranking[i].Clause;
            scores[clause.Id] = new ClauseHit(clause, scores.GetValueOrDefault(clause.Id).Score + weight / (Constant + i + 1));
        }
    }

    private static List<ClauseHit> Best(Dictionary<ClauseId, ClauseHit> scores, int top)
    {
        var hits = scores.Values.ToList();
        hits.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Clause.Line.CompareTo(b.Clause.Line));
        if (hits.Count > top) hits.RemoveRange(top, hits.Count - top);
        return hits;
    }
}
