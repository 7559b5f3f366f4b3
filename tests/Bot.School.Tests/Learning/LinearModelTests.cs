using Bot.School.Learning;

namespace Bot.School.Tests.Learning;

public class LinearModelTests
{
    private static readonly LinearModel Model = new LinearTrainer { FewestItems = 1 }.Train(
        ["foto", "tekst"],
        [Item([1, 2, 3], 1, -1), Item([2, 3, 4], 1, -1), Item([5, 6, 7], -1, 1), Item([6, 7, 8], -1, 1)]);

    [Fact]
    public void What_was_learned_comes_out()
    {
        var scores = Model.Score([1u, 2, 3]);

        scores[0].ShouldBeGreaterThan(0);
        scores[1].ShouldBeLessThan(0);
    }

    [Fact]
    public void A_feature_counts_once_however_often_it_comes() =>
        Model.Score([2u, 2, 5, 2, 5]).ShouldBe(Model.Score([2u, 5]));

    [Fact]
    public void Features_that_were_never_learned_change_nothing() =>
        Model.Score([99u, 2, 0, 5, uint.MaxValue]).ShouldBe(Model.Score([2u, 5]));

    [Fact]
    public void One_message_leaves_nothing_behind_for_the_next()
    {
        var before = Model.Score([1u, 2]);
        Model.Score([3u, 4, 5, 6, 7, 8]);

        Model.Score([1u, 2]).ShouldBe(before);
    }

    [Fact]
    public void A_small_model_can_be_asked_between_two_questions_to_a_larger_one()
    {
        var small = new LinearTrainer { FewestItems = 1 }.Train(["foto"], [Item([1], 1), Item([2], -1)]);
        var (large, little) = (Model.Score([1u, 8]), small.Score([1u]));

        Model.Score([1u, 8]).ShouldBe(large);
        small.Score([1u]).ShouldBe(little);
    }

    [Fact]
    public void Many_threads_get_the_scores_that_one_gets()
    {
        var alone = Model.Score([1u, 6, 7]);

        Parallel.For(0, 200, number =>
        {
            Model.Score([(uint)(number % 9)]);
            Model.Score([1u, 6, 7]).ShouldBe(alone);
        });
    }

    [Fact]
    public void A_saved_model_scores_the_same_when_loaded()
    {
        using var stream = new MemoryStream();
        Model.Save(stream);
        stream.Position = 0;

        LinearModel.Load(stream).Score([1u, 6]).ShouldBe(Model.Score([1u, 6]));
    }

    private static LearningItem Item(uint[] features, params sbyte[] labels) => new(features, labels);
}
