using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public class SpellingTests
{
    [Theory]
    [InlineData("Privé-mening", "prive-mening")]
    [InlineData("coördinator", "coordinator")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("bĳ", "bij")]
    [InlineData("foto’s", "foto's")]
    [InlineData("face\u00ADbook", "facebook")]
    [InlineData("FB", "facebook")]
    [InlineData("insta", "instagram")]
    [InlineData("wa", "whatsapp")]
    [InlineData("appen", "appen")]
    [InlineData("lln", "leerlingen")]
    [InlineData("ib’er", "internbegeleider")]
    [InlineData("mr", "meester")]
    [InlineData("MR", "medezeggenschapsraad")]
    [InlineData("MR-lid", "medezeggenschapsraad-lid")]
    [InlineData("bijv", "bijvoorbeeld")]
    [InlineData("m'n", "mijn")]
    [InlineData("'t", "het")]
    [InlineData("d’r", "haar")]
    [InlineData("ff", "even")]
    [InlineData("ie", "hij")]
    [InlineData("t.a.v.", "aangaande")]
    [InlineData("Oké", "oke")]
    [InlineData("kiekje", "foto")]
    [InlineData("FB-bericht", "facebook-bericht")]
    [InlineData("M-toetsen", "m-toetsen")]
    [InlineData("snap", "snap")]
    public void A_word_is_written_out(string written, string norm) =>
        Tokenizer.Tokenize(written).ShouldHaveSingleItem().Norm.ShouldBe(norm);

    [Fact]
    public void Every_line_of_the_file_gives_one_norm_that_needs_no_further_writing_out()
    {
        var pairs = WordList.ReadPairs("spelling.txt").ToList();
        pairs.Select(pair => pair.Left).ShouldBeUnique();
        pairs.ShouldAllBe(pair => !pair.Right.Contains(' ') && Spelling.Normalize(pair.Right) == pair.Right);
    }

    [Fact]
    public void Every_line_of_the_file_is_reached_by_typing_its_left_side() =>
        WordList.ReadPairs("spelling.txt").ShouldAllBe(pair => Spelling.Normalize(pair.Left) == pair.Right);
}
