using Bot.School.Dutch;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.School.Tests.Dutch;

public class TokenizerTests
{
    [Theory]
    [InlineData("Mag dit?", "Mag", "dit", "?")]
    [InlineData("m'n foto's van 't kamp", "m'n", "foto's", "van", "'t", "kamp")]
    [InlineData("de ib’er en d’r klas", "de", "ib’er", "en", "d’r", "klas")]
    [InlineData("een privé-mening, fb-bericht", "een", "privé-mening", ",", "fb-bericht")]
    [InlineData("school/werk", "school", "/", "werk")]
    [InlineData("voor- en achternaam", "voor", "-", "en", "achternaam")]
    [InlineData("t.a.v. o.a de klas", "t.a.v.", "o.a", "de", "klas")]
    [InlineData("Dat is plan b.En dan", "Dat", "is", "plan", "b", ".", "En", "dan")]
    [InlineData("'k zeg: 'hoi'", "'k", "zeg", ":", "'", "hoi", "'")]
    [InlineData("keuze 'k' of 't'", "keuze", "'", "k", "'", "of", "'", "t", "'")]
    [InlineData("klas 5b, 12.30 uur, 06-12345678", "klas", "5b", ",", "12.30", "uur", ",", "06-12345678")]
    [InlineData("#trots @juf", "#", "trots", "@", "juf")]
    [InlineData("<b>hoi</b>", "<", "b", ">", "hoi", "<", "/", "b", ">")]
    [InlineData("top 👍🏽!", "top", "👍🏽", "!")]
    [InlineData("👨‍👩‍👧 ❤️", "👨‍👩‍👧", "❤️")]
    [InlineData("a\u0000b\u0007 c", "a", "b", "c")]
    [InlineData("  \r\n\t ")]
    public void Text_is_cut_into_words_and_marks(string text, params string[] tokens) =>
        Tokenizer.Tokenize(text).Select(token => token.Text).ShouldBe(tokens);

    [Theory]
    [InlineData("Instagram", TokenKind.Word)]
    [InlineData("5b", TokenKind.Word)]
    [InlineData("2024", TokenKind.Number)]
    [InlineData("1,5", TokenKind.Number)]
    [InlineData("„", TokenKind.Quote)]
    [InlineData("'", TokenKind.Quote)]
    [InlineData("?", TokenKind.Punctuation)]
    [InlineData("😀", TokenKind.Symbol)]
    [InlineData("+", TokenKind.Symbol)]
    public void A_token_knows_its_kind(string text, TokenKind kind) =>
        Tokenizer.Tokenize(text).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void Half_a_surrogate_pair_is_a_symbol() =>
        Tokenizer.Tokenize("een\uD800twee").Select(token => token.Kind)
            .ShouldBe([TokenKind.Word, TokenKind.Symbol, TokenKind.Word]);

    [Fact]
    public void Quotation_marks_of_every_make_have_one_norm()
    {
        Tokenizer.Tokenize("“ ” „ « »").ShouldAllBe(token => token.Norm == "\"");
        Tokenizer.Tokenize("‘ ’ ‚ `").ShouldAllBe(token => token.Norm == "'");
    }

    [Fact]
    public void Every_token_stands_in_the_text_where_it_says_and_nothing_that_shows_is_lost()
    {
        var texts = ArbMap.Default.ArbFor<string>().Filter(text => text is not null);
        Prop.ForAll(texts, text =>
        {
            var tokens = Tokenizer.Tokenize(text);
            tokens.ShouldAllBe(token => text.Substring(token.Start, token.Text.Length) == token.Text);
            var end = 0;
            foreach (var token in tokens)
            {
                text[end..token.Start].ShouldNotContain(c => char.IsLetterOrDigit(c) || char.IsPunctuation(c));
                end = token.End;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a'")]
    [InlineData("'t ")]
    [InlineData("-")]
    [InlineData("👩‍")]
    [InlineData("<p>Mag dit?</p>")]
    public void Long_text_of_any_make_is_read_to_its_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length)) + "bc";
        Tokenizer.Tokenize(text)[^1].Text.ShouldEndWith("bc");
    }
}
