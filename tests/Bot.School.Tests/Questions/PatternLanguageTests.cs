using Bot.School.Dutch;
using Bot.School.Dutch.Patterns;
using Bot.School.Questions;

namespace Bot.School.Tests.Questions;

/// <summary>Each operator of the language in which the patterns are written.</summary>
public sealed class PatternLanguageTests
{
    [Theory]
    [InlineData("foto", "Een foto graag", "foto")]
    [InlineData("foto", "Een Foto graag", "Foto")]
    [InlineData("foto", "Een fotoboek graag", null)]
    [InlineData("foto*", "Een fotoboek graag", "fotoboek")]
    [InlineData("foto*", "Een foto graag", "foto")]
    [InlineData("foto*", "Een klassenfoto graag", null)]
    [InlineData("*foto", "Een klassenfoto graag", "klassenfoto")]
    [InlineData("*foto", "Een fotoboek graag", null)]
    [InlineData("*foto*", "Een klassenfotoboek graag", "klassenfotoboek")]
    [InlineData("@dier", "Een poes graag", "poes")]
    [InlineData("@dier", "Een hondenriem graag", "hondenriem")]
    [InlineData("@dier", "Een vogel graag", null)]
    [InlineData("(foto|film)", "Een film graag", "film")]
    [InlineData("(foto|@dier) graag", "Een poes graag", "poes graag")]
    [InlineData("foto (graag|@dier)", "Een foto poes", "foto poes")]
    [InlineData("foto _ graag", "Een foto heel graag", "foto heel graag")]
    [InlineData("foto _ graag", "Een foto graag", null)]
    [InlineData("foto ?heel graag", "Een foto graag", "foto graag")]
    [InlineData("foto ?heel graag", "Een foto heel graag", "foto heel graag")]
    [InlineData("foto ?heel graag", "Een foto zeer graag", null)]
    [InlineData("foto !van", "Een foto graag", "foto")]
    [InlineData("foto !van", "Een foto van jou", null)]
    [InlineData("foto !van", "Een foto. Van jou.", "foto")]
    [InlineData("foto .. graag", "foto een twee drie graag", "foto een twee drie graag")]
    [InlineData("foto .. graag", "foto graag", "foto graag")]
    [InlineData("foto .. graag", "foto een twee drie vier graag", null)]
    [InlineData("foto ... graag", "foto een twee drie vier vijf zes zeven acht graag", "foto een twee drie vier vijf zes zeven acht graag")]
    [InlineData("foto ... graag", "foto een twee drie vier vijf zes zeven acht negen graag", null)]
    [InlineData("foto .. graag", "Een foto. Heel graag.", null)]
    [InlineData("^ foto", "Foto van jou", "Foto")]
    [InlineData("^ foto", "Ja. Foto van jou", "Foto")]
    [InlineData("^ foto", "Een foto", null)]
    [InlineData("foto $", "Een foto", "foto")]
    [InlineData("foto $", "Een foto? Ja", "foto")]
    [InlineData("foto $", "Een foto van jou", null)]
    [InlineData("not: geen foto", "Er komt geen foto", "-geen foto")]
    [InlineData("draft: foto", "Dit? \"een mooie foto hier\"", "foto")]
    [InlineData("draft: foto", "Een foto: \"een mooie dag hier\"", null)]
    [InlineData("ask: foto", "Een foto: \"een mooie dag hier\"", "foto")]
    [InlineData("ask: foto", "Dit? \"een mooie foto hier\"", null)]
    [InlineData("not: ask: foto", "Een foto", "-foto")]
    [InlineData("foto -- geen nooit", "Een foto", "foto")]
    [InlineData("foto -- geen nooit", "Er komt nooit meer een foto", null)]
    [InlineData("foto -- geen nooit", "Een foto komt er nooit", null)]
    [InlineData("foto -- geen nooit", "Nooit gedacht. Een foto", "foto")]
    [InlineData("foto -- @dier", "Een foto van een poes", null)]
    public void An_operator_finds_what_it_says(string pattern, string message, string? found)
    {
        var tokens = Tokenizer.Tokenize(message);
        var patterns = new PatternSet([("test.txt", ["@dier = poes hond*", "[recording=photo]", pattern])]);
        var matches = patterns.Read(tokens, Drafts.Mark(message, tokens)).Matches;

        matches.Select(match => $"{(match.IsDenial ? "-" : "")}{message[tokens[match.First].Start..tokens[match.Last].End]}").FirstOrDefault().ShouldBe(found);
        matches.ShouldAllBe(match => match.Label == "recording=photo");
    }

    [Theory]
    [InlineData("foto", 1)]
    [InlineData("foto .. van _ ?mooie !oude (klas|school)", 3)]
    public void A_match_weighs_the_words_that_it_rests_on(string pattern, int weight)
    {
        var tokens = Tokenizer.Tokenize("foto van een klas");
        new PatternSet([("test.txt", ["[recording=photo]", pattern])]).Read(tokens, new bool[tokens.Count]).Matches.ShouldHaveSingleItem().Weight.ShouldBe(weight);
    }

    [Fact]
    public void A_class_may_be_used_in_every_file_and_before_it_is_made()
    {
        var patterns = new PatternSet([("een.txt", ["[recording=photo]", "@dier"]), ("twee.txt", ["@dier = poes"])]);
        patterns.Read(Tokenizer.Tokenize("poes"), [false]).Matches.ShouldHaveSingleItem();
    }

    [Fact]
    public void Comments_and_blank_lines_say_nothing() =>
        new PatternSet([("test.txt", ["# foto", "", "[recording=photo]", "  # nog iets", "foto"])]).Labels.ShouldBe(["recording=photo"]);

    [Theory]
    [InlineData("?mooie foto")]
    [InlineData("!mooie foto")]
    [InlineData("_ foto")]
    [InlineData("not: _")]
    public void A_line_that_cannot_be_read_is_named_with_its_file(string line) =>
        Should.Throw<InvalidDataException>(() => new PatternSet([("kanalen.txt", ["[recording=photo]", "foto", line])])).Message.ShouldStartWith("kanalen.txt:3: ");

    [Fact]
    public void A_line_without_a_label_above_it_is_named_with_its_file() =>
        Should.Throw<InvalidDataException>(() => new PatternSet([("kanalen.txt", ["foto"])])).Message.ShouldStartWith("kanalen.txt:1: ");

    [Fact]
    public void Every_built_in_label_is_a_fact_or_speaks_of_a_rule()
    {
        foreach (var label in ReadingPatterns.BuiltIn.Labels.Where(label => !label.StartsWith("norm=", StringComparison.Ordinal)))
        {
            var parts = label.Split('=');
            (parts.Length == 2 && FactVocabulary.Find(parts[0], parts[1]) is not null).ShouldBeTrue(label);
        }
    }
}
