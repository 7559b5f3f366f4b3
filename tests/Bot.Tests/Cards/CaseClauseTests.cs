using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>What the protocol says, on the card for those who are to rule.</summary>
public class CaseClauseTests
{
    [Fact]
    public void A_report_shows_who_must_know_and_the_numbers_that_stand_there()
    {
        var card = CaseReplies.Card(MadeCase.Of(CaseKind.Report), MadeCase.Room).Card!;

        var text = CardText.Of(card);
        text.ShouldContain(CaseTexts.WhoMustKnow);
        text.ShouldContain("B.2: Ernstige zaken worden gemeld bij de Landelijke Vertrouwensinspecteur (0900-1113111).");
        text.ShouldContain("A.6\nEr worden geen foto's geplaatst.");
        card.All().OfType<RichTextBlock>().SelectMany(block => block.Inlines).ShouldContain(run => run.Text == "0900-1113111" && run.Weight == TextWeight.Bolder);

        // Not the school's own number: it does not stand in the protocol.
        text.ShouldNotContain("0413-123456");
    }

    [Fact]
    public void What_was_told_whole_of_who_must_know_is_not_told_again_and_what_was_told_in_part_is_shown_with_a_mark()
    {
        var of = MadeCase.Of(CaseKind.Report);
        CaseReplies.Card(of, MadeCase.Room).Text.Split("Ernstige zaken worden gemeld").Length.ShouldBe(2);

        var longer = of with { Clauses = [new CaseClause(new ClauseId("b2"), "B.2", $"{MadeCase.ClauseText} Blijf zelf rustig.", MadeCase.Quote)] };
        var text = CaseReplies.Card(longer, MadeCase.Room).Text;
        text.ShouldContain($"B.2  {CaseTexts.SaysWhoMustKnow}");
        text.ShouldContain("Blijf zelf rustig.");
    }

    [Fact]
    public void Where_the_clauses_come_from_is_said_once()
    {
        var of = MadeCase.Of(CaseKind.Doubt);
        CaseReplies.Card(of, MadeCase.Room).Text.Split(CaseTexts.Origin(of.ProtocolTitle, of.ProtocolVersion)).Length.ShouldBe(2);
    }

    [Fact]
    public void A_report_whose_clauses_name_nobody_says_so()
    {
        var of = MadeCase.Of(CaseKind.Report) with { Clauses = [new CaseClause(new ClauseId("a"), "A.6", "Er worden geen foto's geplaatst.", "geen foto's")] };

        CaseReplies.Card(of, MadeCase.Room).Text.ShouldContain(CaseTexts.NobodyNamed);
    }

    [Fact]
    public void A_question_has_no_list_of_who_must_know() => CaseReplies.Card(MadeCase.Of(CaseKind.Doubt), MadeCase.Room).Text.ShouldNotContain(CaseTexts.WhoMustKnow);

    [Theory]
    [InlineData("Eerste regel.\nTweede regel.", "regel.\nTweede", "Eerste [regel.]|[Tweede] regel.")]
    [InlineData("Alles geciteerd.", "Alles geciteerd.", "Alles geciteerd.")]
    [InlineData("Iets dat er niet staat.", "elders", "Iets dat er niet staat.")]
    public void The_quoted_words_are_bold_within_their_clause(string clause, string quote, string shown) =>
        string.Join('|', Lines(clause, quote)).ShouldBe(shown);

    [Fact]
    public void A_clause_that_is_too_long_is_shown_around_its_quote()
    {
        var line = Lines($"{new string('a', 3000)} De kern. {new string('b', 3000)}", "De kern.").Single();

        line.ShouldStartWith("… a");
        line.ShouldContain("a [De kern.] b");
        line.ShouldEndWith("… (ingekort)");
    }

    [Theory]
    [InlineData("2020-2021", "versie 2020-2021")]
    [InlineData("9f86d081", "kenmerk 9f86d081")]
    public void A_protocol_without_a_version_is_known_by_its_fingerprint(string version, string shown) =>
        CaseReplies.Card(MadeCase.Of(CaseKind.Doubt) with { ProtocolVersion = version }, MadeCase.Room).Text.ShouldContain(shown);

    private static IEnumerable<string> Lines(string clause, string quote)
    {
        var of = MadeCase.Of(CaseKind.Doubt) with { Clauses = [new CaseClause(new ClauseId("a"), "A.6", clause, quote)] };
        var box = CaseReplies.Card(of, MadeCase.Room).Card!.All().OfType<Container>().Single(container => container.Style == ContainerStyle.Emphasis);
        return box.Items.Cast<RichTextBlock>().Skip(1).Select(line => string.Concat(line.Inlines.Select(run => run.Weight == TextWeight.Bolder ? $"[{run.Text}]" : run.Text)));
    }
}
