using System.Text.Json;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.Storage;
using Bot.Testing;
using static Bot.Tests.Storage.MadeAnnouncements;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>What a store of announcements promises.</summary>
public abstract class AnnouncementsContract(TestStorage storage) : IDisposable
{
    private static readonly CasePerson Kim = new(new("29:kim"), "Kim Vos");

    private readonly ManualClock _clock = new();

    private StoredAnnouncements Announcements => new(storage.Database, _clock);

    private StoredDeliveries Deliveries => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task All_of_an_announcement_comes_back_and_each_has_a_number()
    {
        var draft = Draft("m1") with
        {
            At = Start.AddDays(1), Correction = Draft("m1").Content with { Link = null }, Edition = 3, RemindersOrdered = 2, Status = AnnouncementStatus.Sent, ReleasedBy = Els,
            StartedAt = Start, EndedAt = Start.AddMinutes(1), IsGathered = true, Unread = ["Team \"A\""], CheckAt = Start.AddHours(2),
        };

        var made = await Announcements.CreateAsync(draft, [], default);
        var again = await Announcements.CreateAsync(draft with { Edition = 9 }, [new Errand.ShowReport(draft.Id)], default);

        made.Number.ShouldBePositive();
        Told(again).ShouldBe(Told(made));
        Told(await Announcements.FindAsync(draft.Id, default)).ShouldBe(Told(draft with { Number = made.Number }));
        (await Announcements.CreateAsync(Draft("m2"), [], default)).Number.ShouldBeGreaterThan(made.Number);
        (await OrderedAsync(Deliveries)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_first_is_stored_and_of_the_second_nothing()
    {
        var draft = await Announcements.CreateAsync(Draft("m1"), [], default);
        var (first, second) = (draft with { Version = 1, Edition = 2 }, draft with { Version = 1, Edition = 3 });

        (await Announcements.SaveAsync(first, [new Errand.ShowReport(draft.Id)], ReceiverOrder.None, default)).ShouldBeTrue();
        (await Announcements.SaveAsync(second, [new Errand.GatherReceivers(draft.Id)], ReceiverOrder.None, default)).ShouldBeFalse();

        (await Announcements.FindAsync(draft.Id, default))!.Edition.ShouldBe(2);
        (await OrderedAsync(Deliveries)).ShouldBe([new Errand.ShowReport(draft.Id)]);
    }

    [Fact]
    public async Task A_receiver_is_added_once_and_is_ordered_once()
    {
        var draft = await Announcements.CreateAsync(Draft("m1"), [], default);
        var guest = To("m1", Kim) with { State = ReceiverState.NotReached, Why = ReachFailure.Guest };

        (await Announcements.AddReceiversAsync(draft.Id, [To("m1", Jan), guest], Start, default)).ShouldBe(2);
        (await Announcements.AddReceiversAsync(draft.Id, [To("m1", Jan), To("m1", Els, "konot")], Start, default)).ShouldBe(1);

        (await OrderedAsync(Deliveries)).ShouldBe([new Errand.Announce(draft.Id, Jan.Id), new Errand.Announce(draft.Id, Els.Id)]);
        (await Announcements.CountAsync(draft.Id, default)).ShouldBe([new ReceiverCount(Bron, 1, 0, 1, 0, 0), new ReceiverCount(new("konot"), 1, 0, 0, 0, 0)]);
        (await Announcements.ReceiversAsync(draft.Id, default)).ShouldBe([To("m1", Jan), guest, To("m1", Els, "konot")]);
    }

    [Fact]
    public async Task Who_turns_out_to_be_a_guest_does_not_get_it_any_more_unless_they_have_it()
    {
        var draft = await Announcements.CreateAsync(Draft("m1"), [], default);
        Receiver[] there = [To("m1", Jan) with { DirectoryId = "jan-in-the-directory" }, To("m1", Els)];
        await Announcements.AddReceiversAsync(draft.Id, there, Start, default);
        await Announcements.SaveReceiverAsync(there[1] with { State = ReceiverState.Sent }, default);

        var late = there.Select(one => one with { DirectoryId = null, State = ReceiverState.NotReached, Why = ReachFailure.Guest, School = new("konot") }).ToList();
        (await Announcements.AddReceiversAsync(draft.Id, late, Start, default)).ShouldBe(0);

        (await Announcements.ReceiversAsync(draft.Id, default)).ShouldBe(
            [there[1] with { State = ReceiverState.Sent }, there[0] with { State = ReceiverState.NotReached, Why = ReachFailure.Guest }], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_each_roster_the_last_try_is_remembered()
    {
        RosterTry[] tries = [new(new("19:a"), Start, IsRead: true), new(new("19:b"), Start.AddHours(1), IsRead: false)];

        await Announcements.SaveRosterTriesAsync(new("m1"), [tries[1] with { AgainAt = Start }], default);
        await Announcements.SaveRosterTriesAsync(new("m1"), tries, default);

        (await Announcements.RosterTriesAsync(new("m1"), default)).ShouldBe(tries);
        (await Announcements.RosterTriesAsync(new("m2"), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_reads_it_reads_it_once_and_a_delivery_leaves_that()
    {
        var draft = await Announcements.CreateAsync(Draft("m1"), [], default);
        await Announcements.AddReceiversAsync(draft.Id, [To("m1", Jan)], Start, default);

        (await Announcements.ReadAsync(draft.Id, Jan.Id, Start, default))!.ReadAt.ShouldBe(Start);
        (await Announcements.ReadAsync(draft.Id, Jan.Id, Start.AddHours(1), default))!.ReadAt.ShouldBe(Start);
        (await Announcements.ReadAsync(draft.Id, Els.Id, Start, default)).ShouldBeNull();
        var sent = To("m1", Jan) with { State = ReceiverState.Sent, Message = "m", Edition = 2, SentAt = Start, Reminders = 1, Address = Address("a:ander") };
        await Announcements.SaveReceiverAsync(sent, default);

        (await Announcements.FindReceiverAsync(draft.Id, Jan.Id, default)).ShouldBe(sent with { ReadAt = Start });
        (await Announcements.ReadMomentsAsync(draft.Id, default)).ShouldBe([Start]);
        (await Announcements.CountAsync(draft.Id, default)).ShouldBe([new ReceiverCount(Bron, 0, 1, 0, 0, 1)]);
        await Announcements.SaveReceiverAsync(sent with { State = ReceiverState.NotTakenAway }, default);
        (await Announcements.CountAsync(draft.Id, default)).ShouldBe([new ReceiverCount(Bron, 0, 0, 0, 0, 1, NotTakenAway: 1)]);
    }

    [Theory]
    [InlineData(ReceiverOrder.None, "")]
    [InlineData(ReceiverOrder.Show, "Announce 29:els, Announce 29:jan")]
    [InlineData(ReceiverOrder.Remind, "RemindReader 29:els 4, RemindReader 29:jan 4")]
    [InlineData(ReceiverOrder.Recall, "Announce 29:els, Announce 29:jan, Announce 29:sam")]
    public async Task A_step_orders_for_those_whom_it_is_about(ReceiverOrder order, string expected)
    {
        // Sent with an older edition and unread, sent with this edition and read, sent with this edition and unread.
        var draft = await Announcements.CreateAsync(Draft("m1"), [], default);
        var sam = new CasePerson(new("29:sam"), "Sam");
        Receiver[] all = [To("m1", Jan), To("m1", Els), To("m1", sam), To("m1", Kim) with { State = ReceiverState.NotReached }];
        await Announcements.AddReceiversAsync(draft.Id, all, Start, default);
        await OrderedAsync(Deliveries);
        foreach (var one in all.Take(3)) await Announcements.SaveReceiverAsync(one with { State = ReceiverState.Sent, Edition = one.Person == sam.Id ? 2 : 1 }, default);
        await Announcements.ReadAsync(draft.Id, sam.Id, Start, default);

        await Announcements.SaveAsync(draft with { Version = 1, Edition = 2, RemindersOrdered = 4 }, [], order, default);

        var ordered = (await OrderedAsync(Deliveries)).Select(errand => errand switch
        {
            Errand.Announce(_, var receiver) => $"Announce {receiver}",
            Errand.RemindReader(_, var receiver, var number) => $"RemindReader {receiver} {number}",
            _ => errand.ToString()!,
        });
        string.Join(", ", ordered.Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(ReceiverOrder.Cancel, 1)]
    [InlineData(ReceiverOrder.Recall, 2)]
    public async Task Stopped_nothing_is_taken_up_any_more_and_recalled_what_is_on_its_way_is_looked_at_again(ReceiverOrder order, int left)
    {
        var draft = await Announcements.CreateAsync(Draft("m1"), [], default);
        await Announcements.AddReceiversAsync(draft.Id, [To("m1", Jan), To("m1", Els)], Start, default);
        var onItsWay = (await Deliveries.TakeDueAsync(Start, Start.AddMinutes(1), 1, bulk: true, default)).ShouldHaveSingleItem();

        await Announcements.SaveAsync(draft with { Version = 1 }, [], order, default);

        (await Deliveries.TakeDueAsync(Start, Start.AddMinutes(1), 9, bulk: true, default)).ShouldBeEmpty();
        (await Deliveries.CountAsync(default)).Waiting.ShouldBe(left);
        (await OrderedAsync(Deliveries)).ShouldAllBe(errand => errand == onItsWay.Errand);
    }

    [Fact]
    public async Task Bulk_and_other_errands_do_not_wait_for_each_other()
    {
        var draft = await Announcements.CreateAsync(Draft("m1"), [new Errand.ShowReport(new("m1"))], default);
        await Announcements.AddReceiversAsync(draft.Id, [To("m1", Jan)], Start, default);
        var later = _clock.GetUtcNow().AddYears(1);

        (await Deliveries.TakeDueAsync(later, later, 9, bulk: false, default)).ShouldHaveSingleItem().Errand.ShouldBe(new Errand.ShowReport(draft.Id));
        (await Deliveries.NextDueAsync(bulk: true, default)).ShouldBe(Start);
        (await Deliveries.TakeDueAsync(later, later, 9, bulk: true, default)).ShouldHaveSingleItem().Errand.ShouldBe(new Errand.Announce(draft.Id, Jan.Id));
    }

    [Fact]
    public async Task What_is_due_is_taken_by_one()
    {
        await Announcements.CreateAsync(Draft("m1") with { CheckAt = Start }, [], default);
        await Announcements.CreateAsync(Draft("m2") with { CheckAt = Start.AddSeconds(1) }, [], default);
        await Announcements.CreateAsync(Draft("m3"), [], default);

        (await Announcements.TakeDueAsync(Start, Start.AddSeconds(9), 9, default)).ShouldHaveSingleItem().Id.Value.ShouldBe("m1");
        (await Announcements.TakeDueAsync(Start, Start.AddSeconds(9), 9, default)).ShouldBeEmpty();
        (await Announcements.TakeDueAsync(Start.AddSeconds(9), Start.AddSeconds(20), 9, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_and_what_was_sent_cannot()
    {
        var draft = await Announcements.CreateAsync(Draft("m1"), [], default);
        var sent = await Announcements.CreateAsync(Draft("m2") with { Status = AnnouncementStatus.Sent }, [], default);

        var place = new AnnouncementPlace(draft.Id, Address("19:directie"), "m", Owner: null);
        await Announcements.SavePlaceAsync(place, default);
        Errand Tell(Announcement of) => new Errand.TellDiscarded(of.Id, of.Number);

        (await Announcements.RemoveAsync(draft.Id, draft.Version + 1, [Tell(draft)], default)).ShouldBeFalse();
        (await Announcements.RemoveAsync(sent.Id, sent.Version, [Tell(sent)], default)).ShouldBeFalse();
        (await OrderedAsync(Deliveries)).ShouldBeEmpty();
        (await Announcements.RemoveAsync(draft.Id, draft.Version, [Tell(draft)], default)).ShouldBeTrue();

        (await OrderedAsync(Deliveries)).ShouldBe([Tell(draft)]);
        (await Announcements.PlacesAsync(draft.Id, default)).ShouldBe([place], "who tells it there must know where");
        (await Announcements.OfSchoolsAsync([Bron], 9, default)).ShouldHaveSingleItem().Id.ShouldBe(sent.Id);
        (await Announcements.OfSchoolsAsync([new("konot")], 9, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_of_the_directie_is_remembered_until_it_is_gone()
    {
        var place = new AnnouncementPlace(new("m1"), Address("19:directie"), "m", Owner: null);

        await Announcements.SavePlaceAsync(place, default);
        await Announcements.SavePlaceAsync(place, default);
        (await Announcements.PlacesAsync(place.Announcement, default)).ShouldBe([place]);
        await Announcements.RemovePlaceAsync(place, default);

        (await Announcements.PlacesAsync(place.Announcement, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_ended_long_ago_is_forgotten_with_its_receivers_and_what_still_goes_out_is_not()
    {
        await Announcements.CreateAsync(Draft("old") with { Status = AnnouncementStatus.Sent, EndedAt = Start }, [], default);
        await Announcements.CreateAsync(Draft("planned") with { Status = AnnouncementStatus.Planned, CheckAt = Start.AddYears(2) }, [], default);
        await Announcements.CreateAsync(Draft("draft"), [], default);
        await Announcements.CreateAsync(Draft("sending") with { Status = AnnouncementStatus.Sending }, [], default);
        await Announcements.AddReceiversAsync(new("old"), [To("old", Jan)], Start, default);
        await Announcements.SaveRosterTriesAsync(new("old"), [new(new("19:a"), Start, IsRead: true)], default);

        await Announcements.ForgetBeforeAsync(Start.AddDays(1), default);

        (await Announcements.OfSchoolsAsync([Bron], 9, default)).Select(one => one.Id.Value).ShouldBe(["sending", "planned"]);
        (await Announcements.ReceiversAsync(new("old"), default)).ShouldBeEmpty();
        (await Announcements.RosterTriesAsync(new("old"), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_forgotten_still_counts_and_is_nobody()
    {
        await Announcements.CreateAsync(Draft("m1"), [], default);
        await Announcements.AddReceiversAsync(new("m1"), [To("m1", Jan) with { DirectoryId = "jan-in-the-directory" }, To("m1", Els)], Start, default);
        await Announcements.SaveReceiverAsync(To("m1", Jan) with { State = ReceiverState.Sent, Edition = 1 }, default);
        await Announcements.ReadAsync(new("m1"), Jan.Id, Start, default);

        await Announcements.ForgetPersonAsync(Jan.Id, default);

        (await Announcements.FindReceiverAsync(new("m1"), Jan.Id, default)).ShouldBeNull();
        (await Announcements.ReceiversAsync(new("m1"), default)).ShouldAllBe(one => one.DirectoryId == null);
        (await Announcements.CountAsync(new("m1"), default)).ShouldBe([new ReceiverCount(Bron, 1, 1, 0, 0, 1)]);
        (await Announcements.FindAsync(new("m1"), default))!.Author.ShouldBe(CasePerson.Forgotten);
        (await OrderedAsync(Deliveries)).ShouldBe([new Errand.Announce(new("m1"), Els.Id)]);
    }

    private static string Told(Announcement? of) => JsonSerializer.Serialize(of);
}

public sealed class SqliteAnnouncementsTests() : AnnouncementsContract(new StorageFile());

public sealed class PostgresAnnouncementsTests() : AnnouncementsContract(new StorageServer());
