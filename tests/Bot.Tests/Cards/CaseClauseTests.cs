using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>What the protocol says, on the card for those who are to rule.</summary>
public class CaseClauseTests
{
    [Theory]
    [InlineData("de Landelijke Vertrouwensinspecteur (0900-1113111).", "0900-1113111")]
    [InlineData("Bel 0800 5010, of 0800-2000.", "0800 5010|0800-2000")]
    [InlineData("De directie: 0413-123456 of 06-12345678", "0413-123456|06-12345678")]
    [InlineData("0413 12 34 56, 020 - 123 45 67, 0612345678", "0413 12 34 56|020 - 123 45 67|0612345678")]
    [InlineData("Vanuit het buitenland +31 6 12345678 of +31 (0)413 123456.", "+31 6 12345678|+31 (0)413 123456")]
    [InlineData("Bel bij gevaar 112.", "112")]
    [InlineData("Versie 07-03-2012, vastgesteld 2020-2021, zie blz. 112 en artikel 0112", "")]
    [InlineData("IBAN NL91ABNA0417164300, 01-12-2018 12:00, 5491 AB", "")]
    public void Only_telephone_numbers_are_taken_for_them(string text, string numbers) =>
        string.Join('|', PhoneNumbers.In(text)).ShouldBe(numbers);

    [Fact]
    public void A_report_shows_who_must_know_and_the_numbers_that_stand_there()
    {
        var card = CaseReplies.Card(MadeCase.Of(CaseKind.Report), MadeCase.Room).Card!;

        var text = CardText.Of(card);
        text.ShouldContain(CaseTexts.WhoMustKnow);
        text.ShouldContain("B.2: Ernstige zaken worden gemeld bij de Landelijke Vertrouwensinspecteur (0900-1113111).");
        text.ShouldContain($"B.2  {CaseTexts.SaysWhoMustKnow}");
        text.ShouldNotContain($"A.6  {CaseTexts.SaysWhoMustKnow}");
        card.All().OfType<RichTextBlock>().SelectMany(block => block.Inlines).ShouldContain(run => run.Text == "0900-1113111" && run.Weight == TextWeight.Bolder);

        // Not the school's own number: it does not stand in the protocol.
        text.ShouldNotContain("0413-123456");
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
        return box.Items.Cast<RichTextBlock>().Skip(1).SkipLast(1).Select(line => string.Concat(line.Inlines.Select(run => run.Weight == TextWeight.Bolder ? $"[{run.Text}]" : run.Text)));
    }
}
