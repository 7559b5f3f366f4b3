using Bot.School.Hours;
using static Bot.School.Tests.Hours.MadeHours;

namespace Bot.School.Tests.Hours;

/// <summary>Working hours in the nights in which the clock changes: in 2027 forward on 28 March at 02:00, back on 31 October at 03:00.</summary>
public sealed class ChangedClockTests
{
    [Theory]
    [InlineData("zo 2027-03-28 01:00", "01:00", "zo 2027-03-28 03:00+02:00")] // 02:00 does not come
    [InlineData("zo 2027-03-28 01:00", "02:00", "zo 2027-03-28 04:00")] // two hours are all of this night
    [InlineData("zo 2027-03-28 01:30", "02:00", "ma 2027-03-29 01:30")]
    [InlineData("za 2027-03-27 01:00", "04:00", "zo 2027-03-28 03:00")]
    [InlineData("zo 2027-10-31 01:00", "02:00", "zo 2027-10-31 02:00+01:00")] // 02:00 for the second time
    [InlineData("zo 2027-10-31 01:00", "04:00", "zo 2027-10-31 04:00")] // four hours are this night
    [InlineData("zo 2027-10-31 02:30+02:00", "01:00", "zo 2027-10-31 02:30+01:00")]
    [InlineData("zo 2027-10-31 03:30", "01:00", "ma 2027-11-01 01:30")]
    public void Working_time_is_time_that_really_passes(string start, string time, string end) => Nights.After(Moment(start), Time(time)).ShouldBe(Moment(end));

    [Theory]
    [InlineData("za 2027-03-27 02:30", "zo 2027-03-28 03:00")] // 02:30 is skipped: the moment of the change
    [InlineData("zo 2027-03-28 03:30", "ma 2027-03-29 03:30")]
    [InlineData("za 2027-10-30 02:30", "zo 2027-10-31 02:30+02:00")] // the first of the two
    [InlineData("zo 2027-10-31 02:30+01:00", "ma 2027-11-01 02:30")]
    public void The_next_working_day_goes_by_the_clock_on_the_wall(string start, string next) => Nights.NextWorkingDay(Moment(start)).ShouldBe(Moment(next));

    [Theory]
    [InlineData("zo 02:30-05:00", "zo 2027-03-28 00:00", "01:00", "zo 2027-03-28 04:00")] // opens in the skipped hour: at the change
    [InlineData("zo 01:00-02:30", "zo 2027-03-28 01:30", "00:30", "zo 2027-03-28 03:00")] // closes in it: at the change
    [InlineData("zo 02:15-02:45", "zo 2027-03-28 00:00", "00:10", "zo 2027-04-04 02:25")] // lies in it: no hours
    [InlineData("zo 02:30-05:00", "zo 2027-10-31 00:00", "01:00", "zo 2027-10-31 02:30+01:00")] // opens in the hour that comes twice: the first time
    [InlineData("zo 01:00-02:30", "zo 2027-10-31 02:00+02:00", "00:31", "zo 2027-11-07 01:01")] // closes in it: the first time
    public void Hours_that_begin_or_end_in_the_changed_hour(string week, string start, string time, string end) => Of(week).After(Moment(start), Time(time)).ShouldBe(Moment(end));

    [Theory]
    [InlineData("zo 2027-10-31 02:29+02:00", true)]
    [InlineData("zo 2027-10-31 02:30+02:00", false)]
    [InlineData("zo 2027-10-31 02:15+01:00", false)]
    public void A_school_that_has_closed_does_not_open_again_with_the_repeated_hour(string at, bool open) => Of("zo 01:00-02:30").IsOpen(Moment(at)).ShouldBe(open);

    // Summer time begins there at midnight: the night of Saturday to Sunday 5 September 2027 has no 00:00.
    [Fact]
    public void A_clock_that_changes_at_midnight_is_read_too()
    {
        var hours = Of("za 22:00-23:30, zo 00:00-03:00", zone: "America/Santiago");

        hours.After(new DateTimeOffset(2027, 9, 4, 22, 30, 0, TimeSpan.FromHours(-4)), TimeSpan.FromHours(2)).ShouldBe(new DateTimeOffset(2027, 9, 5, 2, 0, 0, TimeSpan.FromHours(-3)));
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_not_found() => SchoolZone.Find("Europe/Atlantis").ShouldBeNull();
}
