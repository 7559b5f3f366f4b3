using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>An announcement as receivers see it.</summary>
public class ReceiverCardTests
{
    private const string Smuggled = "[klik](http://kwaad.example) **vet** <at>Iedereen</at>\n{{DATE(x)}}";

    private static readonly AnnouncementContent Content = MadeAnnouncement.Content;

    [Fact]
    public void It_shows_the_title_the_text_the_clauses_of_ones_own_school_the_link_and_what_can_be_pressed()
    {
        var reply = AnnouncementReplies.ForReceiver(MadeAnnouncement.Of(AnnouncementStatus.Sent), MadeAnnouncement.DeBron, readAt: null);

        var text = CardText.Of(reply.Card!);
        foreach (var shown in new[] { "Mededeling van de directie", MadeAnnouncement.Title, "verandert **artikel A.6**", "- Vraag eerst toestemming.", "Zo staat het in het protocol", "A.6", MadeProtocol.DeBron.Clauses[0].FullText, "versie 2020-2021" }) text.ShouldContain(shown);
        text.ShouldNotContain(MadeProtocol.DoubtQuote);
        reply.Card!.Buttons().ShouldBe(["Gelezen en begrepen", "Open de pagina (school.example)", "Stel hierover een vraag"]);
    }

    [Fact]
    public void Without_a_card_the_same_is_said_with_what_to_type()
    {
        var reply = AnnouncementReplies.ForReceiver(MadeAnnouncement.Of(AnnouncementStatus.Sent), MadeAnnouncement.DeBron, readAt: null);

        reply.Text.ShouldStartWith("Mededeling: Artikel A.6 verandert\n");
        foreach (var block in reply.Card!.All().OfType<TextBlock>().Where(block => block.Text is not (ReceiverTexts.PleaseConfirm or ReceiverTexts.FromDirectorate))) reply.Text.ShouldContain(block.Text);
        foreach (var said in new[] { "https://school.example/nieuws", "gelezen 12", ReceiverTexts.AskInWords, MadeProtocol.DeBron.Clauses[0].FullText }) reply.Text.ShouldContain(said);
    }

    [Fact]
    public void Whoever_read_it_sees_when_and_no_button_for_it()
    {
        var reply = AnnouncementReplies.ForReceiver(MadeAnnouncement.Of(AnnouncementStatus.Sent), MadeAnnouncement.DeBron, MadeAnnouncement.Begun);

        reply.Text.ShouldContain("Je hebt dit gelezen op ma 23 nov om 09:12.");
        reply.Text.ShouldNotContain("Typ dan: gelezen");
        reply.Card!.Buttons().ShouldNotContain("Gelezen en begrepen");
    }

    [Fact]
    public void Where_nothing_is_asked_there_is_nothing_to_confirm()
    {
        var reply = AnnouncementReplies.ForReceiver(MadeAnnouncement.Of(AnnouncementStatus.Sent, Content with { AsksReading = false, Link = null }), MadeAnnouncement.DeBron, readAt: null);

        reply.Card!.Buttons().ShouldBe(["Stel hierover een vraag"]);
        reply.Text.ShouldNotContain("elezen");
    }

    [Fact]
    public void A_corrected_one_says_so()
    {
        var corrected = MadeAnnouncement.Of(AnnouncementStatus.Sent).Then(of => of.Correct(MadeAnnouncement.Dirk, Content with { Text = "Per 1 april." }, secondPerson: false));

        var reply = AnnouncementReplies.ForReceiver(corrected, MadeAnnouncement.DeBron, readAt: null);

        CardText.Of(reply.Card!).ShouldStartWith("Verbeterde mededeling van de directie");
        reply.Text.ShouldStartWith("Verbeterde mededeling: ");
        reply.Text.ShouldContain("Verbeterd: dit is de nieuwe tekst.");
    }

