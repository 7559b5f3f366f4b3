using Bot.School.Dutch;
using Bot.School.Dutch.Patterns;

namespace Bot.School.Tests.Dutch.Patterns;

public class PatternSetTests
{
    [Theory]
    [InlineData("foto klas", "een foto van de klas", false)]
    [InlineData("foto klas", "foto klas", true)]
    [InlineData("foto .. klas", "een foto van de klas", true)]
    [InlineData("foto .. klas", "een foto van al die kinderen uit de klas", false)]
    [InlineData("foto ... klas", "een foto van al die kinderen uit de klas", true)]
    [InlineData("foto .. klas", "een foto. Dat is mijn klas", false)]
    [InlineData("*foto (klas|groep)", "schoolfoto groep", true)]
    [InlineData("foto* klas", "fotootje klas", true)]
    [InlineData("*foto* klas", "klassenfotoboek klas", true)]
    [InlineData("foto ?mooie klas", "foto klas", true)]
    [InlineData("foto ?mooie klas", "foto mooie klas", true)]
    [InlineData("foto _ klas", "foto klas", false)]
    [InlineData("foto _ klas", "foto rode klas", true)]
    [InlineData("foto !klas", "foto klas", false)]
    [InlineData("foto !klas", "foto groep", true)]
    [InlineData("^ foto", "mijn foto", false)]
    [InlineData("^ foto", "foto van mij", true)]
    public void A_pattern_matches_what_its_marks_say(string pattern, string text, bool matches) =>
        Matches([pattern], text).ShouldBe(matches);

    [Theory]
    [InlineData("foto van de klas", true)]
    [InlineData("zonder foto van de klas", false)]
    [InlineData("foto van de klas, maar zonder namen", false)]
    [InlineData("Dit is zonder namen. Een foto van de klas", true)]
    public void A_word_that_lifts_a_pattern_does_so_anywhere_in_its_sentence_only(string text, bool matches) =>
        Matches(["foto .. klas -- zonder"], text).ShouldBe(matches);

    [Fact]
    public void Words_that_come_long_after_each_other_in_the_files_are_not_taken_for_one_another()
    {
        var patterns = Enumerable.Range(0, 300).Select(number => $"begin woord{number}x").ToArray();
        var set = Set(patterns);

        for (var number = 0; number < patterns.Length; number++)
        {
            Read(set, $"begin woord{number}x").Matches.Count.ShouldBe(1);
        }

        Read(set, "begin woord300x").Matches.ShouldBeEmpty();
    }

    private static bool Matches(string[] patterns, string text) => Read(Set(patterns), text).Matches.Count > 0;

    private static PatternSet Set(string[] patterns) => new([("proef.txt", ["[act=publish]", .. patterns])]);

    private static PatternReading Read(PatternSet set, string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return set.Read(tokens, new bool[tokens.Count]);
    }
}
