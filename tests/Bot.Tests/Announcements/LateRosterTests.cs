using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.Testing;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>Who gets an announcement when some members are not told soon, or not at all.</summary>
public sealed class LateRosterTests : IAsyncLifetime
{
    private const string First = "19:a@thread.tacv2";
    private const string Second = "19:b@thread.tacv2";
    private const string Third = "19:c@thread.tacv2";

    // Together they take longer than one try may.
    private static readonly string[] Hanging = ["19:a1@thread.tacv2", "19:a2@thread.tacv2", "19:a3@thread.tacv2"];

    private readonly Dictionary<string, (TimeSpan Takes, string? Says)> _rosters = [];
    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync()
    {
        _bed = await AnnouncementBed.StartAsync();
        _bed.Teams.Says = message =>
        {
            if (message.Method != "GET" || !_rosters.TryGetValue(message.Conversation!, out var roster)) return null;
            _bed.Bed.Clock.Advance(roster.Takes);
            return roster.Says is { } says ? ServiceAnswers.Of(says) : null;
        };
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Rosters_that_together_take_longer_than_there_is_are_read_one_time_after_the_other_and_nobody_waits_for_the_last()
    {
        foreach (var (roster, person) in new[] { (First, "29:jan"), (Second, "29:mia"), (Third, "29:piet") })
        {
            await LinkAsync(roster, new RosterMember(person, person[3..]));
            _rosters[roster] = (TimeSpan.FromSeconds(25), null);
        }

        var of = await GatherAsync();
        _bed.SentTo("29:jan").ShouldBe(1);
        for (var again = 0; again < 3; again++) await _bed.PassAsync(TimeSpan.FromMinutes(1));

        (await _bed.NowAsync(of)).ShouldSatisfyAllConditions(one => one.Status.ShouldBe(AnnouncementStatus.Sent), one => one.Unread.ShouldBeEmpty());
        (_bed.SentTo("29:jan"), _bed.SentTo("29:mia"), _bed.SentTo("29:piet")).ShouldBe((1, 1, 1));
        _bed.Teams.Asked.Count(asked => asked.Conversation == First).ShouldBe(1, "what was read is not read again");
    }

    [Fact]
    public async Task Rosters_that_never_answer_hold_up_nobody_else_and_after_a_day_they_are_named_without_being_asked_again()
    {
        foreach (var roster in Hanging) await HangAsync(roster);
        await LinkAsync(Third, new RosterMember("29:jan", "Jan"));

        var of = await GatherAsync();
        await _bed.PassAsync(TimeSpan.FromSeconds(30));
        _bed.SentTo("29:jan").ShouldBe(1);
        for (var hour = 0; hour < 26; hour++)
        {
            var before = _bed.Teams.Asked.Count;
            await _bed.PassAsync(TimeSpan.FromHours(1));
            _bed.Teams.Asked.Skip(before).Select(asked => asked.Conversation).ShouldBeUnique();
        }

        (await _bed.NowAsync(of)).ShouldSatisfyAllConditions(
            one => one.Status.ShouldBe(AnnouncementStatus.Sent), one => one.Unread.ShouldBe(Hanging.Select(roster => $"Team {roster}"), ignoreOrder: true));
        _bed.SentTo("29:jan").ShouldBe(1);
    }

    [Fact]
    public async Task A_roster_that_failed_once_is_read_although_others_never_answer()
    {
        foreach (var roster in Hanging) await HangAsync(roster);
        await LinkAsync(Third, new RosterMember("29:jan", "Jan"));
        _rosters[Third] = (TimeSpan.Zero, "429 for a minute");
        await GatherAsync();
        await _bed.PassAsync(TimeSpan.FromSeconds(30));

        _rosters.Remove(Third);
        for (var again = 0; again < 3; again++) await _bed.PassAsync(TimeSpan.FromMinutes(5));

        _bed.SentTo("29:jan").ShouldBe(1);
    }

    [Fact]
    public async Task No_roster_is_asked_for_before_the_time_that_the_service_tells_and_none_waits_for_the_time_of_another()
    {
        await LinkAsync(First, new RosterMember("29:jan", "Jan"));
        await LinkAsync(Second, new RosterMember("29:mia", "Mia"));
        _rosters[First] = (TimeSpan.Zero, "429 for two hours");
        _rosters[Second] = (TimeSpan.Zero, "429 for a minute");
        await GatherAsync();

        _rosters.Clear();
        await _bed.PassAsync(TimeSpan.FromMinutes(2));
        (_bed.SentTo("29:jan"), _bed.SentTo("29:mia")).ShouldBe((0, 1));
        _bed.Teams.Asked.Count(asked => asked.Conversation == First).ShouldBe(1);
        await _bed.PassAsync(TimeSpan.FromHours(3));

        _bed.SentTo("29:jan").ShouldBe(1);
    }

    [Fact]
    public async Task Who_got_it_by_one_id_does_not_get_it_by_the_other_when_that_is_known_later()
    {
        await LinkAsync(First, new RosterMember("29:jan", "Jan", "00000000-0000-0000-0000-00000000000A"));
        await LinkAsync(Second, new RosterMember("29:jan-2", "Jan", "00000000-0000-0000-0000-00000000000a"));
        _rosters[First] = (TimeSpan.Zero, "429 for a minute");
        var of = await GatherAsync();
        _bed.SentTo("29:jan-2").ShouldBe(1);

        // The other way round by now: what told who they are is silent.
        _rosters.Remove(First);
        _rosters[Second] = (TimeSpan.Zero, "429 for a minute");
        await _bed.PassAsync(TimeSpan.FromMinutes(2));

        (await _bed.NowAsync(of)).IsGathered.ShouldBeTrue();
        (await _bed.Announcements.ReceiversAsync(of.Id, default)).ShouldHaveSingleItem().Person.Value.ShouldBe("29:jan-2");
        _bed.SentTo("29:jan").ShouldBe(0);
    }

    [Fact]
    public async Task Who_was_found_by_their_chat_waits_for_the_rosters_because_those_tell_who_is_a_guest()
    {
        await LinkAsync(First, new RosterMember("29:gast", "Gast") { UserRole = "guest" });
        await LinkAsync(Second, new RosterMember("29:jan", "Jan"));
        foreach (var person in (string[])["29:gast", "29:kees"]) await ChooseAsync(person);
        _rosters[First] = (TimeSpan.Zero, "429 for a minute");
        var of = await GatherAsync();
        (_bed.SentTo("29:jan"), _bed.SentTo("29:kees"), _bed.SentTo("29:gast")).ShouldBe((1, 0, 0));

        _rosters.Clear();
        await _bed.PassAsync(TimeSpan.FromMinutes(2));

        (_bed.SentTo("29:jan"), _bed.SentTo("29:kees"), _bed.SentTo("29:gast")).ShouldBe((1, 1, 0));
        (await _bed.ReceiverAsync(of, "29:gast")).Why.ShouldBe(ReachFailure.Guest);
    }

    [Fact]
    public async Task Who_was_found_by_their_chat_gets_it_when_a_roster_is_waited_for_no_longer()
    {
        await LinkAsync(First);
        await ChooseAsync("29:kees");
        _rosters[First] = (TimeSpan.Zero, "500");
        var of = await GatherAsync();
        for (var hour = 0; hour < 23; hour++) await _bed.PassAsync(TimeSpan.FromHours(1));
        _bed.SentTo("29:kees").ShouldBe(0);

        for (var hour = 0; hour < 3; hour++) await _bed.PassAsync(TimeSpan.FromHours(1));

        _bed.SentTo("29:kees").ShouldBe(1);
        (await _bed.NowAsync(of)).ShouldSatisfyAllConditions(one => one.Status.ShouldBe(AnnouncementStatus.Sent), one => one.Unread.ShouldBe([$"Team {First}"]));
    }

    private Task LinkAsync(string roster, params RosterMember[] members) => _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, roster, members);

    private async Task HangAsync(string roster)
    {
        await LinkAsync(roster);
        _rosters[roster] = (TimeSpan.FromSeconds(25), "429 for a minute");
    }

    private async Task ChooseAsync(string person)
    {
        await _bed.MeetAsync(person, person[3..]);
        await _bed.Bed.Get<IConversations>().SaveAsync(new Conversation { Id = new ConversationId(AnnouncementBed.ChatOf(person)), Person = new PersonId(person), School = AnnouncementBed.Bron }, default);
    }

    private async Task<Announcement> GatherAsync()
    {
        var of = await _bed.ReleaseAsync(await _bed.BeginAsync());
        await _bed.RunAsync();
        return await _bed.NowAsync(of);
    }
}