    [Fact]
    public void A_reminder_is_short_and_has_the_button_again()
    {
        var of = MadeAnnouncement.Of(AnnouncementStatus.Sent);
        var reminder = AnnouncementReplies.Reminder(of, MadeAnnouncement.Receiver("29:jan", "Jan"));
        var read = AnnouncementReplies.Reminder(of, MadeAnnouncement.Receiver("29:jan", "Jan") with { ReadAt = MadeAnnouncement.Begun });
        var withdrawn = AnnouncementReplies.Withdrawn(of);

        reminder.Card!.Buttons().ShouldBe(["Gelezen en begrepen"]);
        foreach (var said in new[] { MadeAnnouncement.Title, "ma 23 nov om 09:12", "gelezen 12" }) reminder.Text.ShouldContain(said);
        reminder.Text.Length.ShouldBeLessThan(400);
        read.Card!.Buttons().ShouldBeEmpty();
        read.Text.ShouldContain("Je hebt dit gelezen op");
        withdrawn.Card!.Buttons().ShouldBeEmpty();
        withdrawn.Text.ShouldContain(ReceiverTexts.WithdrawnMeans);
        withdrawn.Text.ShouldContain(MadeAnnouncement.Title);
    }

    [Fact]
    public void A_title_is_shown_letter_for_letter_and_on_one_line()
    {
        var of = MadeAnnouncement.Of(AnnouncementStatus.Sent, Content with { Title = Smuggled, Text = Smuggled });
        foreach (var reply in new[] { AnnouncementReplies.ForReceiver(of, MadeAnnouncement.DeBron, null), AnnouncementReplies.Reminder(of, MadeAnnouncement.Receiver("29:jan", "Jan")), AnnouncementReplies.Withdrawn(of) })
        {
            foreach (var text in reply.Card!.ReadAsMarkup()) foreach (var sign in new[] { "<at>", "{{" }) text.ShouldNotContain(sign);
            reply.Card!.All().OfType<RichTextBlock>().ShouldContain(block => block.Inlines[0].Text == Smuggled.Replace('\n', ' '));
            reply.Text.Split('\n')[0].ShouldContain("{{DATE(x)}}");
            reply.Mentions.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_link_that_is_no_web_page_is_no_button() =>
        AnnouncementReplies.ForReceiver(MadeAnnouncement.Of(AnnouncementStatus.Sent, Content with { Link = new Uri("javascript:alert(1)") }), MadeAnnouncement.DeBron, null)
            .Card!.Buttons().ShouldBe(["Gelezen en begrepen", "Stel hierover een vraag"]);

    [Theory]
    [InlineData("woord ")]
    [InlineData("é")]
    [InlineData("mooi 😀 ")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("a\n")]
    [InlineData("- a\n")]
    [InlineData("a\n\n")]
    public void Ten_thousand_characters_are_shown_whole_and_the_card_goes_through_Teams_as_it_is(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, AnnouncementContent.LongestText / sign.Length));
        var clauses = Enumerable.Range(0, 12).Select(number => new AnnouncedClause(MadeAnnouncement.DeBron, new ClauseId($"c{number}"), $"Artikel {number}", new string('w', 3_000), "Protocol, versie 1")).ToList();

        var reply = AnnouncementReplies.ForReceiver(MadeAnnouncement.Of(AnnouncementStatus.Sent, Content with { Text = text, Clauses = clauses }), MadeAnnouncement.DeBron, readAt: null);

        var sent = OutgoingActivity.OfCard(reply.Card!, "Mededeling");
        MessageSize.Fit(sent, "ingekort").ShouldBeSameAs(sent);
        Words(string.Concat(reply.Card!.Body.OfType<TextBlock>().Select(block => block.Text))).ShouldContain(Words(text));
        CardText.Of(reply.Card!).ShouldContain(ReceiverTexts.HowToReadAll);
    }

    [Fact]
    public void Clauses_that_fit_are_whole()
    {
        var words = string.Join('\n', Enumerable.Repeat("Eerste regel van *dit* lid [1].", 40));
        var reply = AnnouncementReplies.ForReceiver(
            MadeAnnouncement.Of(AnnouncementStatus.Sent, Content with { Clauses = [new AnnouncedClause(MadeAnnouncement.DeBron, new ClauseId("x"), "Artikel 3", words, "Protocol")] }), MadeAnnouncement.DeBron, null);

        CardText.Of(reply.Card!).ShouldContain(words);
        CardText.Of(reply.Card!).ShouldNotContain(ReceiverTexts.HowToReadAll);
    }

    private static string Words(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign != '-'));
}
