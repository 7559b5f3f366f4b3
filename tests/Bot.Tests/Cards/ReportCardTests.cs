using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>The directie's card of an announcement that goes out or went out.</summary>
public class ReportCardTests
{
    private static readonly AnnouncementRoom Room = MadeAnnouncement.Room;

    [Fact]
    public void While_it_runs_a_bar_shows_how_far_it_is_and_words_say_the_same()
    {
        var counts = new ReceiverCount(MadeAnnouncement.DeBron, 3_700, 1_234, 66, 0, 100);

        var reply = Report(AnnouncementStatus.Sending, Room with { Counts = [counts] });

        var bar = reply.Card!.All().OfType<ColumnSet>().ShouldHaveSingleItem();
        bar.Columns.Select(column => (column.Width, column.Style)).ShouldBe([("24", ContainerStyle.Good), ("1", ContainerStyle.Attention), ("74", ContainerStyle.Emphasis)]);
        foreach (var said in new[] { "Wordt verstuurd", MadeAnnouncement.Title, "Mededeling 12 · basisschool De Bron", "1.234 van 5.000 verstuurd (24%)", "Wacht nog: 3.700", "Verstuurd: 1.234", "Niet bereikt: 66", "Gelezen en begrepen: 100 van 1.234 (8%)", "Voor medewerkers van basisschool De Bron." })
            reply.Text.ShouldContain(said);
        reply.Card!.All().OfType<CardImage>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AnnouncementStatus.Sending, "Wordt verstuurd")]
    [InlineData(AnnouncementStatus.Stopped, "Gestopt|Er gaat niets meer weg. 3.766 personen hebben de mededeling nog niet.|Druk op \"Ga verder\"")]
    [InlineData(AnnouncementStatus.Sent, "Verstuurd|Iedereen heeft de mededeling.")]
    [InlineData(AnnouncementStatus.Recalled, "Ingetrokken|0 van 1.234 weggehaald|Bij 1.234 personen staat die er nog.")]
    public void Each_status_is_told_in_words(AnnouncementStatus status, string said)
    {
        var reply = Report(status, Room);

        foreach (var part in said.Split('|')) reply.Text.ShouldContain(part);
        reply.Text.ShouldContain("Geschreven door Dirk Vos.");
    }

    [Theory]
    [InlineData(5, "Ik haal de mededeling weg. Bij 7 personen staat die er nog.|90 van 97 weggehaald")]
    [InlineData(0, "Bij 2 personen lukte dat niet. Daar staat die nog.|Verstuurd: 92|Weggehaald: 90|Niet weggehaald: 2")]
    public void Of_a_recall_it_is_told_who_keeps_it_and_that_nobody_is_still_at_it(int left, string said)
    {
        var reply = Report(AnnouncementStatus.Recalled, Room with { Counts = [new ReceiverCount(MadeAnnouncement.DeBron, 0, left, 0, 90, 0, 2)] });

        foreach (var part in said.Split('|')) reply.Text.ShouldContain(part);
        reply.Text.Contains("Ik haal", StringComparison.Ordinal).ShouldBe(left > 0);
    }

    [Theory]
    [InlineData(1, "Iedereen heeft de mededeling.|1 persoon ziet de verbetering nog niet.")]
    [InlineData(1_200, "Iedereen heeft de mededeling.|1.200 personen zien de verbetering nog niet.")]
    public void Who_does_not_see_the_correction_is_counted(int behind, string said)
    {
        var reply = Report(AnnouncementStatus.Sent, Room with { Counts = [new ReceiverCount(MadeAnnouncement.DeBron, 0, 1_234, 0, 0, 0) { Behind = behind }] });

        foreach (var part in said.Split('|')) reply.Text.ShouldContain(part);
    }

    [Fact]
    public void A_recall_that_is_over_does_not_say_that_it_goes_on()
    {
        var of = MadeAnnouncement.Of(AnnouncementStatus.Recalled).LookAgain(null);

        AnnouncementReplies.ForDirectorate(of, Room).Text.ShouldContain("De mededeling is weggehaald waar dat kon. Bij 1.234 personen lukte dat niet.");
    }

    [Fact]
    public void Before_anybody_is_known_it_says_that_it_looks_for_them()
    {
        var of = MadeAnnouncement.Draft().Then(one => one.Release(MadeAnnouncement.Dirk, secondPerson: false, MadeAnnouncement.Begun));

        AnnouncementReplies.ForDirectorate(of, Room with { Counts = [] }).Text.ShouldContain(ReportTexts.Gathering);
    }

    [Fact]
    public void Of_several_schools_each_has_its_own_figures_and_very_many_are_cut()
    {
        ReceiverCount[] two = [new(MadeAnnouncement.DeBron, 0, 90, 10, 0, 45), new(MadeAnnouncement.Linde, 0, 20, 0, 0, 20)];
        var many = Enumerable.Range(0, 400).Select(number => new ReceiverCount(new SchoolId($"school-{number}"), 0, 10, 1, 0, 5)).ToList();

        var reply = Report(AnnouncementStatus.Sent, Room with { Counts = two });
        var long_ = Report(AnnouncementStatus.Sent, Room with { Counts = many });

        reply.Text.ShouldContain("basisschool De Bron: 90 van 100 verstuurd, 10 niet bereikt, 45 gelezen (50%)");
        reply.Text.ShouldContain("obs De Linde: 20 van 20 verstuurd, 20 gelezen (100%)");
        reply.Text.ShouldContain("10 personen zijn niet bereikt. Vertel het hun zelf. Druk op \"Laat de namen zien\" om te zien wie het zijn en waarom.");
        long_.Text.ShouldContain("En nog 375 scholen.");
    }

    [Theory]
    [InlineData(1, 1, "1 persoon is niet bereikt. Vertel het deze collega zelf. Druk op \"Laat de namen zien\" om te zien wie het is en waarom.")]
    [InlineData(0, 0, "Ik vond niemand om de mededeling aan te sturen. Vraag de beheerder om het gesprek van deze medewerkers of leidinggevenden te koppelen.")]
    public void Who_was_not_reached_is_for_the_directie_to_tell(int sent, int missed, string said) =>
        Report(AnnouncementStatus.Sent, Room with { Counts = [new ReceiverCount(MadeAnnouncement.DeBron, 0, sent, missed, 0, 0)] }).Text.ShouldContain(said);

    [Fact]
    public void How_often_people_were_reminded_stands_on_the_card()
    {
        var sent = MadeAnnouncement.Of(AnnouncementStatus.Sent);
        var once = sent.Then(of => of.Remind(MadeAnnouncement.Begun.AddHours(1)));
        var twice = once.Then(of => of.Remind(MadeAnnouncement.Begun.AddHours(2)));

        AnnouncementReplies.ForDirectorate(sent, Room).Text.ShouldNotContain("keer een herinnering");
        AnnouncementReplies.ForDirectorate(once, Room).Text.ShouldContain("Er is één keer een herinnering verstuurd aan wie het nog niet las.");
        AnnouncementReplies.ForDirectorate(twice, Room).Text.ShouldContain("Er is 2 keer een herinnering verstuurd aan wie het nog niet las.");
    }

    [Fact]
    public void Conversations_that_could_not_be_read_are_named_and_what_they_are_called_is_no_markup()
    {
        var of = MadeAnnouncement.Draft().Then(one => one.Release(MadeAnnouncement.Dirk, false, MadeAnnouncement.Begun)).Then(one => one.Gathered(["Team **Rood**", "<at>x</at>"])).Then(one => one.Finish(MadeAnnouncement.Begun));

        var reply = AnnouncementReplies.ForDirectorate(of, Room);

        reply.Text.ShouldContain("Van deze gesprekken kon ik niet zien wie erin zitten: Team Rood, at x at.");
        foreach (var text in reply.Card!.ReadAsMarkup()) text.ShouldNotContain("Rood");
    }

    [Fact]
    public void At_the_end_a_picture_shows_how_it_was_read_and_its_text_tells_the_same()
    {
        var reads = Enumerable.Range(0, 40).Select(_ => MadeAnnouncement.Begun.AddHours(20)).Concat(Enumerable.Range(0, 25).Select(_ => MadeAnnouncement.Begun.AddHours(40))).ToList();

        var reply = Report(AnnouncementStatus.Sent, Room with { Counts = [new ReceiverCount(MadeAnnouncement.DeBron, 0, 100, 0, 0, 65)], ReadAt = reads, Now = MadeAnnouncement.Begun.AddDays(2.5) });

        var picture = reply.Card!.All().OfType<CardImage>().ShouldHaveSingleItem();
        picture.AltText.ShouldBe("Na 1 dag had 40% het gelezen, na 2 dagen 65%. Nu heeft 65% het gelezen.");
        reply.Text.ShouldContain(picture.AltText);
        picture.Url.OriginalString.ShouldStartWith("data:image/png;base64,");
        var sent = OutgoingActivity.OfCard(reply.Card!, "Mededeling");
        MessageSize.Fit(sent, "ingekort").ShouldBeSameAs(sent);
    }

    [Fact]
    public void A_correction_that_waits_is_shown_to_who_has_to_release_it()
    {
        var of = MadeAnnouncement.Of(AnnouncementStatus.Sent).Then(one => one.Correct(MadeAnnouncement.Dirk, MadeAnnouncement.Content with { Text = "Per **1 april** <at>x</at>." }, secondPerson: true));

        var text = AnnouncementReplies.ForDirectorate(of, Room).Text;

        text.ShouldContain("Er wacht een verbetering.");
        text.ShouldContain("Per **1 april** ‹at>x‹/at>.");
    }

    [Fact]
    public void Everything_that_the_card_shows_stands_in_the_text()
    {
        foreach (var status in new[] { AnnouncementStatus.Sending, AnnouncementStatus.Stopped, AnnouncementStatus.Sent, AnnouncementStatus.Recalled })
        {
            var reply = Report(status, Room);
            foreach (var run in reply.Card!.All().OfType<RichTextBlock>().SelectMany(block => block.Inlines)) reply.Text.ShouldContain(run.Text.Trim());
            foreach (var text in reply.Card!.All().OfType<TextBlock>()) reply.Text.ShouldContain(text.Text.Trim());
        }
    }

    private static Bot.Turns.Reply Report(AnnouncementStatus status, AnnouncementRoom room) => AnnouncementReplies.ForDirectorate(MadeAnnouncement.Of(status), room);
}
