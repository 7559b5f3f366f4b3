using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public class RankFusionTests
{
    private static readonly IReadOnlyList<Clause> Clauses = SearchProtocols.Lindeboom.Clauses;

    [Fact]
    public void By_rank_a_clause_that_two_rankings_hold_goes_before_the_best_of_one() =>
        Ids(RankFusion.Fuse(3, (Ranked((0, 9), (1, 8)), 1), (Ranked((2, 0.9), (1, 0.1)), 1))).ShouldBe([1, 0, 2]);

    [Fact]
    public void By_rank_the_scores_do_not_matter() =>
        RankFusion.Fuse(3, (Ranked((0, 900), (1, 1)), 1)).Select(hit => hit.Score).ShouldBe([1 / 61.0, 1 / 62.0]);

    [Fact]
    public void By_score_a_sure_ranking_goes_before_an_unsure_one() =>
        Ids(RankFusion.Blend(3, (Ranked((0, 10), (1, 9.9)), 1), (Ranked((2, 1), (1, 0.2)), 1))).ShouldBe([1, 0, 2]);

    [Fact]
    public void A_weightier_ranking_goes_first()
    {
        Ids(RankFusion.Fuse(2, (Ranked((0, 1)), 1), (Ranked((3, 1)), 2))).ShouldBe([3, 0]);
        Ids(RankFusion.Blend(2, (Ranked((0, 1)), 1), (Ranked((3, 1)), 2))).ShouldBe([3, 0]);
    }

    [Fact]
    public void Of_equals_the_first_in_the_text_goes_first() =>
        Ids(RankFusion.Fuse(2, (Ranked((4, 1)), 1), (Ranked((2, 1)), 1))).ShouldBe([2, 4]);

    [Fact]
    public void No_more_than_asked_comes_back_and_nothing_of_nothing()
    {
        RankFusion.Fuse(1, (Ranked((0, 2), (1, 1)), 1)).Count.ShouldBe(1);
        RankFusion.Fuse(5, (Ranked(), 1)).ShouldBeEmpty();
        RankFusion.Blend(5).ShouldBeEmpty();
    }

    private static IReadOnlyList<ClauseHit> Ranked(params (int Clause, double Score)[] hits) =>
        [.. hits.Select(hit => new ClauseHit(Clauses[hit.Clause], hit.Score))];

    private static IEnumerable<int> Ids(IReadOnlyList<ClauseHit> hits) => hits.Select(hit => hit.Clause.Line - 1);
}
