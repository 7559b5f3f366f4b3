using Bot.Cards;
using Bot.School.Announcements;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>Who read an announcement, by name, for the directie.</summary>
public class ReceiverListTests
{
    private static readonly Announcement Sent = MadeAnnouncement.Of(AnnouncementStatus.Sent);

    [Fact]
    public void By_school_it_names_who_was_not_reached_and_why_who_did_not_read_and_who_read_when()
    {
        var text = Text(
            MadeAnnouncement.Receiver("29:a", "Anne", ReceiverState.NotReached) with { Why = ReachFailure.NotInstalled },
            MadeAnnouncement.Receiver("29:b", "Bas"),
            MadeAnnouncement.Receiver("29:c", "Cem") with { ReadAt = MadeAnnouncement.Begun },
            MadeAnnouncement.Receiver("29:d", null, ReceiverState.Queued),
            MadeAnnouncement.Receiver("29:e", "Els") with { School = MadeAnnouncement.Linde });

        foreach (var line in new[]
        {
            "Mededeling 12: Artikel A.6 verandert", "basisschool De Bron: 4 personen", "Niet bereikt (1): Anne (heeft de app niet geïnstalleerd)", "Nog niet gelezen (1): Bas",
            "Gelezen en begrepen (1): Cem (ma 23 nov 09:12)", "Wacht nog (1): iemand zonder naam", "obs De Linde: 1 persoon", "Nog niet gelezen (1): Els",
        }) text.ShouldContain(line);
    }

    [Fact]
    public void Who_keeps_what_was_recalled_is_named_also_when_they_read_it() => Text(
        MadeAnnouncement.Receiver("29:a", "Anne", ReceiverState.NotTakenAway),
        MadeAnnouncement.Receiver("29:b", "Bas", ReceiverState.NotTakenAway) with { ReadAt = MadeAnnouncement.Begun },
        MadeAnnouncement.Receiver("29:c", "Cem", ReceiverState.Recalled)).ShouldContain("Niet weggehaald (2): Anne, Bas");

    [Fact]
    public void Whoever_read_it_read_it_even_when_Teams_did_not_tell_that_it_arrived() =>
        Text(MadeAnnouncement.Receiver("29:a", "Anne", ReceiverState.NotReached) with { Why = ReachFailure.Unsure, ReadAt = MadeAnnouncement.Begun }).ShouldNotContain("Niet bereikt");

    [Fact]
    public void A_long_list_is_cut_and_says_how_many_more_there_are()
    {
        var reply = ReceiverListCard.Of(Sent, [.. Enumerable.Range(0, 612).Select(number => MadeAnnouncement.Receiver($"29:{number}", $"Medewerker {number}"))], MadeAnnouncement.Room);

        reply.Text.ShouldContain("en nog 312 (zie de tabel)");
        FittingCard.SizeOf(reply.Card!).ShouldBeLessThanOrEqualTo(FittingCard.Most);
    }

    [Fact]
    public void Names_are_no_markup_and_a_card_of_the_longest_stays_small()
    {
        var reply = ReceiverListCard.Of(
            Sent, [.. Enumerable.Range(0, 3_000).Select(number => MadeAnnouncement.Receiver($"29:{number}", $"**{new string('é', 200)}** <at>x</at>") with { School = new($"school-{number % 100}") })], MadeAnnouncement.Room);

        foreach (var text in reply.Card!.ReadAsMarkup()) text.ShouldNotContain("é");
        FittingCard.SizeOf(reply.Card!).ShouldBeLessThanOrEqualTo(FittingCard.Most);
        reply.Text.ShouldContain("in de tabel");
    }

    [Fact]
    public void Every_state_and_reason_has_words()
    {
        foreach (var state in Enum.GetValues<ReceiverState>()) ReceiverListTexts.State(state).ShouldNotBeEmpty();
        foreach (var why in Enum.GetValues<ReachFailure>()) ReceiverListTexts.Why(why).ShouldNotBeEmpty();
        Text().ShouldContain(ReceiverListTexts.Nobody);
    }

    private static string Text(params Receiver[] receivers) => ReceiverListCard.Of(Sent, receivers, MadeAnnouncement.Room).Text;
}
