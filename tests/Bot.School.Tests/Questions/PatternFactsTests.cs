using Bot.School.Dutch.Patterns;
using Bot.School.Questions;

namespace Bot.School.Tests.Questions;

/// <summary>How matches of patterns that contradict each other are settled.</summary>
public sealed class PatternFactsTests
{
    private static readonly PatternSet Patterns = new([("test.txt",
    [
        "[consent=given]", "ja gezegd", "[consent=refused]", "nee", "nee gezegd hoor", "not: geen nee",
        "[image=pupils]", "leerlingen", "not: geen leerlingen", "[image=colleagues]", "collega's",
    ])]);

    [Theory]
    [InlineData(new[] { "ja gezegd" }, "consent=given")]
    [InlineData(new[] { "ja gezegd", "nee" }, "consent=refused")]
    [InlineData(new[] { "nee gezegd hoor", "ja gezegd" }, "consent=given")]
    [InlineData(new[] { "ja gezegd en toen nee" }, "consent=given")]
    [InlineData(new[] { "nee gezegd hoor, of ja gezegd" }, "consent=refused")]
    [InlineData(new[] { "geen nee" }, "")]
    [InlineData(new[] { "nee", "geen nee" }, "")]
    [InlineData(new[] { "leerlingen en collega's" }, "image=colleagues image=pupils")]
    [InlineData(new[] { "leerlingen", "collega's" }, "image=colleagues image=pupils")]
    [InlineData(new[] { "geen leerlingen" }, "-image=pupils")]
    [InlineData(new[] { "leerlingen", "geen leerlingen" }, "-image=pupils")]
    [InlineData(new[] { "geen leerlingen", "leerlingen" }, "image=pupils")]
    [InlineData(new[] { "niets hiervan" }, "")]
    public void A_later_turn_corrects_and_more_words_win(string[] turns, string facts) =>
        string.Join(' ', PatternFacts.Read(MessageReading.Read(Question.Of(turns), Patterns))
            .Select(fact => $"{(fact.Truth == Truth.No ? "-" : "")}{fact.Value}").Order(StringComparer.Ordinal)).ShouldBe(facts);

    [Fact]
    public void A_fact_keeps_the_words_it_was_read_from() =>
        PatternFacts.Read(MessageReading.Read(Question.Of("Ze hebben Ja  gezegd."), Patterns)).ShouldHaveSingleItem().Words.ShouldBe("Ja  gezegd");
}
