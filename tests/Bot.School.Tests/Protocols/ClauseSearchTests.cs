using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public class ClauseSearchTests
{
    [Theory]
    [InlineData("herkenbare foto", "beeld")]
    [InlineData("schoolfoto's", "beeld")]
    [InlineData("groepskiekje op insta", "beeld")]
    [InlineData("beeldmateriaal", "beeld")]
    [InlineData("Vader is het er niet mee eens, ik wil online mijn gelijk halen", "discussie")]
    [InlineData("een klassenapp beginnen", "whatsapp")]
    [InlineData("ik weet het niet zeker", "twijfel")]
    [InlineData("mobieltjes in de les", "telefoon")]
    [InlineData("discussies", "discussie")]
    public void A_question_in_the_words_of_staff_finds_the_clause(string query, string clause) =>
        new ClauseSearch(SearchProtocols.Lindeboom).Find(query, 3)[0].Clause.Id.Value.ShouldBe(clause);

    [Fact]
    public void Hits_come_best_first_and_no_more_than_asked()
    {
        var hits = new ClauseSearch(SearchProtocols.Lindeboom).Find("medewerkers en ouders over foto's", 2);
        hits.Count.ShouldBe(2);
        hits[0].Score.ShouldBeGreaterThanOrEqualTo(hits[1].Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🎉🎉")]
    [InlineData("qwertz")]
    [InlineData("het is de")]
    public void What_shares_no_word_finds_nothing(string query) =>
        new ClauseSearch(SearchProtocols.Lindeboom).Find(query, 5).ShouldBeEmpty();

    [Fact]
    public void A_protocol_without_clauses_finds_nothing() =>
        new ClauseSearch(SearchProtocols.Empty).Find("foto", 5).ShouldBeEmpty();
}
