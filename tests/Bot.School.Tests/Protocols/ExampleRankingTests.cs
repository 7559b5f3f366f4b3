using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public class ExampleRankingTests
{
    private static readonly ExampleRanking Ranking = new(SearchProtocols.Lindeboom,
    [
        new("Zal ik de kerstviering streamen voor de opa's?", [new("beeld")]),
        new("Moeder zit te zeuren onder onze post, ik geef haar lik op stuk", [new("discussie"), new("titel")]),
        new("Mag ik op mijn blog schrijven dat ik tegen de staking ben?", [new("titel")]),
        new("Mijn groep 8 wil zelf een appje met z'n allen", [new("whatsapp")]),
    ]);

    [Theory]
    [InlineData("kunnen we de kerstviering live streamen", "beeld")]
    [InlineData("ik geef die zeurende vader even lik op stuk", "discussie")]
    [InlineData("blogje over de stakingen", "titel")]
    [InlineData("stremen van de kerstvieringen", "beeld")]
    public void The_clauses_of_the_most_similar_example_come_first(string query, string clause) =>
        Ranking.Find(query, 2)[0].Clause.Id.Value.ShouldBe(clause);

    [Fact]
    public void A_clause_with_more_votes_goes_before_one_with_fewer() =>
        Ranking.Find("moeder zeurt op mijn blog over de staking", 3)[0].Clause.Id.Value.ShouldBe("titel");

    [Theory]
    [InlineData("")]
    [InlineData("qqqq")]
    public void What_is_like_no_example_finds_nothing(string query) => Ranking.Find(query, 3).ShouldBeEmpty();

    [Fact]
    public void Without_examples_nothing_is_found() =>
        new ExampleRanking(SearchProtocols.Lindeboom, []).Find("foto", 3).ShouldBeEmpty();

    [Fact]
    public void An_example_of_a_clause_that_is_gone_has_no_vote() =>
        new ExampleRanking(SearchProtocols.Lindeboom, [new("foto", [new("gone")])]).Find("foto", 3).ShouldBeEmpty();

    [Fact]
    public void Examples_are_read_with_the_clauses_that_hold_their_evidence()
    {
        const string lines = """
            {"id":"1","turns":["Mag dit?","Op de site"],"expected":"mag","evidence":["niet in  *discussie*\nmet leerlingen","herkenbaar zijn"]}

            {"id":"2","turns":["Weer?"],"evidence":[]}
            {"id":"3","turns":["Oud"],"evidence":["staat er niet meer in"]}
            """;

        var example = WorkedExamples.Read(new StringReader(lines), SearchProtocols.Lindeboom).ShouldHaveSingleItem();

        example.Text.ShouldBe("Mag dit?\nOp de site");
        example.Evidence.ShouldBe([new ClauseId("beeld"), new ClauseId("discussie")]);
    }
}
