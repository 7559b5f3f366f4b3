using Bot.Cards;
using Bot.School.Announcements;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>What the directie reads of an announcement that did not go out yet, and in the list.</summary>
public class DraftCardTests
{
    [Theory]
    [InlineData(1, false, "Nog niemand gekozen: medewerkers, leidinggevenden of allebei.")]
    [InlineData(0, false, "Nog niemand gekozen: medewerkers, leidinggevenden of allebei.")]
    [InlineData(0, true, "Nog geen school gekozen.")]
    [InlineData(1, true, "Alle medewerkers van basisschool De Bron")]
    public void For_whom_it_is_says_what_is_still_to_choose(int schools, bool staff, string said) =>
        Text(MadeAnnouncement.Draft() with { Audience = new Audience([.. Enumerable.Repeat(MadeAnnouncement.DeBron, schools)], staff, Supervisors: false) }).ShouldContain(said);

    [Fact]
    public void A_moment_that_is_not_planned_yet_is_no_promise()
    {
        Text(MadeAnnouncement.Draft() with { At = MadeAnnouncement.Begun.AddHours(2) }).ShouldContain("Op ma 23 nov om 11:12. Dit is nog niet ingepland.");
        Text(MadeAnnouncement.Draft()).ShouldContain(DraftTexts.AtOnce);
    }

    [Theory]
    [InlineData(0, 0, "Nog niemand heeft de mededeling.")]
    [InlineData(1_234, 100, "Gelezen door 100 van 1.234 (8%).")]
    public void The_list_tells_how_many_of_those_who_have_it_read_it(int sent, int read, string said)
    {
        var room = MadeAnnouncement.Room with { Counts = [new ReceiverCount(MadeAnnouncement.DeBron, 0, sent, 0, 0, read)] };

        AnnouncementLists.Of([MadeAnnouncement.Of(AnnouncementStatus.Sent)], _ => room).Text.ShouldContain(said);
    }

    private static string Text(Announcement of) => DraftCard.Of(of, MadeAnnouncement.Room).Text;
}
