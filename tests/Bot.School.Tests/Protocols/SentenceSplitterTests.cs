using Bot.School.Protocols.Reading;

namespace Bot.School.Tests.Protocols;

public sealed class SentenceSplitterTests
{
    /// <summary>Sentences are parted by a bar.</summary>
    [Theory]
    [InlineData("Eén zin.|En nog een!|Echt?")]
    [InlineData("Nieuwe mogelijkheden t.a.v. Profilering en leren.|Meer niet.")]
    [InlineData("Facebook, Twitter, etc. zijn sociale media.")]
    [InlineData("Denk aan Facebook, Twitter, etc.|Medewerkers weten dat.")]
    [InlineData("Zie cao-po.|Ouders tekenen.")]
    [InlineData("Medewerkers, o.a. Leraren en onderwijsassistenten, weten dat.")]
    [InlineData("Bel mevr. De Boer of dhr. J. Jansen.")]
    [InlineData("Om 8.30 uur begint de les.|2 minuten later is het stil.")]
    [InlineData("Hij zei: \"Dat mag niet.\"|Daarna ging hij weg.")]
    [InlineData("(Zie ook de bijlage.)|Verder niets.")]
    [InlineData("Bij gebeurt.|Een druk op de knop...|Online!")]
    [InlineData("Onze medewerkers bedenken dat...")]
    [InlineData("maatregelen³.|Zie ook : Sancties")]
    [InlineData("iedereen in zijn¹ waarde laten;")]
    [InlineData("Website (www.dsdebron.nl)")]
    public void Sentences_end_where_a_reader_ends_them(string sentences)
    {
        var text = sentences.Replace("|", " ");
        SentenceSplitter.Split(text).Select(sentence => sentence.In(text)).ShouldBe(sentences.Split('|'));
    }

    [Fact]
    public void A_new_paragraph_is_a_new_sentence() =>
        SentenceSplitter.Split("een begin\nen een vervolg").Count.ShouldBe(2);

    [Fact]
    public void Sentences_cover_all_words_of_every_clause()
    {
        foreach (var clause in Readings.Five.Protocols.SelectMany(protocol => protocol.Clauses))
        {
            var outside = clause.Sentences.Aggregate(clause.Text, (rest, sentence) => rest.Remove(sentence.Start, sentence.Length).Insert(sentence.Start, new string(' ', sentence.Length)));
            // What is left is the markers of sub-items.
            outside.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(rest => rest == "-" || rest.EndsWith(')'));
        }
    }
}
