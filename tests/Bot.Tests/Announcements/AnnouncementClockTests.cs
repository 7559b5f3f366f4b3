using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.Testing;

namespace Bot.Tests.Announcements;

/// <summary>What happens to announcements by the clock.</summary>
public sealed class AnnouncementClockTests : IAsyncLifetime
{
    private const string Jan = "29:jan";

    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync() => _bed = await AnnouncementBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Theory]
    [InlineData("2027-03-28T01:59:00+01:00")]
    [InlineData("2027-03-28T03:00:00+02:00")]
    [InlineData("2027-10-31T02:30:00+02:00")]
    [InlineData("2027-10-31T02:30:00+01:00")]
    public async Task What_was_planned_goes_out_at_its_moment_also_around_the_change_of_the_clock(string moment)
    {
        var at = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        await _bed.MeetAsync(Jan);
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, AnnouncementBed.Staff, new RosterMember(Jan, "Jan"));
        var of = await _bed.ReleaseAsync(await _bed.BeginAsync(at: at));
        of.Status.ShouldBe(AnnouncementStatus.Planned);

        await _bed.PassAsync(at - _bed.Now - TimeSpan.FromSeconds(1));
        _bed.SentTo(Jan).ShouldBe(0);
        await _bed.PassAsync(TimeSpan.FromSeconds(1));
        _bed.SentTo(Jan).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_planned_and_stopped_does_not_go_out()
    {
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, AnnouncementBed.Staff, new RosterMember(Jan, "Jan"));
        var of = await _bed.ReleaseAsync(await _bed.BeginAsync(at: _bed.Now.AddHours(1)));

        await _bed.ChangeAsync(of, one => one.Stop(_bed.Now));
        await _bed.PassAsync(TimeSpan.FromHours(2));

        _bed.SentTo(Jan).ShouldBe(0);
    }

    [Fact]
    public async Task What_reached_everybody_ends_and_the_last_report_is_ordered_after_it()
    {
        var of = await _bed.ReleaseToAsync(Jan, "29:mia");
        await _bed.RunAsync();

        await _bed.PassAsync(TimeSpan.FromSeconds(4));

        (await _bed.NowAsync(of)).ShouldSatisfyAllConditions(one => one.Status.ShouldBe(AnnouncementStatus.Sent), one => one.EndedAt.ShouldNotBeNull(), one => one.CheckAt.ShouldBeNull());
        (await _bed.CountAsync(of)).Sent.ShouldBe(2);
    }

    [Fact]
    public async Task While_somebody_waits_it_does_not_end_and_a_report_is_ordered_only_when_something_changed()
    {
        _bed.Teams.Says = message => message.Conversation == "a:mia" ? new ConnectorAnswer(500) : null;
        var of = await _bed.ReleaseToAsync(Jan, "29:mia");
        await _bed.Bed.RunAsync();
        await LookAsync();
        var first = await ReportsAsync();

        await LookAsync();
        (await ReportsAsync()).ShouldBe(first);
        (await _bed.NowAsync(of)).ShouldSatisfyAllConditions(one => one.Status.ShouldBe(AnnouncementStatus.Sending), one => one.CheckAt.ShouldNotBeNull());

        await _bed.Announcements.SaveReceiverAsync(await _bed.ReceiverAsync(of, "29:mia") with { State = ReceiverState.NotReached, Why = ReachFailure.Blocked }, default);
        await LookAsync();
        (await _bed.NowAsync(of)).Status.ShouldBe(AnnouncementStatus.Sent);

        async Task LookAsync()
        {
            _bed.Bed.Advance(TimeSpan.FromSeconds(4));
            await _bed.Clock.TakeDueStepsAsync(default);
        }

        Task<long> ReportsAsync() => Task.FromResult(_bed.Bed.Ask("SELECT count(*) FROM delivery WHERE kind = 'show_report'"));
    }

    [Fact]
    public async Task A_recall_is_looked_at_until_every_card_is_gone()
    {
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.RunAsync();
        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        (await _bed.NowAsync(of)).CheckAt.ShouldNotBeNull();

        await _bed.RunAsync();
        await _bed.PassAsync(TimeSpan.FromSeconds(4));

        (await _bed.NowAsync(of)).CheckAt.ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_has_not_read_is_reminded_each_time_once()
    {
        await MeetAndLinkAsync(Jan, "29:mia");
        var of = await _bed.ReleaseAsync(await _bed.BeginAsync(reminders: ReminderPlan.Once));
        await _bed.RunAsync();
        await _bed.PassAsync(TimeSpan.FromSeconds(4));
        await _bed.Announcements.ReadAsync(of.Id, new PersonId(Jan), _bed.Now, default);

        await _bed.PassAsync(TimeSpan.FromDays(3));
        await _bed.PassAsync(TimeSpan.FromDays(30));

        _bed.SentTo(Jan).ShouldBe(1);
        _bed.SentTo("29:mia").ShouldBe(2);
        (await _bed.ReceiverAsync(of, "29:mia")).Reminders.ShouldBe(1);
    }

    [Fact]
    public async Task A_weekly_reminder_comes_four_times_at_most()
    {
        await MeetAndLinkAsync(Jan);
        await _bed.ReleaseAsync(await _bed.BeginAsync(reminders: ReminderPlan.Weekly));
        await _bed.RunAsync();
        await _bed.PassAsync(TimeSpan.FromSeconds(4));

        for (var week = 0; week < 8; week++) await _bed.PassAsync(TimeSpan.FromDays(7));

        _bed.SentTo(Jan).ShouldBe(5);
    }

    private async Task MeetAndLinkAsync(params string[] people)
    {
        foreach (var person in people) await _bed.MeetAsync(person);
        await _bed.LinkAsync(AnnouncementBed.Bron, LinkRole.Staff, AnnouncementBed.Staff, [.. people.Select(person => new RosterMember(person, person[3..]))]);
    }
}
