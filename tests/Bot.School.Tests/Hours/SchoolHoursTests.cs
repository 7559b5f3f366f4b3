using Bot.School.Hours;
using static Bot.School.Tests.Hours.MadeHours;

namespace Bot.School.Tests.Hours;

/// <summary>The clock of a school that closes early on Wednesday, opens late on Friday and has holidays.</summary>
public sealed class SchoolHoursTests
{
    [Theory]
    [InlineData("ma 2026-11-23 07:59", false)]
    [InlineData("ma 2026-11-23 08:00", true)]
    [InlineData("ma 2026-11-23 16:59", true)]
    [InlineData("ma 2026-11-23 17:00", false)]
    [InlineData("wo 2026-11-25 12:29", true)]
    [InlineData("wo 2026-11-25 13:00", false)]
    [InlineData("vr 2026-11-27 09:00", false)]
    [InlineData("za 2026-11-28 10:00", false)]
    [InlineData("di 2026-12-01 10:00", false)] // a closed day
    [InlineData("vr 2026-12-18 14:59", true)]
    [InlineData("ma 2026-12-21 10:00", false)]
    [InlineData("vr 2027-01-01 10:00", false)]
    [InlineData("ma 2027-01-04 08:00", true)]
    public void It_is_open_in_its_working_hours_alone(string at, bool open) => DeWilg.IsOpen(Moment(at)).ShouldBe(open);

    [Theory]
    [InlineData("ma 2026-11-23 09:00", "02:00", "ma 2026-11-23 11:00")]
    [InlineData("ma 2026-11-23 16:00", "02:00", "di 2026-11-24 09:00")]
    [InlineData("ma 2026-11-23 16:00", "01:00", "ma 2026-11-23 17:00")] // the closing time, not the next opening
    [InlineData("ma 2026-11-23 16:00", "01:00:01", "di 2026-11-24 08:00:01")]
    [InlineData("ma 2026-11-23 16:00", "00:00", "ma 2026-11-23 16:00")]
    [InlineData("ma 2026-11-23 17:00", "00:00", "ma 2026-11-23 17:00")]
    [InlineData("ma 2026-11-23 17:00:01", "00:00", "di 2026-11-24 08:00")]
    [InlineData("ma 2026-11-23 17:00", "01:00", "di 2026-11-24 09:00")]
    [InlineData("ma 2026-11-23 05:00", "01:00", "ma 2026-11-23 09:00")]
    [InlineData("wo 2026-11-25 14:00", "01:00", "do 2026-11-26 09:00")]
    [InlineData("vr 2026-11-27 14:00", "11:00", "wo 2026-12-02 09:00")] // nothing on Tuesday, a closed day
    [InlineData("vr 2026-12-18 15:30", "04:00", "ma 2027-01-04 12:00")] // over the Christmas holiday and the end of the year
    [InlineData("wo 2026-12-30 23:00", "01:00", "ma 2027-01-04 09:00")]
    [InlineData("vr 2027-07-09 14:00", "02:00", "ma 2027-08-23 09:00")] // over the summer
    [InlineData("ma 2028-02-28 16:00", "10:00", "di 2028-02-29 17:00")] // a leap day
    [InlineData("di 2028-02-29 16:00", "02:00", "wo 2028-03-01 09:00")]
    [InlineData("vr 2027-03-26 14:00", "02:00", "ma 2027-03-29 09:00")] // a weekend in which the clock goes forward
    [InlineData("vr 2026-10-23 14:00", "02:00", "ma 2026-10-26 09:00")] // and one in which it goes back
    [InlineData("vr 2044-03-25 14:00", "02:00", "ma 2044-03-28 09:00")] // so too in years that no table lists
    public void So_much_working_time_has_passed(string start, string time, string end) => DeWilg.After(Moment(start), Time(time)).ShouldBe(Moment(end));

