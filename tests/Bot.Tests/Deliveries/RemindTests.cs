using Bot.Deliveries;
using Bot.School.Cases;
using Bot.School.Hours;
using Bot.School.Links;
using Bot.Testing;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Deliveries;

/// <summary>The clock of cases, and the reminders that it orders.</summary>
public sealed class RemindTests : IAsyncLifetime
{
    // Every hour is a working hour; a working day is a day.
    private static readonly SchoolHours AlwaysOpen = new(
        TimeZoneInfo.Utc, Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => new DayHours(TimeOnly.MinValue, TimeOnly.MaxValue)), [], []);

    private static readonly CaseClock Clock = new(_ => AlwaysOpen);

    private DeliveryBed _bed = null!;

    public async Task InitializeAsync()
    {
        _bed = await DeliveryBed.StartAsync(Clock);
        await _bed.MeetAsync();
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        _bed.Teams.Rosters[DeliveryBed.Supervisors] = [new RosterMember("29:mia", "Mia Smit"), new RosterMember("29:bas", "Bas Kok"), new RosterMember("29:jan", "Jan de Wit")];
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task After_four_working_hours_everybody_who_may_rule_is_reminded_under_the_card()
    {
        await ShownAsync();

        await GoOnAsync(TimeSpan.FromHours(4));

        var shown = _bed.Teams.Shown(DeliveryBed.Supervisors);
        shown.Count.ShouldBe(2);
        shown[1].Conversation.ShouldBe($"{DeliveryBed.Supervisors};messageid={shown[0].Id}");
        shown[1].Raw.ShouldContain("29:mia");
        shown[1].Raw.ShouldContain("29:bas");
        shown[1].Raw.ShouldNotContain("29:jan");
    }

    [Fact]
    public async Task Who_has_taken_it_on_is_reminded_alone()
    {
        var opened = await ShownAsync();
        await _bed.ChangeAsync(opened, one => one.Take(DeliveryBed.Mia, _bed.Clock.GetUtcNow()));
        await _bed.RunAsync();

        await GoOnAsync(TimeSpan.FromHours(4));

        var reminder = _bed.Teams.Shown(DeliveryBed.Supervisors)[1];
        reminder.Raw.ShouldContain("29:mia");
        reminder.Raw.ShouldNotContain("29:bas");
    }

    [Fact]
    public async Task A_reminder_that_somebody_was_before_is_not_sent()
    {
        var opened = await ShownAsync();
        _bed.Advance(TimeSpan.FromHours(4));
        await _bed.Get<CaseClockWorker>().TakeDueStepsAsync(default);
        await _bed.RuleAsync(opened);

        await _bed.RunAsync();

        _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_a_day_it_goes_up_to_the_directie_and_later_both_are_reminded()
    {
        await _bed.LinkAsync(LinkRole.Directorate, DeliveryBed.Directorate);
        var opened = await ShownAsync();
        await GoOnAsync(TimeSpan.FromHours(4));
        await GoOnAsync(TimeSpan.FromHours(20));
        (await _bed.NowAsync(opened)).IsEscalated.ShouldBeTrue();
        _bed.Teams.Shown(DeliveryBed.Directorate).ShouldHaveSingleItem();

        await GoOnAsync(TimeSpan.FromDays(1));

        _bed.Teams.Shown(DeliveryBed.Directorate).Count.ShouldBe(2, "the card and a reminder");
        _bed.Teams.Shown(DeliveryBed.Supervisors).Count.ShouldBe(3, "the card and two reminders");
    }

    [Fact]
    public async Task A_reminder_that_one_of_two_conversations_does_not_take_now_is_not_said_twice_in_the_other()
    {
        await _bed.LinkAsync(LinkRole.Directorate, DeliveryBed.Directorate);
        var opened = await ShownAsync();
        await _bed.ChangeAsync(opened, one => one.Escalate(_bed.Clock.GetUtcNow()));
        await _bed.RunAsync();
        _bed.Teams.Says = message => message.Method == "POST" && message.Conversation?.StartsWith(DeliveryBed.Directorate, StringComparison.Ordinal) == true ? ServiceAnswers.Of("429 for a minute") : null;
        await GoOnAsync(TimeSpan.FromDays(1));
        _bed.Teams.Says = _ => null;

        _bed.Advance(TimeSpan.FromMinutes(2));
        await _bed.RunAsync();

        _bed.Teams.Shown(DeliveryBed.Supervisors).Count.ShouldBe(2);
        _bed.Teams.Shown(DeliveryBed.Directorate).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_processes_that_look_at_once_remind_once()
    {
        var opened = await ShownAsync();
        await using var another = await _bed.AnotherAsync(Clock);
        _bed.Advance(TimeSpan.FromHours(4));

        await Task.WhenAll(_bed.Get<CaseClockWorker>().TakeDueStepsAsync(default), another.Get<CaseClockWorker>().TakeDueStepsAsync(default));
        await Task.WhenAll(_bed.RunAsync(), another.RunAsync());

        (await _bed.NowAsync(opened)).History.Count(happened => happened.Kind == CaseEventKind.Reminded).ShouldBe(1);
        _bed.Teams.Shown(DeliveryBed.Supervisors).Count.ShouldBe(2);
    }

    private async Task<Case> ShownAsync()
    {
        var opened = await _bed.OpenAsync();
        await _bed.RunAsync();
        return opened;
    }

    private async Task GoOnAsync(TimeSpan by)
    {
        _bed.Advance(by);
        await _bed.Get<CaseClockWorker>().TakeDueStepsAsync(default);
        await _bed.RunAsync();
    }
}
