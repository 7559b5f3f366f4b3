using Bot.Language.Privacy;
using Bot.School.Questions;

namespace Bot.Language.Tests.Privacy;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("Mag leerling Kees op de foto?", "Mag leerling [leerling 1] op de foto?")]
    [InlineData("Mag Fatima uit groep 7 op de foto?", "Mag [leerling 1] uit groep 7 op de foto?")]
    [InlineData("Mijn dochter Yara staat erop.", "Mijn dochter [leerling 1] staat erop.")]
    [InlineData("Sem, Noor en Fatima uit mijn klas.", "[leerling 1], [leerling 2] en [leerling 3] uit mijn klas.")]
    [InlineData("Juf Anja filmt.", "Juf [collega 1] filmt.")]
    [InlineData("Mijn collega Henk filmt.", "Mijn collega [collega 1] filmt.")]
    [InlineData("Mevrouw Jansen van school filmt.", "Mevrouw [collega 1 bij achternaam] van school filmt.")]
    [InlineData("Karin, de moeder van Yara, filmt.", "[ouder 1], de moeder van [leerling 1], filmt.")]
    [InlineData("Moeder Karin filmt.", "Moeder [ouder 1] filmt.")]
    [InlineData("Ik zag Fatima El Amrani.", "Ik zag [persoon 1 met achternaam].")]
    [InlineData("Ik zag J. de Vries.", "Ik zag [persoon 1 met achternaam].")]
    [InlineData("Ik zag Anna B. lopen.", "Ik zag [persoon 1 met initiaal]. lopen.")]
    [InlineData("Fatima's foto.", "[persoon 1]'s foto.")]
    [InlineData("Bel 06-12345678 of mail sem@school.nl.", "Bel [telefoonnummer 1] of mail [e-mailadres 1].")]
    [InlineData("Hij woont op Kerkstraat 12.", "Hij woont op [adres 1].")]
    [InlineData("Zijn insta: semmie_12.", "Zijn insta: [account 1].")]
    [InlineData("Zijn leerlingnummer is 104233.", "Zijn leerlingnummer is [nummer 1].")]
    [InlineData("Geboren op 12-03-2014.", "Geboren op [geboortedatum 1].")]
    public void A_placeholder_tells_who_it_is_and_how_much_of_the_name_is_there(string turn, string sent) =>
        Turns(turn).ShouldBe([sent]);

    [Theory]
    [InlineData("Mag Fatima El Amrani erop?|En fatima's zusje?|FATIMA wil het.", "Mag [leerling 1 met achternaam] erop?|En [leerling 1]'s zusje?|[leerling 1] wil het.")]
    [InlineData("Juf Anja filmt.|Mag Anja dat?", "Juf [collega 1] filmt.|Mag [collega 1] dat?")]
    [InlineData("Mag Anja dat?|Juf Anja filmt.", "Mag [collega 1] dat?|Juf [collega 1] filmt.")]
    [InlineData("Een foto van Roos.|heeft roos toestemming?|Er staat een roos op de foto.", "Een foto van [persoon 1].|heeft [persoon 1] toestemming?|Er staat een roos op de foto.")]
    [InlineData("Leerling Sem de Vries filmt.|Zijn moeder, mevrouw De Vries, belde.", "Leerling [leerling 1 met achternaam] filmt.|Zijn moeder, mevrouw [persoon 1 bij achternaam], belde.")]
    [InlineData("Sem de Vries en Sem Bakker filmen.", "[persoon 1 met achternaam] en [persoon 2 met achternaam] filmen.")]
    [InlineData("Bel 06-12345678.|Bel 0612345678 dus.", "Bel [telefoonnummer 1].|Bel [telefoonnummer 1] dus.")]
    public void The_same_person_has_the_same_placeholder_in_all_turns(string turns, string sent) =>
        Turns(turns.Split('|')).ShouldBe(sent.Split('|'));

    [Fact]
    public void A_person_whom_the_protocol_names_is_replaced_and_the_school_is_not()
    {
        var protocol = TestProtocol.Of(("vraag", "Vragen stelt u aan contactpersoon Quirijntje Wolterbeek van De Lindeboom. Wij werken met Zwermklas."));

        var replaced = Pseudonyms.Replace(Question.Of("Mag ik Quirijntje Wolterbeek van De Lindeboom taggen op Zwermklas?"), protocol);

        replaced.Question.Turns[0].ShouldBe("Mag ik [persoon 1 met achternaam] van De Lindeboom taggen op Zwermklas?");
    }

    [Fact]
    public void Attachments_and_the_number_of_turns_stay()
    {
        var question = new Question(["Mag Sem erop?", "En Noor?"], ["image/jpeg"]);

        var replaced = Pseudonyms.Replace(question, TestProtocol.Lindeboom);

        replaced.Question.Attachments.ShouldBe(["image/jpeg"]);
        replaced.Question.Turns.Count.ShouldBe(2);
        replaced.Replaced.ShouldBe(2);
    }

    private static IReadOnlyList<string> Turns(params string[] turns) => Pseudonyms.Replace(Question.Of(turns), TestProtocol.Lindeboom).Question.Turns;
}
