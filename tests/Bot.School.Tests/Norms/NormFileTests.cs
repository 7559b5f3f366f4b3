using Bot.School.Norms;

namespace Bot.School.Tests.Norms;

public sealed class NormFileTests
{
    [Theory]
    [InlineData("{clause: linde/a-9, quote: \"Bij twijfel\", effect: tells}", "linde/a-9")]
    [InlineData("{clause: linde/a-2, quote: \"Bij grote twijfel\", effect: tells}", "Bij grote twijfel")]
    [InlineData("{clause: linde/a-2, quote: \"bij twijfel\", effect: tells}", "bij twijfel")]
    [InlineData("{clause: linde/a-2, quote: \" \", effect: tells}", "linde/a-2")]
    [InlineData("{clause: linde/a-2, effect: tells}", "quote")]
    [InlineData("{quote: \"Bij twijfel\", effect: tells}", "clause")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: verbiedt}", "verbiedt")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: 1}", "'1'")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\"}", "effect")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: allows, when: {weather: rain}}", "weather")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: allows, when: {image: aliens}}", "aliens")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: allows, unless: {image: [pupils, aliens]}}", "aliens")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: allows, when: image=pupils}", "sleutels")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: allows, wen: {image: pupils}}", "wen")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: requires, requires: consent}", "sleutels")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: requires, requires: [{say: \"iets\"}]}", "met")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: requires, requires: [{met: {consent: given}}]}", "say")]
    [InlineData("{clause: linde/a-2, quote: \"Bij twijfel\", effect: requires, requires: [{met: {consent: given}, say: \"iets\", failing: {consent: none}}]}", "failing")]
    [InlineData("zomaar een zin", "sleutels")]
    public void What_is_wrong_is_named_with_its_line_and_the_other_norms_go_on_working(string wrong, string named)
    {
        var (norms, problems) = NormTexts.Read(NormTexts.Line("tells"), $"  - {wrong}", NormTexts.Line("forbids", "when: {act: publish}"));

        norms.Select(norm => norm.Effect).ShouldBe([NormEffect.Tells, NormEffect.Forbids]);
        var problem = problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain(named);
        problem.ToString().ShouldStartWith("norms.yaml:3: ");
    }

    [Theory]
    [InlineData("norms:\n  - {clause: linde/a-2\n", 3)]
    [InlineData("norms:\n  - {clause: linde/a-1, clause: linde/a-2}\n", 2)]
    [InlineData("", 1)]
    [InlineData("zomaar een zin", 1)]
    [InlineData("reviewed: true\n", 1)]
    [InlineData("norms: geen\n", 1)]
    public void A_file_that_is_broken_gives_no_norms_and_says_where(string text, int line)
    {
        var (norms, problems) = NormTexts.ReadFile(text);

        norms.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().Line.ShouldBe(line);
    }

    [Fact]
    public void A_norm_says_all_that_its_line_says()
    {
        var norm = NormTexts.Book(NormTexts.Line(
            "requires",
            "when: {act: [publish, comment], not image?: nobody}, unless: {consent: written}, say: \"Vraag het de ouders.\", requires: [{met: {consent: given}, failed: {consent: none}, say: \"de ouders vinden het goed\", ask: \"Vinden de ouders het goed?\"}]")).Norms[0];

        norm.Quote.ShouldBe(NormTexts.Photo);
        norm.Line.ShouldBe(2);
        norm.When.ToString().ShouldBe("act: publish or comment, image?: not nobody");
        norm.Unless!.ToString().ShouldBe("consent: written");
        norm.Say.ShouldBe("Vraag het de ouders.");
        var requirement = norm.Requirements.ShouldHaveSingleItem();
        (requirement.Say, requirement.Ask).ShouldBe(("de ouders vinden het goed", "Vinden de ouders het goed?"));
        requirement.Failed!.ToString().ShouldBe("consent: none");
    }

    [Theory]
    [InlineData("reviewed: true\n", true)]
    [InlineData("reviewed: false\n", false)]
    [InlineData("", false)]
    public void Norms_are_reviewed_only_when_the_file_says_so(string first, bool reviewed) =>
        NormTexts.ReadFile($"{first}norms:\n{NormTexts.Line("tells")}\n").Norms.ShouldHaveSingleItem().Reviewed.ShouldBe(reviewed);
}
