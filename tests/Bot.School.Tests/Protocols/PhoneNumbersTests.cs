using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("Bel de Landelijke Vertrouwensinspecteur (0900-1113111).", "0900-1113111")]
    [InlineData("Bel 0900 1113111 of mail.", "0900 1113111")]
    [InlineData("Bel 0900 - 111 31 11.", "0900 - 111 31 11")]
    [InlineData("Veilig Thuis: 0800-2000", "0800-2000")]
    [InlineData("De politie: 0900-8844.", "0900-8844")]
    [InlineData("Bel 06-12345678 of 06 12 34 56 78, of 0612345679.", "06-12345678|06 12 34 56 78|0612345679")]
    [InlineData("school 0571 - 27 12 34", "0571 - 27 12 34")]
    [InlineData("school (0571) 27 12 34", "(0571) 27 12 34")]
    [InlineData("Telefoon: 074-2555610; fax geen", "074-2555610")]
    [InlineData("020-624 35 24", "020-624 35 24")]
    [InlineData("+31 6 12345678", "+31 6 12345678")]
    [InlineData("+31 (0)571 271 234", "+31 (0)571 271 234")]
    [InlineData("0031-571-271234", "0031-571-271234")]
    [InlineData("Gemeente: 14 0571", "14 0571")]
    [InlineData("Is er gevaar? Bel 112.", "112")]
    [InlineData("Bel bij gevaar direct het alarmnummer 112", "112")]
    [InlineData("Meteen 112 bellen!", "112")]
    [InlineData("Bel bij gevaar 112.", "112")]
    [InlineData("Vanuit het buitenland +31 6 12345678 of +31 (0)413 123456.", "+31 6 12345678|+31 (0)413 123456")]
    [InlineData("Praat erover: bel 113 of de politie (112).", "113|112")]
    [InlineData("Bel 06-12345678 2 keer", "06-12345678")]
    public void A_number_is_found_as_it_stands(string text, string numbers) => PhoneNumbers.In(text).ShouldBe(numbers.Split('|'));

    [Theory]
    [InlineData("vastgesteld op 01-09-2023")]
    [InlineData("op 01-02-2026 10:30 uur")]
    [InlineData("op 01.02.2026 1 uur")]
    [InlineData("van 01/09/2023 tot 01/09/2027")]
    [InlineData("schooljaar 2020-2021")]
    [InlineData("2023-2027")]
    [InlineData("artikel 112 en artikel 3.12.4")]
    [InlineData("112 leerlingen en 113 ouders")]
    [InlineData("7391 AB Twello, 1234 CD")]
    [InlineData("Postbus 112, 7390 AC Twello")]
    [InlineData("KvK 01234567")]
    [InlineData("IBAN NL91ABNA0417164300")]
    [InlineData("bedrag 0612345678,50")]
    [InlineData("nummer 06123456789012")]
    [InlineData("versie 0.1.2.3.4.5.6.7.8.9")]
    [InlineData("")]
    public void What_is_none_is_not_taken_for_one(string text) => PhoneNumbers.In(text).ShouldBeEmpty();

    [Fact]
    public void Of_the_five_protocols_one_holds_a_number() =>
        Readings.Five.Protocols.SelectMany(protocol => protocol.Clauses.SelectMany(clause => PhoneNumbers.In(clause.FullText)).Distinct().Select(number => (protocol.School.Value, number)))
            .ShouldBe([("lovk", "0900-1113111")]);
}
