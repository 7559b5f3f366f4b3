using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public class CompoundsTests
{
    [Theory]
    [InlineData("klassenapp", "klas", "app")]
    [InlineData("schoolfoto", "school", "foto")]
    [InlineData("schoolfoto's", "school", "foto")]
    [InlineData("oudergroepsapp", "ouder", "groep", "app")]
    [InlineData("oudergroepsapps", "ouder", "groep", "app")]
    [InlineData("groepsappje", "groep", "app")]
    [InlineData("klassenvertegenwoordiger", "klas", "vertegenwoordiger")]
    [InlineData("fatsoensnormen", "fatsoen", "norm")]
    [InlineData("persoonsgegevens", "persoon", "gegeven")]
    [InlineData("leerlingendossier", "leerling", "dossier")]
    [InlineData("facebookpagina", "facebook", "pagina")]
    [InlineData("priveaccount", "prive", "account")]
    [InlineData("prive-mening", "prive", "mening")]
    [InlineData("facebook-groepje", "facebook", "groep")]
    [InlineData("oud-leerlingen", "oud", "leerling")]
    [InlineData("linkedin-evenementenfoto", "linkedin", "evenement", "foto")]
    public void A_compound_is_split_into_the_words_it_is_made_of(string compound, params string[] parts) =>
        Compounds.Split(compound).ShouldBe(parts);

    [Theory]
    [InlineData("kinderen")]
    [InlineData("medewerker")]
    [InlineData("medewerkers")]
    [InlineData("telefoon")]
    [InlineData("leerling")]
    [InlineData("leidinggevende")]
    [InlineData("onderwijs")]
    [InlineData("appels")]
    [InlineData("lessenaar")]
    [InlineData("vriendelijk")]
    [InlineData("beschermen")]
    [InlineData("verspreiden")]
    [InlineData("opnames")]
    [InlineData("schoolxyz")]
    [InlineData("xyzschool")]
    [InlineData("es")]
    [InlineData("")]
    public void A_word_that_is_no_compound_stays_whole(string word) => Compounds.Split(word).ShouldBeEmpty();

    [Fact]
    public void An_endless_word_is_left_alone() => Compounds.Split(string.Concat(Enumerable.Repeat("school", 3_000))).ShouldBeEmpty();

    [Fact]
    public void No_part_is_itself_split() =>
        WordList.Read("parts.txt").SelectMany(line => line.Split(' ')).ShouldAllBe(part => Compounds.Split(part).Count == 0);
}
