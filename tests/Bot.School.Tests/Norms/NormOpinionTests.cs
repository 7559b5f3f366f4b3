using Bot.School.Verdicts;

namespace Bot.School.Tests.Norms;

public sealed class NormOpinionTests
{
    private const string Consent = "requires: [{met: {consent: given}, failed: {consent: [none, refused]}, say: \"de ouders vinden het goed\"}]";
    private const string Asks = "kind=permission act=publish image=pupils";

    private static readonly string Allows = NormTexts.Line("allows", "when: {act: publish}");
    private static readonly string Forbids = NormTexts.Line("forbids", "when: {image: pupils}");
    private static readonly string Requires = NormTexts.Line("requires", $"when: {{image: pupils}}, {Consent}");
    private static readonly string Doubts = NormTexts.Line("doubts", "when: {image: pupils}");
    private static readonly string DoubtsOfMore = NormTexts.Line("doubts", "when: {image: pupils, act: publish}");
    private static readonly string Unless = NormTexts.Line("forbids", "when: {image: pupils}, unless: {consent: given}");
    private static readonly string Reports = NormTexts.Line("reports", "when: {harm: threat}");

    public static TheoryData<string[], string, Outcome> Weighed { get; } = new()
    {
        { [Allows], Asks, Outcome.Allowed },
        { [Allows, Forbids], Asks, Outcome.NotAllowed },
        { [Forbids, Allows], Asks, Outcome.NotAllowed },
        { [Allows, Doubts], Asks, Outcome.Doubt },
        { [Forbids, Doubts], Asks, Outcome.NotAllowed },
        { [Forbids, DoubtsOfMore], Asks, Outcome.Doubt },
        { [Allows, Requires], Asks, Outcome.AllowedIf },
        { [Requires], $"{Asks} consent=given", Outcome.Allowed },
        { [Requires], $"{Asks} consent=none", Outcome.NotAllowed },
        { [Allows, Requires], $"{Asks} consent=refused", Outcome.NotAllowed },
        { [Requires], $"{Asks} consent=unsure", Outcome.AllowedIf },
        { [Allows, Unless], Asks, Outcome.NotAllowed },
        { [Allows, Unless], $"{Asks} consent=given", Outcome.Allowed },
        { [], Asks, Outcome.Doubt },
        { [NormTexts.Line("tells")], Asks, Outcome.Doubt },
        { [Allows], "kind=permission act=delete", Outcome.Doubt },
        { [Forbids], "kind=permission act=publish", Outcome.Doubt },
        { [Reports], "kind=harm harm=threat", Outcome.Report },
        { [Reports, Allows], "kind=harm harm=bully act=publish", Outcome.Doubt },
        { [Allows], "kind=information act=publish", Outcome.Information },
        { [Allows], "kind=other act=publish", Outcome.OutOfScope },
    };

    [Theory]
    [MemberData(nameof(Weighed))]
    public void The_norms_that_apply_are_weighed(string[] norms, string facts, Outcome outcome) =>
        NormOpinion.Of(NormTexts.Book(norms), NormTexts.Facts(facts)).Outcome.ShouldBe(outcome);

    [Fact]
    public void An_opinion_rests_on_the_norms_that_bear_it()
    {
        var opinion = NormOpinion.Of(NormTexts.Book(Allows, Requires, Reports), NormTexts.Facts(Asks));

        var ground = opinion.Grounds.ShouldHaveSingleItem();
        ground.Norm.Line.ShouldBe(3);
        ground.Open.ShouldHaveSingleItem().Say.ShouldBe("de ouders vinden het goed");
        ground.Failed.ShouldBeEmpty();
    }

    [Fact]
    public void A_norm_that_speaks_of_more_comes_first() =>
        NormTexts.Book(Doubts, DoubtsOfMore).Apply(NormTexts.Facts(Asks)).Select(finding => finding.Norm.Line).ShouldBe([3, 2]);
}
