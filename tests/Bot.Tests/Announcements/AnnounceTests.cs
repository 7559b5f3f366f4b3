using Bot.Announcements;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.Testing;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>What the service can answer, and what becomes of the receiver.</summary>
public sealed class AnnounceTests : IAsyncLifetime
{
    private const string Jan = "29:jan";

    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync() => _bed = await AnnouncementBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Theory]
    [InlineData("403 blocked", ReachFailure.Blocked)]
    [InlineData("403 not in the roster", ReachFailure.NotInstalled)]
    [InlineData("403 not installed", ReachFailure.NotInstalled)]
    [InlineData("403 without a code", ReachFailure.Refused)]
    [InlineData("closed after it was taken", ReachFailure.Unsure)]
    public async Task What_the_service_never_takes_is_named_with_the_reason_and_tried_once(string answer, ReachFailure why)
    {
        Answers(Jan, answer, always: true);

        var of = await ReleaseToAsync(Jan);

        (await _bed.ReceiverAsync(of, Jan)).ShouldSatisfyAllConditions(jan => jan.State.ShouldBe(ReceiverState.NotReached), jan => jan.Why.ShouldBe(why));
        _bed.SentTo(Jan).ShouldBe(1);
    }

    [Theory]
    [InlineData("429 for a minute")]
    [InlineData("412")]
    [InlineData("502")]
    [InlineData("500")]
    [InlineData("401")]
    [InlineData("404 without a code")]
    public async Task What_the_service_does_not_take_now_is_tried_once_each_time_and_arrives_once(string answer)
    {
        Answers(Jan, answer, times: 2);

        var of = await ReleaseToAsync(Jan);

        (await _bed.ReceiverAsync(of, Jan)).ShouldSatisfyAllConditions(
            jan => jan.State.ShouldBe(ReceiverState.Sent),
            jan => jan.Message.ShouldBe(_bed.Teams.Shown("a:jan").ShouldHaveSingleItem().Id),
            jan => jan.Edition.ShouldBe(1),
            jan => jan.SentAt.ShouldNotBeNull());
        _bed.SentTo(Jan).ShouldBe(3);
    }

    [Fact]
    public async Task What_the_service_fails_at_for_a_day_is_named_as_refused()
    {
        Answers(Jan, "500", always: true);

        var of = await ReleaseToAsync(Jan);

        (await _bed.ReceiverAsync(of, Jan)).Why.ShouldBe(ReachFailure.Refused);
    }

    [Fact]
    public async Task A_message_that_may_stand_there_already_is_not_sent_again_also_when_the_errand_is_taken_up_again()
    {
        Answers(Jan, "closed after it was taken", times: 1);
        var of = await ReleaseToAsync(Jan);

        (await _bed.Bed.Get<AnnounceRunner>().RunAsync(new Errand.Announce(of.Id, new PersonId(Jan)), default)).ShouldBeOfType<ErrandEnd.Done>();

        _bed.Teams.Shown("a:jan").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_has_no_chat_gets_one_and_it_is_remembered()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, AnnouncementBed.Staff, new RosterMember(Jan, "Jan"));

        var of = await _bed.ReleaseAsync(await _bed.BeginAsync());
        await _bed.RunAsync();

        _bed.Teams.Shown("a:jan").ShouldHaveSingleItem().Raw.ShouldContain("Artikel 3 verandert");
        (await _bed.ReceiverAsync(of, Jan)).ShouldSatisfyAllConditions(jan => jan.HasChat.ShouldBeTrue(), jan => jan.Address.Id.Value.ShouldBe("a:jan"));
        (await _bed.Bed.People.FindAsync(new PersonId(Jan), default))!.Chat!.Id.Value.ShouldBe("a:jan");
    }

    [Theory]
    [InlineData("403 not installed", ReachFailure.NotInstalled)]
    [InlineData("403 blocked", ReachFailure.Blocked)]
    public async Task Who_has_no_chat_and_can_get_none_is_named(string answer, ReachFailure why)
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, AnnouncementBed.Staff, new RosterMember(Jan, "Jan"));
        _bed.Teams.Says = message => message.Conversation is null && message.Method == "POST" ? ServiceAnswers.Of(answer) : null;

        var of = await _bed.ReleaseAsync(await _bed.BeginAsync());
        await _bed.RunAsync();

        (await _bed.ReceiverAsync(of, Jan)).Why.ShouldBe(why);
    }

    [Fact]
    public async Task Who_threw_the_chat_away_gets_it_in_a_new_one()
    {
        await _bed.Bed.People.SeeAsync(new() { Id = new PersonId(Jan), Chat = _bed.Bed.Address("a:old"), SeenAt = _bed.Now }, default);
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, AnnouncementBed.Staff, new RosterMember(Jan, "Jan"));
        _bed.Teams.Says = message => message.Conversation == "a:old" ? ServiceAnswers.Of("404 gone") : null;

        var of = await _bed.ReleaseAsync(await _bed.BeginAsync());
        await _bed.RunAsync();

        _bed.Teams.Shown("a:jan").ShouldHaveSingleItem();
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Sent);
    }

    [Fact]
    public async Task Whose_new_chat_is_gone_too_is_named()
    {
        Answers(Jan, "404 gone", always: true);

        var of = await ReleaseToAsync(Jan);

        (await _bed.ReceiverAsync(of, Jan)).Why.ShouldBe(ReachFailure.ChatGone);
        _bed.SentTo(Jan).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_corrected_changes_in_place_and_nobody_gets_a_second_message()
    {
        var of = await ReleaseToAsync(Jan, "29:mia");

        await _bed.ChangeAsync(of, one => one.Correct(AnnouncementBed.Director, one.Content with { Text = "Per 1 april." }, secondPerson: false));
        await _bed.RunAsync();

        foreach (var person in (string[])[Jan, "29:mia"])
        {
            _bed.Teams.Shown(AnnouncementBed.ChatOf(person)).ShouldHaveSingleItem().Raw.ShouldContain("1 april");
            (await _bed.ReceiverAsync(of, person)).Edition.ShouldBe(2);
            _bed.SentTo(person).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_was_corrected_reaches_who_has_it_also_when_the_rest_is_stopped()
    {
        var of = await ReleaseToAsync(Jan);

        await _bed.ChangeAsync(of, one => one.Correct(AnnouncementBed.Director, one.Content with { Text = "Per 1 april." }, secondPerson: false));
        await _bed.ChangeAsync(of, one => one.Stop(_bed.Now));
        await _bed.RunAsync();

        _bed.Teams.Shown("a:jan").ShouldHaveSingleItem().Raw.ShouldContain("1 april");
    }

    [Fact]
    public async Task Who_threw_the_message_away_is_not_sent_the_correction()
    {
        var of = await ReleaseToAsync(Jan);
        _bed.Teams.Says = message => message.Method == "PUT" ? ServiceAnswers.Of("404 message gone") : null;

        await _bed.ChangeAsync(of, one => one.Correct(AnnouncementBed.Director, one.Content with { Text = "Per 1 april." }, secondPerson: false));
        await _bed.RunAsync();

        _bed.SentTo(Jan).ShouldBe(1);
        (await _bed.ReceiverAsync(of, Jan)).Edition.ShouldBe(2);
    }

    [Fact]
    public async Task Stopped_in_the_middle_nothing_leaves_any_more_and_resumed_everybody_gets_it_once()
    {
        string[] people = [.. Enumerable.Range(0, 200).Select(number => $"29:p{number}")];
        var stop = new TaskCompletionSource();
        var id = AnnouncementId.Of("Artikel 3 verandert");
        var arrived = 0;
        _bed.Teams.Says = message => message.Method == "POST" && Interlocked.Increment(ref arrived) == 20 ? new ConnectorAnswer(201, $$"""{"id":"{{message.Id}}"}""") { After = stop.Task } : null;
        var release = ReleaseToAsync(people);
        while ((await _bed.Teams.ArrivesAsync()).Id != "m20")
        {
        }

        await _bed.Desk.ChangeAsync(id, one => one.Stop(_bed.Now), default);
        var atStop = _bed.Teams.Sent.Count;
        stop.SetResult();
        var of = await release;
        await _bed.RunAsync();

        // What was past its last look when it was stopped is on its way.
        _bed.Teams.Sent.Count.ShouldBeLessThanOrEqualTo(atStop + 10);
        (await _bed.CountAsync(of)).Queued.ShouldBeGreaterThan(0);
        await _bed.ChangeAsync(of, one => one.Resume(_bed.Now));
        await _bed.RunAsync();
        (await _bed.CountAsync(of)).Sent.ShouldBe(people.Length);
        foreach (var person in people) _bed.SentTo(person).ShouldBe(1);
    }

    private void Answers(string person, string answer, int times = int.MaxValue, bool always = false)
    {
        var said = 0;
        _bed.Teams.Says = message => message.Conversation == AnnouncementBed.ChatOf(person) && (always || said++ < times) ? ServiceAnswers.Of(answer) : null;
    }

    private async Task<Announcement> ReleaseToAsync(params string[] people)
    {
        var of = await _bed.ReleaseToAsync(people);
        await _bed.RunAsync();
        return of;
    }
}
