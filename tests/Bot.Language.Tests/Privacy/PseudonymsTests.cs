using System.Text.RegularExpressions;
using Bot.Language.Privacy;
using Bot.School.Questions;

namespace Bot.Language.Tests.Privacy;

public sealed class PseudonymsTests
{
    public static TheoryData<string, string, string> Private => PrivateSentences.Read("persons.txt", "contacts.txt", "fresh.txt");

    public static TheoryData<string> Nobody => [.. PrivateSentences.Lines("nobody.txt")];

    [Theory]
    [MemberData(nameof(Private))]
    public void What_tells_who_it_is_about_is_gone_and_the_facts_stay(string sentence, string gone, string stays)
    {
        var sent = Sent(sentence);

        var words = Placeholder.Pattern.Replace(sent, "[]");
        foreach (var name in PrivateSentences.Items(gone))
            Regex.IsMatch(words, $@"(?<!\w){Regex.Escape(name)}|{Regex.Escape(name)}(?!\w)").ShouldBeFalse($"{name} is left in: {sent}");
        foreach (var fact in PrivateSentences.Items(stays))
            words.ShouldContain(fact, Case.Sensitive, $"in: {sent}");
    }

    [Theory]
    [MemberData(nameof(Nobody))]
    public void A_question_about_nobody_goes_as_it_is(string sentence)
    {
        var replaced = Pseudonyms.Replace(Question.Of(sentence), TestProtocol.Lindeboom);

        replaced.Question.Turns.ShouldBe([sentence]);
        replaced.Replaced.ShouldBe(0);
    }

    private static string Sent(string sentence) => Pseudonyms.Replace(Question.Of(sentence), TestProtocol.Lindeboom).Question.Turns[0];
}
