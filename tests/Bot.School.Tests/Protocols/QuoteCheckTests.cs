using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public sealed class QuoteCheckTests
{
    [Fact]
    public void Everything_that_may_be_quoted_stands_in_the_file()
    {
        foreach (var reading in Readings.Five.Readings.Concat(Readings.Corpus.Readings))
        {
            var check = QuoteCheck.OfFile(reading.File);
            foreach (var clause in reading.Protocol.Clauses)
            {
                check.Stands(clause.FullText).ShouldBeTrue($"{clause.Id}: {clause.FullText}");
                foreach (var sentence in Readings.Sentences(clause)) check.Stands(sentence).ShouldBeTrue(sentence);
            }
        }
    }

    [Theory]
    [InlineData("Medewerkers van het Udens College delen kennis", true)]
    [InlineData("Medewerkers van het *Udens College* delen\n kennis", true)]
    [InlineData("medewerkers van het Udens College delen kennis", false)]
    [InlineData("Medewerkers delen kennis", false)]
    [InlineData("Medewerkers van het Udens College delen geen kennis", false)]
    [InlineData("", false)]
    [InlineData(" * ", false)]
    public void A_quote_stands_or_does_not(string quote, bool stands) =>
        QuoteCheck.OfFile(Path.Combine(Repository.Knowledge, "udens-college", "protocol.md")).Stands(quote).ShouldBe(stands);

    [Fact]
    public void Words_of_one_protocol_do_not_stand_in_another() =>
        QuoteCheck.OfFile(Path.Combine(Repository.Knowledge, "konot", "protocol.md")).Stands(Readings.Clause("de-bron/a-8").Text).ShouldBeFalse();

    [Fact]
    public void A_table_row_and_a_sentence_across_a_page_footer_stand() =>
        QuoteCheck.OfText("| Wie | Wat |\n|---|---|\n| directie | alles |\n\nDe directie legt dit\n\nPagina 2 van 3\n\nvast.").ShouldSatisfyAllConditions(
            check => check.Stands("directie alles").ShouldBeTrue(),
            check => check.Stands("De directie legt dit vast.").ShouldBeTrue(),
            check => check.Stands("Wie alles").ShouldBeFalse());

    [Fact]
    public void A_file_that_cannot_be_read_proves_nothing() =>
        Should.Throw<InvalidDataException>(() => QuoteCheck.OfFile(Repository.Tests("Sources", "does-not-exist.txt")));
}
