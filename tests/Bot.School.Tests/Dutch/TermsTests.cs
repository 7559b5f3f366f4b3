using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public class TermsTests
{
    [Theory]
    [InlineData("klas", "klassen")]
    [InlineData("foto", "foto's")]
    [InlineData("foto", "kiekjes")]
    [InlineData("discussie", "discussies")]
    [InlineData("groep", "groepjes")]
    [InlineData("app", "appje")]
    [InlineData("medewerker", "medewerkers")]
    [InlineData("lid", "leden")]
    [InlineData("insta", "Instagram")]
    public void Forms_of_one_word_have_one_term(string one, string other) =>
        Terms.Of(one)[0].ShouldBe(Terms.Of(other)[0]);

    [Theory]
    [InlineData("geplaatst", "plaatsen")]
    [InlineData("gepost", "posten")]
    [InlineData("gedeeld", "delen")]
    [InlineData("gepubliceerd", "publiceren")]
    [InlineData("groepsfoto", "foto's")]
    [InlineData("schoolkiekjes", "foto")]
    public void A_text_is_found_by_the_verb_of_its_participle_and_by_the_parts_of_its_compound(string text, string found) =>
        Terms.Of(text).ShouldContain(Terms.Of(found)[0]);

    [Theory]
    [InlineData("ik heb het er ook over")]
    [InlineData("123 ?! 🎉")]
    [InlineData("")]
    public void What_says_nothing_has_no_terms(string text) => Terms.Of(text).ShouldBeEmpty();
}
