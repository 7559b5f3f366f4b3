using Bot.School.Questions;

namespace Bot.School.Tests.Questions;

public class FactSentencesTests
{
    [Fact]
    public void The_built_in_sentences_are_many_and_none_stands_twice()
    {
        FactSentences.BuiltIn.Sum(section => section.Sentences.Count).ShouldBeGreaterThan(3000);
        FactSentences.BuiltIn.SelectMany(section => section.Sentences).ShouldBeUnique();
    }

    [Theory]
    [InlineData("[consent=misschien]", "bank.txt, regel 1: 'consent=misschien' is geen feit uit facts.txt.")]
    [InlineData("[consent]", "bank.txt, regel 1: 'consent' is geen feit uit facts.txt.")]
    [InlineData("De moeder wil het niet.", "bank.txt, regel 1: deze zin staat voor de eerste kop.")]
    [InlineData("[consent=given | een liedje]", "bank.txt, regel 1: 'een liedje' is geen soort bericht")]
    public void A_heading_that_cannot_be_read_is_named_with_its_line(string heading, string message) =>
        Should.Throw<InvalidDataException>(() => FactSentences.Read("bank.txt", [heading])).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("kind=permission image=pupils recording=photo act=publish", true)]
    [InlineData("kind=permission image=pupils recording=photo act=publish consent=given", false)]
    [InlineData("kind=permission image=nobody recording=photo act=publish", false)]
    [InlineData("kind=information image=pupils recording=photo", false)]
    public void A_sentence_is_only_said_where_it_says_something_new(string facts, bool fits) =>
        FactSentences.Fit(FactSentences.Read("", ["[consent=refused | foto of film met leerlingen]", "De moeder wil het niet."])[0], Marked(facts)).ShouldBe(fits);

    private static HashSet<FactValue> Marked(string facts) =>
        [.. facts.Split(' ').Select(fact => fact.Split('=')).Select(parts => FactVocabulary.Value(parts[0], parts[1]))];
}
