using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Testing;
using Bot.Tests.Cards;
using Bot.Texts;

namespace Bot.Tests.Texts;

/// <summary>The answer to a question that was handed over as it was answered, and the button on one that was not.</summary>
public class HandoverTests
{
    private static readonly string[] Turns = ["Mag dit?"];

    public static TheoryData<Outcome> Outcomes => [.. Enum.GetValues<Outcome>()];

    [Theory]
    [InlineData(Outcome.Doubt, "Twijfel: je leidinggevende beslist", "Ik heb je vraag doorgestuurd naar de leidinggevenden van basisschool De Bron (gesprek 'Leidinggevenden De Bron').|Plaats het nog niet: je hoort het hier van mij.")]
    [InlineData(Outcome.Report, "Melding doorgestuurd", "Ik heb je melding doorgestuurd naar de leidinggevenden van basisschool De Bron|Bel Petra Smit: 0413-123456.")]
    public void What_was_handed_over_names_where_it_went_and_leaves_nothing_to_copy(Outcome outcome, string name, string said)
    {
        var (card, text) = Answer(outcome, isLinked: true, MadeCase.Room);

        text.ShouldStartWith(name.ToUpperInvariant());
        card.ShouldStartWith(name);
        foreach (var shown in new[] { card, text })
        {
            foreach (var part in said.Split('|').Append("Doorgestuurd: zaak 14")) shown.ShouldContain(part);
            shown.ShouldNotContain(AnswerTexts.ForSupervisor);
            shown.ShouldNotContain("Ik kan het nog niet");
            shown.ShouldNotContain("Leg dit voor");
        }
    }

    [Theory]
    [InlineData(Outcome.Doubt)]
    [InlineData(Outcome.Report)]
    public void Without_a_conversation_of_supervisors_they_hear_whom_to_phone(Outcome outcome)
    {
        var (card, text) = Answer(outcome, isLinked: false, MadeCase.Room);

        foreach (var shown in new[] { card, text })
        {
            shown.ShouldContain("Zaak 14: nog niet doorgestuurd");
            shown.ShouldContain("Bel Petra Smit: 0413-123456.");
            shown.ShouldNotContain(AnswerTexts.ForSupervisor);
        }
    }

    [Theory]
    [InlineData(Outcome.Doubt)]
    [InlineData(Outcome.Report)]
    public void Without_anybody_to_phone_they_can_copy_what_their_supervisor_must_know(Outcome outcome)
    {
        var (card, text) = Answer(outcome, isLinked: false, MadeCase.Room with { Phone = null });

        foreach (var shown in new[] { card, text })
        {
            shown.ShouldContain("Neem zelf contact op met je leidinggevende.");
            shown.ShouldContain(AnswerTexts.ForSupervisor);
        }
    }

    [Fact]
    public void What_a_conversation_is_called_is_read_as_markup_nowhere()
    {
        var card = Card(Outcome.Doubt, new Handover(MadeCase.Of(CaseKind.Doubt), MadeCase.Room with { SupervisorsName = "[klik](http://kwaad.example)" }, IsLinked: true));

        foreach (var text in card.ReadAsMarkup()) text.ShouldNotContain("klik");
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Only_an_answer_of_the_protocol_that_was_not_handed_over_can_be_laid_before_a_supervisor(Outcome outcome)
    {
        var buttons = AnswerButtons.Of(Verdict(outcome), 3, "merk");

        buttons.OfType<SubmitAction>().Any(button => button.Title == AnswerTexts.AskSupervisor)
            .ShouldBe(outcome is Outcome.Allowed or Outcome.AllowedIf or Outcome.NotAllowed or Outcome.Information);
        buttons[^1].Title.ShouldBe(AnswerTexts.NewQuestion);
    }

    private static (string Card, string Text) Answer(Outcome outcome, bool isLinked, CaseRoom room)
    {
        var handover = new Handover(MadeCase.Of(outcome == Outcome.Report ? CaseKind.Report : CaseKind.Doubt), room, isLinked);
        return (CardText.Of(Card(outcome, handover)), AnswerText.Of(Verdict(outcome), MadeProtocol.DeBron, Turns, handover));
    }

    private static AdaptiveCard Card(Outcome outcome, Handover handover) => AnswerCard.Of(
        Verdict(outcome), MadeProtocol.DeBron, Turns, option => new ButtonPress.Answer(1, option, "").InPlace(option), handover, AnswerButtons.Of(Verdict(outcome), 1, "merk"));

    private static Verdict Verdict(Outcome outcome) => new()
    {
        Outcome = outcome,
        Citations = outcome == Outcome.OutOfScope ? [] : [Citation.TryQuote(MadeProtocol.DeBron, new ClauseId("b3"), MadeProtocol.DoubtQuote)!],
        Reason = "Een reden.",
    };
}
