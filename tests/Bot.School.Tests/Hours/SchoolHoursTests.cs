using System.Globalization;
using Bot.School.Hours;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.School.Tests.Hours;

/// <summary>Working time in the Netherlands, in the school's own words of time: "2026-11-27 16:00".</summary>
public sealed class SchoolHoursTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // From Monday to Friday, on Wednesday until noon; the autumn and Christmas holidays of 2026, and one free Monday.
    private static readonly SchoolHours School = new(
        Amsterdam,
        new Dictionary<DayOfWeek, OpeningHours>
        {
            [DayOfWeek.Monday] = Hours("08:00", "17:00"),
            [DayOfWeek.Tuesday] = Hours("08:00", "17:00"),
            [DayOfWeek.Wednesday] = Hours("08:00", "12:00"),
            [DayOfWeek.Thursday] = Hours("08:00", "17:00"),
            [DayOfWeek.Friday] = Hours("08:00", "17:00"),
        },
        [new(new(2026, 10, 17), new(2026, 10, 25)), new(new(2026, 12, 19), new(2027, 1, 3)), new(new(2026, 11, 30), new(2026, 11, 30))]);

    [Theory]
    [InlineData("2026-11-23 09:00", 4, "2026-11-23 13:00")]
    [InlineData("2026-11-23 15:00", 4, "2026-11-24 10:00")]
    [InlineData("2026-11-23 13:00", 4, "2026-11-23 17:00")]
    [InlineData("2026-11-23 17:00", 4, "2026-11-24 12:00")]
    [InlineData("2026-11-23 03:00", 4, "2026-11-23 12:00")]
    [InlineData("2026-11-25 10:00", 4, "2026-11-26 10:00")]
    [InlineData("2026-11-27 16:00", 4, "2026-12-01 11:00")]
    [InlineData("2026-11-28 12:00", 4, "2026-12-01 12:00")]
    [InlineData("2026-12-18 16:00", 4, "2027-01-04 11:00")]
    [InlineData("2028-02-28 16:00", 4, "2028-02-29 11:00")]
    [InlineData("2026-03-27 16:00", 4, "2026-03-30 11:00")]
    [InlineData("2026-10-16 16:00", 4, "2026-10-26 11:00")]
    public void Only_working_time_counts(string start, int hours, string end) => School.After(At(start), TimeSpan.FromHours(hours)).ShouldBe(At(end));

    [Theory]
    [InlineData("2026-11-23 09:30", "2026-11-24 09:30")]
    [InlineData("2026-11-24 15:00", "2026-11-25 12:00")]
    [InlineData("2026-11-27 09:30", "2026-12-01 09:30")]
    [InlineData("2026-11-28 20:00", "2026-12-02 08:00")]
    [InlineData("2026-12-18 09:30", "2027-01-04 09:30")]
    [InlineData("2026-03-27 09:30", "2026-03-30 09:30")]
    [InlineData("2026-10-16 09:30", "2026-10-26 09:30")]
    public void A_working_day_later_is_the_same_time_on_the_next_day_that_has_hours(string start, string end) => School.NextWorkingDay(At(start)).ShouldBe(At(end));

    [Theory]
    [InlineData("2026-11-23 08:00", true)]
    [InlineData("2026-11-23 07:59", false)]
    [InlineData("2026-11-23 17:00", false)]
    [InlineData("2026-11-22 12:00", false)]
    [InlineData("2026-11-30 12:00", false)]
    [InlineData("2026-12-25 12:00", false)]
    public void It_is_open_in_its_hours_and_never_in_a_holiday(string at, bool open) => School.IsOpen(At(at)).ShouldBe(open);

    [Fact]
    public void An_hour_that_comes_twice_in_October_is_two_hours_of_work() =>
        Nights("02:00", "04:00").After(At("2026-10-25 00:00"), TimeSpan.FromHours(3)).ShouldBe(At("2026-10-25 04:00"));

    [Fact]
    public void An_hour_that_is_skipped_in_March_is_no_work() =>
        Nights("01:00", "04:00").After(At("2026-03-29 00:00"), TimeSpan.FromHours(2)).ShouldBe(At("2026-03-29 04:00"));

    [Fact]
    public void Hours_that_are_skipped_whole_make_it_the_next_day() =>
        Nights("02:00", "03:00").After(At("2026-03-29 00:00"), TimeSpan.FromMinutes(30)).ShouldBe(At("2026-03-30 02:30"));

    [Fact]
    public void More_working_time_ends_later_and_in_working_hours() => Prop.ForAll(
        Gen.Choose(0, 400 * 24 * 60).ToArbitrary(), Gen.Choose(1, 80 * 60).ToArbitrary(), Gen.Choose(1, 80 * 60).ToArbitrary(),
        (minutes, first, second) =>
        {
            var start = At("2026-08-01 00:00").AddMinutes(minutes);
            var (once, both) = (School.After(start, TimeSpan.FromMinutes(first)), School.After(start, TimeSpan.FromMinutes(first + second)));
            return both > once && School.After(once, TimeSpan.FromMinutes(second)) == both && School.IsOpen(once.AddTicks(-1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_never_works_is_told_by_the_clock_on_the_wall()
    {
        var closed = new SchoolHours(Amsterdam, new Dictionary<DayOfWeek, OpeningHours> { [DayOfWeek.Monday] = Hours("08:00", "17:00") }, [new(new(2026, 1, 1), new(2036, 1, 1))]);

        closed.After(At("2026-11-23 09:00"), TimeSpan.FromHours(4)).ShouldBe(At("2026-11-23 13:00"));
        closed.NextWorkingDay(At("2026-11-23 09:00")).ShouldBe(At("2026-11-24 09:00"));
    }

    [Fact]
    public void What_ends_before_it_begins_cannot_be_made()
    {
        Should.Throw<ArgumentException>(() => Hours("17:00", "08:00"));
        Should.Throw<ArgumentException>(() => new Holiday(new(2026, 1, 2), new(2026, 1, 1)));
        Should.Throw<ArgumentException>(() => new SchoolHours(Amsterdam, new Dictionary<DayOfWeek, OpeningHours>(), []));
    }

    private static SchoolHours Nights(string from, string until) => new(Amsterdam, Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => Hours(from, until)), []);

    private static OpeningHours Hours(string from, string until) => new(TimeOnly.ParseExact(from, "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(until, "HH:mm", CultureInfo.InvariantCulture));

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, Amsterdam.GetUtcOffset(time));
    }
}
