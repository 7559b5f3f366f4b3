using Bot.School.Cases;
using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public sealed class DutyToTellTests
{
    public static TheoryData<string> Schools => [.. Readings.Five.Readings.Select(reading => reading.Protocol.School.Value)];

    [Theory]
    [InlineData("Bij twijfel zoeken medewerkers contact met hun leidinggevende.", true)]
    [InlineData("Wij schakelen ouders in als een leerling erbij betrokken is.", true)]
    [InlineData("Het wordt besproken met de intern begeleider.", true)]
    [InlineData("Wend je dan tot de vertrouwenspersoon.", true)]
    [InlineData("Meld het bij het schoolbestuur.", true)]
    [InlineData("De helpdesk is bereikbaar op 0900-1113111.", true)]
    [InlineData("Medewerkers hebben geen contact met ouders via hun eigen account.", false)]
    [InlineData("De directie stelt dit protocol vast.", false)]
    [InlineData("Wij melden nooit wachtwoorden.", false)]
    public void A_sentence_says_whom_to_tell_or_it_does_not(string sentence, bool says) => DutyToTell.Says(sentence).ShouldBe(says);

    [Fact]
    public void Of_a_clause_only_the_sentences_that_say_so_are_given() =>
        DutyToTell.In("Blijf rustig. Meld het bij de directie, bijv. op school. Verwijder niets.\nBel 112 als er gevaar is.").ShouldBe(["Meld het bij de directie, bijv. op school.", "Bel 112 als er gevaar is."]);

    // What a report is given for whom to inform is told on its card as that.
    [Theory]
    [MemberData(nameof(Schools))]
    public void In_every_clause_that_informs_a_sentence_is_found(string school) =>
        InformingClauses.Of(Readings.Five.Find(new SchoolId(school))!).All.ShouldAllBe(citation => DutyToTell.In(CaseClause.Of(citation).Text).Count > 0);
}
