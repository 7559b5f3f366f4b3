using Bot.Language.Privacy;

namespace Bot.Language.Tests.Privacy;

public sealed class DutchWordsTests
{
    [Theory]
    [InlineData("leerling")]
    [InlineData("foto's")]
    [InlineData("toestemming")]
    [InlineData("reeel")]
    public void A_dutch_word_is_known_without_its_accents(string key) => DutchWords.Contains(key).ShouldBeTrue();

    [Theory]
    [InlineData("fatima")]
    [InlineData("jansen")]
    [InlineData("kowalczyk")]
    [InlineData("")]
    public void A_name_is_not_known(string key) => DutchWords.ContainsOrComposes(key).ShouldBeFalse();

    [Theory]
    [InlineData("klassenfilmpje")]
    [InlineData("kerstmusicalfoto")]
    public void Two_words_in_one_are_known(string key) => DutchWords.ContainsOrComposes(key).ShouldBeTrue();

    [Theory]
    [InlineData("leerlnig")]
    [InlineData("toestemmming")]
    [InlineData("magik")]
    public void A_typing_error_is_seen(string key) => DutchWords.IsTypo(key).ShouldBeTrue();

    [Fact]
    public void The_built_in_filter_is_made_as_filters_are_made()
    {
        var one = DutchWords.Build(["leerling", "Fatima"]);

        one.Sum(part => int.PopCount(part)).ShouldBeInRange(1, 8);
    }
}