    [Theory]
    [InlineData("ma 2026-11-23 09:00", "di 2026-11-24 09:00")]
    [InlineData("ma 2026-11-23 07:00", "di 2026-11-24 08:00")] // before opening: as if at the opening
    [InlineData("ma 2026-11-23 18:00", "wo 2026-11-25 08:00")] // after closing: as if at the next opening
    [InlineData("ma 2026-11-23 17:00", "di 2026-11-24 17:00")] // the closing time belongs to its day
    [InlineData("di 2026-11-24 15:00", "wo 2026-11-25 12:30")] // that day is shorter
    [InlineData("wo 2026-11-25 12:30", "do 2026-11-26 12:30")]
    [InlineData("do 2026-11-26 08:15", "vr 2026-11-27 09:30")] // that day opens later
    [InlineData("vr 2026-11-27 10:00", "ma 2026-11-30 10:00")]
    [InlineData("za 2026-11-28 12:00", "wo 2026-12-02 08:00")] // Monday's opening, and Tuesday is closed
    [InlineData("vr 2026-12-18 11:00", "ma 2027-01-04 11:00")]
    [InlineData("do 2026-12-24 11:00", "di 2027-01-05 08:00")]
    [InlineData("vr 2027-03-26 11:00", "ma 2027-03-29 11:00")] // the same time on the clock, an hour less between
    [InlineData("vr 2026-10-23 11:00", "ma 2026-10-26 11:00")]
    [InlineData("ma 2028-02-28 11:00", "di 2028-02-29 11:00")]
    public void The_next_working_day_is_the_same_time_on_the_next_day_that_has_hours(string start, string next) => DeWilg.NextWorkingDay(Moment(start)).ShouldBe(Moment(next));

    [Fact]
    public void A_moment_is_given_in_the_offset_of_the_school()
    {
        var start = Moment("vr 2027-03-26 14:00").ToUniversalTime();

        DeWilg.After(start, TimeSpan.Zero).Offset.ShouldBe(TimeSpan.FromHours(1));
        DeWilg.After(start, TimeSpan.FromHours(2)).Offset.ShouldBe(TimeSpan.FromHours(2));
        DeWilg.NextWorkingDay(start).Offset.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void Time_does_not_pass_backwards() => Should.Throw<ArgumentOutOfRangeException>(() => DeWilg.After(Moment("ma 2026-11-23 09:00"), TimeSpan.FromTicks(-1)));

    [Fact]
    public void Hours_that_end_before_they_begin_cannot_be_made()
    {
        Should.Throw<ArgumentException>(() => new DayHours(new TimeOnly(17, 0), new TimeOnly(8, 0)));
        Should.Throw<ArgumentException>(() => new DayHours(new TimeOnly(8, 0), new TimeOnly(8, 0)));
        Should.Throw<ArgumentException>(() => Holiday("2027-01-03/2026-12-19"));
    }

    [Theory]
    [InlineData("", "", SchoolHoursProblem.NoHours)]
    [InlineData("ma 08:00-17:00", "2026-12-19/2028-12-18", SchoolHoursProblem.ClosedTooLong)] // 731 days
    [InlineData("ma 08:00-17:00", "2026-12-19/2027-12-18, 2027-12-19/2029-01-01", SchoolHoursProblem.ClosedTooLong)] // together
    [InlineData("ma 08:00-17:00", "2026-12-19/9999-12-31", SchoolHoursProblem.ClosedTooLong)]
    [InlineData("ma 08:00-17:00", "2026-12-19/2028-12-17", null)] // the day after is a Monday
    public void Hours_with_no_open_hour_in_a_week_or_in_two_years_cannot_be_made(string week, string holidays, SchoolHoursProblem? problem)
    {
        if (problem is { } told) Should.Throw<ArgumentException>(() => Of(week, "", holidays)).Message.ShouldContain($"{told}");
        else Of(week, "", holidays).After(Moment("za 2026-12-19 10:00"), TimeSpan.Zero).ShouldBe(Moment("ma 2028-12-18 08:00"));
    }
}
