using Bot.School.Norms;
using Bot.School.Tests.Norms;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Verdicts;

public sealed class JudgeTests
{
    private static readonly NormOpinion Forbidden = new(Outcome.NotAllowed, []);

    [Fact]
    public void What_a_norm_forbids_is_never_allowed_however_likely_the_examples_make_it() =>
        Decide(Forbidden, Likely(Outcome.Allowed, 1)).ShouldNotBe(Outcome.Allowed);

    [Theory]
    [InlineData(Outcome.NotAllowed, Outcome.Allowed)]
    [InlineData(Outcome.NotAllowed, Outcome.AllowedIf)]
    [InlineData(Outcome.Report, Outcome.AllowedIf)]
    [InlineData(Outcome.AllowedIf, Outcome.Allowed)]
    public void The_verdict_is_never_looser_than_the_norms_that_apply(Outcome norms, Outcome looser) =>
        Decide(new(norms, []), Likely(looser, 1)).ShouldNotBe(looser);

    [Fact]
    public void What_the_examples_make_certain_is_chosen_when_no_norm_stands_in_the_way()
    {
        foreach (var outcome in Enum.GetValues<Outcome>()) Decide(new(Outcome.Allowed, []), Likely(outcome, 1)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData(Outcome.Doubt)]
    [InlineData(Outcome.Information)]
    [InlineData(Outcome.OutOfScope)]
    public void Examples_alone_never_carry_allowed(Outcome norms) => Decide(new(norms, []), Likely(Outcome.Allowed, 1)).ShouldBe(Outcome.Doubt);

    [Fact]
    public void Allowed_needs_to_be_likely()
    {
        var even = Enum.GetValues<Outcome>().Select(_ => 1.0 / 7).ToArray();
        Decide(new(Outcome.Allowed, []), even).ShouldNotBeOneOf(Outcome.Allowed, Outcome.AllowedIf);
    }

    [Theory]
    [InlineData("reviewed: true\n", Outcome.Allowed)]
    [InlineData("", Outcome.Doubt)]
    public void Without_examples_only_a_reviewed_norm_carries_allowed(string reviewed, Outcome outcome)
    {
        var book = new NormBook(NormTexts.ReadFile($"{reviewed}norms:\n{NormTexts.Line("allows", "when: {act: publish}")}").Norms);
        Decide(NormOpinion.Of(book, NormTexts.Facts("kind=permission act=publish")), null).ShouldBe(outcome);
    }

    [Theory]
    [InlineData(Outcome.Allowed, Outcome.Allowed)]
    [InlineData(Outcome.AllowedIf, Outcome.AllowedIf)]
    [InlineData(Outcome.Doubt, Outcome.Doubt)]
    [InlineData(Outcome.NotAllowed, Outcome.Doubt)]
    public void Allowed_rests_on_what_is_certain(Outcome certain, Outcome given)
    {
        new Judge().Decide(new(Outcome.Allowed, []), new(certain, []), Likely(Outcome.Allowed, 1), Likely(Outcome.Allowed, 1)).ShouldBe(given);
        new Judge().Decide(new(Outcome.Allowed, []), new(certain, []), null, null).ShouldBe(given);
    }

    [Theory]
    [InlineData(0.86, Outcome.Allowed)]
    [InlineData(0.84, Outcome.Doubt)]
    public void Allowed_needs_the_examples_to_agree_however_sure_the_arbiter_is(double byExamples, Outcome given)
    {
        var allowed = new NormOpinion(Outcome.Allowed, []);

        new Judge().Decide(allowed, allowed, Likely(Outcome.Allowed, 1), Likely(Outcome.Allowed, byExamples)).ShouldBe(given);
    }

    [Theory]
    [InlineData(0.05, Outcome.NotAllowed)]
    [InlineData(0.2, Outcome.Doubt)]
    public void What_may_well_be_harm_is_not_just_forbidden_but_seen_by_a_supervisor(double harm, Outcome given)
    {
        var likely = Likely(Outcome.NotAllowed, 0.75 - harm);
        (likely[(int)Outcome.Doubt], likely[(int)Outcome.Report]) = (0.25, harm);

        Decide(Forbidden, likely).ShouldBe(given);
    }

    private static Outcome Decide(NormOpinion norms, double[]? likely) => new Judge().Decide(norms, norms, likely, likely);

    private static double[] Likely(Outcome outcome, double probability) =>
        [.. Enum.GetValues<Outcome>().Select(each => each == outcome ? probability : 0)];
}
