using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public sealed class CitationTests
{
    private static readonly Protocol DeBron = Readings.Five.Find(new SchoolId("de-bron"))!;

    [Fact]
    public void Words_that_stand_in_a_clause_can_be_cited() =>
        Citation.TryQuote(DeBron, new ClauseId("de-bron/a-6"), "Er worden geen herkenbare foto's van leerlingen/medewerkers").ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                citation => citation.ProtocolTitle.ShouldBe("Protocol sociale media basisschool De Bron"),
                citation => citation.ProtocolVersion.ShouldBe("2020-2021"),
                citation => citation.Clause.Address.ShouldBe("A.6"));

    [Theory]
    [InlineData("de-bron/a-6", "Er worden herkenbare foto's")]
    [InlineData("de-bron/a-6", "er worden geen herkenbare foto's")]
    [InlineData("de-bron/a-6", " ")]
    [InlineData("de-bron/a-5", "Er worden geen herkenbare foto's")]
    [InlineData("de-bron/a-99", "Er worden geen herkenbare foto's")]
    [InlineData("konot/richtlijnen-1", "Bij onderwijsonderwerpen")]
    public void Words_that_do_not_cannot(string clause, string words) =>
        Citation.TryQuote(DeBron, new ClauseId(clause), words).ShouldBeNull();

    [Fact]
    public void A_clause_of_another_school_cannot_be_cited_whole() =>
        Should.Throw<ArgumentException>(() => Citation.Whole(DeBron, Readings.Clause("konot/richtlijnen-1")));

    [Fact]
    public void A_lead_in_and_a_footnote_may_be_cited_with_their_clause()
    {
        Citation.TryQuote(DeBron, new ClauseId("de-bron/middelen-3"), "Basisschool De Bron gebruikt de volgende middelen").ShouldNotBeNull();
        Citation.TryQuote(DeBron, new ClauseId("de-bron/a-2"), "alle informatie over een geïdentificeerde of identificeerbare natuurlijke persoon").ShouldNotBeNull();
    }
}
