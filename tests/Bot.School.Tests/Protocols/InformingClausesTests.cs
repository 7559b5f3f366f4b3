using Bot.School.Protocols;
using Bot.School.Tests.Verdicts;

namespace Bot.School.Tests.Protocols;

public sealed class InformingClausesTests
{
    [Theory]
    [InlineData("de-bron", "A.10|B.2|B.3")]
    [InlineData("konot", "Richtlijnen gebruik social media, 6e punt")]
    [InlineData("lovk", "B.2|B.3|Sancties en gevolgen voor medewerkers en ouders/verzorgers 2|Sancties en gevolgen voor medewerkers en ouders/verzorgers 6")]
    [InlineData("martinus-twello", "")]
    [InlineData("udens-college", "Richtlijnen gebruik social media 8|Regels 3|Regels 4")]
    public void Those_of_the_five_protocols_stand_there_letter_for_letter(string school, string addresses)
    {
        var reading = Readings.Five.Readings.Single(reading => reading.Protocol.School.Value == school);

        var all = InformingClauses.Of(reading.Protocol).All;

        string.Join('|', all.Select(citation => citation.Clause.Address)).ShouldBe(addresses);
        all.ShouldAllBe(citation => QuoteCheck.OfFile(reading.File).Stands(citation.Quote));
    }

    [Theory]
    [InlineData("lovk", "Een collega krijgt appjes met seksueel getinte opmerkingen van de invaller, ze is overstuur. Wat moet ik doen?", "Sancties en gevolgen voor medewerkers en ouders/verzorgers 2")]
    [InlineData("udens-college", "Een leerling heeft op Snap gezet dat hij de gymdocent morgen opwacht met een mes.", "Regels 4")]
    [InlineData("de-bron", "De klassenapp van groep 4 ontspoort, ouders schelden elkaar uit. Help!", "A.10")]
    public void The_most_fitting_comes_first(string school, string told, string address)
    {
        var protocol = Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull();

        InformingClauses.Of(protocol).For(FiveSchools.Ask(school, told))[0].Clause.Address.ShouldBe(address);
    }

    [Fact]
    public void Numbers_come_with_the_clause_they_stand_in()
    {
        var (citation, numbers) = InformingClauses.Of(Readings.Five.Find(new SchoolId("lovk")).ShouldNotBeNull()).WithNumbers.ShouldHaveSingleItem();

        numbers.ShouldBe(["0900-1113111"]);
        citation.Quote.ShouldContain("Vertrouwensinspecteur");
    }
}
