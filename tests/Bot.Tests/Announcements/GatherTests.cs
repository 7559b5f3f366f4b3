using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.Testing;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>Who gets an announcement.</summary>
public sealed class GatherTests : IAsyncLifetime
{
    private static readonly Audience Everybody = new([AnnouncementBed.Bron, AnnouncementBed.Linde], Staff: true, Supervisors: true);

    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync() => _bed = await AnnouncementBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Everybody_of_all_schools_and_roles_gets_it_once_as_of_the_first_school()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", Member("29:jan"), Member("29:mia"));
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron2@thread.tacv2", Member("29:jan"), Member("29:piet"));
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Supervisors, "19:leiding@thread.tacv2", Member("29:mia"), Member("29:lei"));
        await _bed.LinkAsync(AnnouncementBed.Linde, LinkRole.Staff, "19:linde@thread.tacv2", Member("29:mia"), Member("29:lin"));
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Directorate, "19:directie@thread.tacv2", Member("29:dir"));

        var of = await GatherAsync(Everybody);

        (await _bed.Announcements.ReceiversAsync(of.Id, default)).Select(one => $"{one.Person} {one.School}").ShouldBe(
            ["29:jan de-bron", "29:mia de-bron", "29:piet de-bron", "29:lei de-bron", "29:lin de-linde"], ignoreOrder: true);
        foreach (var person in (string[])["29:jan", "29:mia", "29:piet", "29:lei", "29:lin"]) _bed.SentTo(person).ShouldBe(1);
    }

    [Theory]
    [InlineData(true, false, "29:jan", "29:kees")]
    [InlineData(false, true, "29:lei")]
    public async Task Staff_are_also_those_who_chose_the_school_in_their_chat_and_supervisors_are_not(bool staff, bool supervisors, params string[] expected)
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", Member("29:jan"));
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Supervisors, "19:leiding@thread.tacv2", Member("29:lei"));
        await _bed.MeetAsync("29:kees", "Kees");
        await _bed.Bed.Get<IConversations>().SaveAsync(new Conversation { Id = new ConversationId("a:kees"), Person = new PersonId("29:kees"), School = AnnouncementBed.Bron }, default);

        var of = await GatherAsync(new Audience([AnnouncementBed.Bron], staff, supervisors));

        (await _bed.Announcements.ReceiversAsync(of.Id, default)).Select(one => one.Person.Value).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task One_person_under_two_ids_is_known_by_the_directory()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", new RosterMember("29:jan", "Jan", "00000000-0000-0000-0000-00000000000A"));
        await _bed.LinkAsync(AnnouncementBed.Linde, LinkRole.Staff, "19:linde@thread.tacv2", new RosterMember("29:jan-2", "Jan", "00000000-0000-0000-0000-00000000000a"));

        var of = await GatherAsync(Everybody);

        (await _bed.Announcements.ReceiversAsync(of.Id, default)).ShouldHaveSingleItem().Person.Value.ShouldBe("29:jan");
    }

    [Fact]
    public async Task Who_is_a_guest_in_one_roster_is_one_also_when_another_does_not_tell_and_knows_them_by_another_id()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", new RosterMember("29:gast", "Gast", "A"), Member("29:jan"));
        await _bed.LinkAsync(AnnouncementBed.Linde, LinkRole.Staff, "19:linde@thread.tacv2", new RosterMember("29:gast-2", "Gast", "a") { UserRole = "guest" });

        var of = await GatherAsync(Everybody);

        (await _bed.Announcements.ReceiversAsync(of.Id, default)).Select(one => (one.Name, one.Why)).ShouldBe([("jan", null), ("Gast", ReachFailure.Guest)], ignoreOrder: true);
        (_bed.SentTo("29:jan"), _bed.SentTo("29:gast"), _bed.SentTo("29:gast-2")).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task Guests_are_named_and_get_nothing_and_bots_are_nobody()
    {
        await _bed.LinkAsync(
            AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2",
            Member("29:jan"), Member("29:gast") with { UserRole = "guest" }, Member("29:anoniem") with { UserRole = "anonymous" }, Member("28:bot"), Member("28:ander"));

        var of = await GatherAsync();

        (await _bed.Announcements.ReceiversAsync(of.Id, default)).Where(one => one.Why == ReachFailure.Guest).Select(one => one.Person.Value).ShouldBe(["29:gast", "29:anoniem"], ignoreOrder: true);
        (await _bed.CountAsync(of)).ShouldSatisfyAllConditions(count => count.All.ShouldBe(3), count => count.Sent.ShouldBe(1), count => count.NotReached.ShouldBe(2));
        _bed.SentTo("29:gast").ShouldBe(0);
    }

    [Fact]
    public async Task A_roster_that_can_never_be_read_is_named_and_the_others_get_it()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", Member("29:jan"));
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:weg@thread.tacv2");

        var of = await GatherAsync();

        of.ShouldSatisfyAllConditions(one => one.IsGathered.ShouldBeTrue(), one => one.Unread.ShouldBe(["Team 19:weg@thread.tacv2"]));
        _bed.SentTo("29:jan").ShouldBe(1);
    }

    [Fact]
    public async Task A_roster_that_cannot_be_read_now_holds_nobody_up_and_is_read_later()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", Member("29:jan"));
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:druk@thread.tacv2", Member("29:mia"));
        var isBusy = true;
        _bed.Teams.Says = message => isBusy && message.Method == "GET" && message.Conversation == "19:druk@thread.tacv2" ? ServiceAnswers.Of("429 for a minute") : null;
        var of = await GatherAsync();
        of.IsGathered.ShouldBeFalse();
        _bed.SentTo("29:jan").ShouldBe(1);

        isBusy = false;
        await _bed.PassAsync(TimeSpan.FromMinutes(2));

        (await _bed.NowAsync(of)).IsGathered.ShouldBeTrue();
        _bed.SentTo("29:jan").ShouldBe(1);
        _bed.SentTo("29:mia").ShouldBe(1);
    }

    [Fact]
    public async Task A_roster_that_cannot_be_read_for_a_day_is_named_and_waited_for_no_longer()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", Member("29:jan"));
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:druk@thread.tacv2", Member("29:mia"));
        _bed.Teams.Says = message => message.Method == "GET" && message.Conversation == "19:druk@thread.tacv2" ? ServiceAnswers.Of("500") : null;
        var of = await GatherAsync();

        for (var hour = 0; hour < 26; hour++) await _bed.PassAsync(TimeSpan.FromHours(1));

        (await _bed.NowAsync(of)).ShouldSatisfyAllConditions(one => one.Status.ShouldBe(AnnouncementStatus.Sent), one => one.Unread.ShouldBe(["Team 19:druk@thread.tacv2"]));
    }

    [Fact]
    public async Task Gathering_that_ended_in_the_middle_begins_anew_and_nobody_gets_it_twice()
    {
        RosterMember[] members = [.. Enumerable.Range(0, 1_200).Select(number => Member($"29:p{number}"))];
        _bed.Teams.Rosters["19:bron@thread.tacv2"] = members;
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2");
        var of = await _bed.ReleaseAsync(await _bed.BeginAsync());

        // As after an end in the middle: the first hundreds are there, and some have it.
        await _bed.Announcements.AddReceiversAsync(
            of.Id,
            [.. members.Take(500).Select((member, index) => new Receiver
            {
                Announcement = of.Id, Person = new PersonId(member.Id), School = AnnouncementBed.Bron, Address = _bed.Bed.Address("19:bron@thread.tacv2"),
                State = index < 10 ? ReceiverState.Sent : ReceiverState.Queued,
            })],
            _bed.Now,
            default);
        await _bed.Bed.Get<Bot.Announcements.GatherReceiversRunner>().RunAsync(new Errand.GatherReceivers(of.Id), default);
        await _bed.Bed.Get<Bot.Announcements.GatherReceiversRunner>().RunAsync(new Errand.GatherReceivers(of.Id), default);

        (await _bed.CountAsync(of)).All.ShouldBe(1_200);
        _bed.Bed.Ask("SELECT count(DISTINCT lane) FROM delivery WHERE is_bulk").ShouldBe(1_190);
        _bed.Bed.Ask("SELECT count(*) FROM delivery WHERE is_bulk").ShouldBe(1_190);
    }

    [Fact]
    public async Task Stopped_before_it_is_gathered_nobody_is_added_any_more()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, "19:bron@thread.tacv2", Member("29:jan"));
        _bed.Teams.Says = message =>
        {
            if (message.Method == "GET") _bed.Desk.ChangeAsync(AnnouncementId.Of("Artikel 3 verandert"), one => one.Stop(_bed.Now), default).GetAwaiter().GetResult();
            return null;
        };

        var of = await GatherAsync();

        (await _bed.CountAsync(of)).All.ShouldBe(0);
        of.ShouldSatisfyAllConditions(one => one.Status.ShouldBe(AnnouncementStatus.Stopped), one => one.IsGathered.ShouldBeFalse());
    }

    [Fact]
    public async Task An_audience_of_nobody_ends_at_once_with_nobody()
    {
        var of = await GatherAsync();

        of.Status.ShouldBe(AnnouncementStatus.Sent);
        (await _bed.CountAsync(of)).All.ShouldBe(0);
    }

    private static RosterMember Member(string id) => new(id, id[3..]);

    private async Task<Announcement> GatherAsync(Audience? audience = null)
    {
        var of = await _bed.ReleaseAsync(await _bed.BeginAsync(audience));
        await _bed.RunAsync();
        return await _bed.NowAsync(of);
    }
}
