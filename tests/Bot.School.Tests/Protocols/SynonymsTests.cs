using Bot.School.Dutch;
using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public class SynonymsTests
{
    [Theory]
    [InlineData("insta", "sociale")]
    [InlineData("kiekje", "herkenbaar")]
    [InlineData("uitschelden", "fatsoensnormen")]
    [InlineData("naaktfoto", "strafbaar")]
    public void Words_of_staff_call_for_words_of_protocols(string staff, string protocol) =>
        Synonyms.Of(Terms.Of(staff)[0]).ToArray().ShouldContain(Terms.Of(protocol)[0]);

    [Fact]
    public void What_a_compound_calls_for_its_parts_do_not() =>
        Synonyms.Of("foto").ToArray().ShouldNotContain(Terms.Of("strafbaar")[0]);

    [Fact]
    public void Every_word_on_the_left_of_the_list_is_one_that_search_looks_at() =>
        WordList.ReadPairs("synonyms.txt").SelectMany(pair => pair.Left.Split(' '))
            .Where(word => Terms.Of(word).Count == 0).ShouldBeEmpty();
}
