using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Tests.Protocols;

namespace Bot.School.Tests.Proposals;

public sealed class QuoteProofTests
{
    private const string Rule = "Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.";

    private static readonly Protocol Protocol = Readings.Five.Find(new SchoolId("de-bron")).ShouldNotBeNull();

    [Theory]
    [InlineData(Rule)]
    [InlineData("“Er worden geen foto’s geplaatst van leerlingen op privé Facebook pagina’s.”")]
    [InlineData("Er worden  geen foto's\ngeplaatst van leerlingen op privé\u00a0Facebook pagina's.")]
    public void Quotation_marks_and_white_space_may_differ_and_the_protocols_own_characters_are_cited(string words) =>
        QuoteProof.Find(Protocol, new ClauseId("de-bron/a-6"), words).ShouldNotBeNull().Quote.ShouldBe(Rule);

    [Theory]
    [InlineData("foto's geplaatst van leerlingen op privé", "stops before its niet, begins after its geen")]
    [InlineData("leerlingen op privé Facebook pagina's.", "only the end")]
    public void Part_of_a_sentence_is_cited_as_the_whole_sentence(string words, string why) =>
        QuoteProof.Find(Protocol, new ClauseId("de-bron/a-6"), words).ShouldNotBeNull(why).Quote.ShouldBe(Rule);

    [Theory]
    [InlineData("Er worden geen foto's geplaatst door leerlingen op privé Facebook pagina's.", "another letter")]
    [InlineData("Er worden geen fotos geplaatst van leerlingen op privé Facebook pagina's.", "a missing apostrophe")]
    [InlineData("er worden geen foto's geplaatst van leerlingen", "another capital")]
    [InlineData("Er worden geen foto's … van leerlingen", "words left out")]
    [InlineData("geen foto's", "too few words")]
    [InlineData("oto's geplaatst van leerlingen op pri", "half a word")]
    [InlineData("", "nothing")]
    [InlineData("   ", "white space")]
    public void Anything_else_is_no_quote(string words, string why) => QuoteProof.Find(Protocol, new ClauseId("de-bron/a-6"), words).ShouldBeNull(why);

    [Fact]
    public void Words_of_another_clause_are_no_quote_of_this_one() => QuoteProof.Find(Protocol, new ClauseId("de-bron/a-5"), Rule).ShouldBeNull();

    [Fact]
    public void Every_sentence_of_every_clause_of_the_five_is_found_as_itself()
    {
        foreach (var protocol in Readings.Five.Protocols)
        {
            foreach (var clause in protocol.Clauses)
            {
                QuoteProof.Find(protocol, clause.Id, clause.Text).ShouldNotBeNull(clause.Id.Value).Quote.ShouldBe(clause.Text);
                foreach (var sentence in clause.Sentences.Select(sentence => sentence.In(clause.Text)).Where(sentence => sentence.Split(' ').Length >= 3))
                    QuoteProof.Find(protocol, clause.Id, sentence).ShouldNotBeNull(sentence).Quote.ShouldContain(sentence);
            }
        }
    }

    [Fact]
    public void Part_of_the_words_that_introduce_a_list_is_cited_as_all_of_them()
    {
        foreach (var clause in Readings.Five.Protocols.SelectMany(protocol => protocol.Clauses, (protocol, clause) => (Protocol: protocol, Clause: clause)))
        {
            if (clause.Clause.LeadIn?.Split(' ') is not { Length: > 3 } words) continue;

            var found = QuoteProof.Find(clause.Protocol, clause.Clause.Id, string.Join(' ', words[^3..])).ShouldNotBeNull(clause.Clause.Id.Value);
            found.Quote.ShouldContain(clause.Clause.LeadIn, Case.Sensitive, clause.Clause.Id.Value);
        }
    }
}
