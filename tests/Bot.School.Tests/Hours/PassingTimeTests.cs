using Bot.School.Hours;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.School.Tests.Hours;

/// <summary>What holds for the time of any school, from any moment.</summary>
public sealed class PassingTimeTests
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    // Lord Howe changes by half an hour, Santiago at midnight.
    private static readonly Gen<string> Zones = Gen.Elements(SchoolZone.Default, SchoolZone.Default, "Australia/Lord_Howe", "America/Santiago", "UTC");

    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, 800).Select(FirstDay.AddDays);

    private static readonly Gen<DayHours> AnyDayHours = Gen.Choose(0, 1438).SelectMany(begin => Gen.Choose(begin + 1, 1439), (begin, end) => new DayHours(Minute(begin), Minute(end)));

    private static readonly Gen<Dictionary<DayOfWeek, DayHours>> AnyWeek = Gen.SubListOf(Enum.GetValues<DayOfWeek>()).Where(days => days.Count > 0)
        .SelectMany(days => AnyDayHours.ListOf(days.Count), (days, hours) => days.Zip(hours).ToDictionary(day => day.First, day => day.Second));

    private static readonly Gen<SchoolHours> AnyHours =
        from zone in Zones
        from week in AnyWeek
        from closed in AnyDay.ListOf()
        from holidays in AnyDay.SelectMany(_ => Gen.Choose(0, 60), (first, days) => new Holiday(first, first.AddDays(days))).ListOf()
        select new SchoolHours(SchoolZone.Find(zone)!, week, closed, holidays.Take(5));

    // Around the changes of the clock in Amsterdam more often than a fair choice would.
    private static readonly Gen<DateTimeOffset> AnyMoment = Gen.OneOf(
        Gen.Choose(0, 800 * 1440).Select(minute => new DateTimeOffset(FirstDay, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minute)),
        Gen.Elements(new DateOnly(2026, 3, 28), new DateOnly(2026, 10, 24), new DateOnly(2027, 3, 27), new DateOnly(2027, 10, 30))
            .SelectMany(_ => Gen.Choose(0, 2880), (day, minute) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minute)));

    private static readonly Gen<TimeSpan> AnyTime = Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 600)), (4, Gen.Choose(0, 6000))).Select(minutes => TimeSpan.FromMinutes(minutes));

    [Fact]
    public void One_wait_and_another_after_it_end_with_their_sum() => Holds(walk =>
        walk.Hours.After(walk.Hours.After(walk.Start, walk.Time), walk.More).ShouldBe(walk.Hours.After(walk.Start, walk.Time + walk.More)));

    [Fact]
    public void Who_starts_later_or_waits_longer_is_not_done_sooner() => Holds(walk =>
    {
        var end = walk.Hours.After(walk.Start, walk.Time);
        end.ShouldBeGreaterThanOrEqualTo(walk.Start);
        walk.Hours.After(walk.Start + walk.More, walk.Time).ShouldBeGreaterThanOrEqualTo(end);
        walk.Hours.After(walk.Start, walk.Time + walk.More).ShouldBeGreaterThanOrEqualTo(end);
    });

    [Fact]
    public void A_wait_ends_in_open_hours_or_with_them() => Holds(walk =>
    {
        IsOpenOrCloses(walk.Hours, walk.Hours.After(walk.Start, walk.Time));
        IsOpenOrCloses(walk.Hours, walk.Hours.NextWorkingDay(walk.Start));
    });

    [Fact]
    public void As_many_minutes_were_open_as_were_waited_for() => Holds(
        walk =>
        {
            var minutes = 0;
            for (var (at, end) = (walk.Start, walk.Hours.After(walk.Start, walk.Time)); at < end; at = at.AddMinutes(1)) minutes += walk.Hours.IsOpen(at) ? 1 : 0;
            minutes.ShouldBe((int)walk.Time.TotalMinutes);
        },
        most: 40);

    [Fact]
    public void The_next_working_day_is_a_later_day() => Holds(walk =>
    {
        var (from, next) = (walk.Hours.After(walk.Start, TimeSpan.Zero), walk.Hours.NextWorkingDay(walk.Start));
        next.Date.ShouldBeGreaterThan(from.Date);
        walk.Hours.Week.Keys.ShouldContain(next.DayOfWeek);
    });

    private static void Holds(Action<Walk> law, int most = 300) => Prop.ForAll(
        Arb.From(from hours in AnyHours from start in AnyMoment from time in AnyTime from more in AnyTime select new Walk(hours, start, time, more)), law)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(most));

    private static void IsOpenOrCloses(SchoolHours hours, DateTimeOffset at) => (hours.IsOpen(at) || hours.IsOpen(at.AddTicks(-1))).ShouldBeTrue($"{at:O}");

    private static TimeOnly Minute(int minute) => TimeOnly.MinValue.AddMinutes(minute);

    private sealed record Walk(SchoolHours Hours, DateTimeOffset Start, TimeSpan Time, TimeSpan More)
    {
        public override string ToString() =>
            $"{Hours.Zone.Id} {string.Join(", ", Hours.Week)} closed {string.Join(", ", Hours.ClosedDays)} {string.Join(", ", Hours.Holidays)}: {Start:O} + {Time} + {More}";
    }
}
