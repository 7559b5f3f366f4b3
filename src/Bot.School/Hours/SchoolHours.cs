using System.Collections.Frozen;

namespace Bot.School.Hours;

/// <summary>When people of a school are at work, in the school's own time zone: by day of the week, without holidays.</summary>
public sealed class SchoolHours
{
    /// <summary>How far is looked for a day on which somebody works.</summary>
    private const int MostDays = 732;

    private readonly FrozenDictionary<DayOfWeek, OpeningHours> _week;
    private readonly IReadOnlyCollection<Holiday> _holidays;

    /// <param name="zone">The school's time zone.</param>
    /// <param name="week">The hours of each day of the week; a day without is free.</param>
    /// <param name="holidays">The days on which nobody works, whatever day of the week it is.</param>
    /// <exception cref="ArgumentException">There is no day with hours.</exception>
    public SchoolHours(TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, OpeningHours> week, IReadOnlyCollection<Holiday> holidays)
    {
        ArgumentNullException.ThrowIfNull(week);
        if (week.Count == 0) throw new ArgumentException("A week has a day with hours.", nameof(week));
        (Zone, _week, _holidays) = (zone, week.ToFrozenDictionary(), holidays);
    }

    /// <summary>Monday to Friday from 8 to 17 in the Netherlands, without holidays.</summary>
    public static SchoolHours Default { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
        Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToDictionary(day => day, _ => new OpeningHours(new TimeOnly(8, 0), new TimeOnly(17, 0))),
        []);

    public TimeZoneInfo Zone { get; }

    /// <summary>Whether people are at work; at closing time no more.</summary>
    public bool IsOpen(DateTimeOffset at) => DayOf(DateOf(at)) is { } day && day.Opens <= at && at < day.Closes;

    /// <summary>
    /// The moment at which so much working time has passed: outside working hours none passes. What is over at closing time is over then, not at the next opening.
    /// When nobody works within two years of the start, working hours are left out of it.
    /// </summary>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan workingTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingTime, TimeSpan.Zero);
        var left = workingTime;
        foreach (var day in DaysFrom(DateOf(start)))
        {
            var from = start > day.Opens ? start : day.Opens;
            if (from >= day.Closes) continue;
            if (left <= day.Closes - from) return (from + left).ToUniversalTime();
            left -= day.Closes - from;
        }

        return (start + workingTime).ToUniversalTime();
    }

    /// <summary>
    /// One working day later: the same time on the next day that has hours, as far as that day reaches. A start outside working hours counts as the next opening.
    /// When nobody works within two years of the start, it is the next day.
    /// </summary>
    public DateTimeOffset NextWorkingDay(DateTimeOffset start)
    {
        var begun = TimeZoneInfo.ConvertTime(After(start, TimeSpan.Zero), Zone);
        var today = DateOnly.FromDateTime(begun.DateTime);
        if (DaysFrom(today.AddDays(1)).FirstOrDefault() is not { } next) return start.AddDays(1).ToUniversalTime();
        var then = Moment(next.Date, TimeOnly.FromDateTime(begun.DateTime), isEarliest: true);
        return then < next.Opens ? next.Opens : then > next.Closes ? next.Closes : then;
    }

    private IEnumerable<Day> DaysFrom(DateOnly first) => Enumerable.Range(0, MostDays).Select(number => DayOf(first.AddDays(number))).OfType<Day>();

    private DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    private Day? DayOf(DateOnly date)
    {
        if (!_week.TryGetValue(date.DayOfWeek, out var hours) || _holidays.Any(holiday => holiday.Has(date))) return null;
        var (opens, closes) = (Moment(date, hours.From, isEarliest: true), Moment(date, hours.Until, isEarliest: false));

        // Hours that lie in the hour that is skipped in March are no hours at all.
        return opens < closes ? new Day(date, opens, closes) : null;
    }

    // In October an hour comes twice: then the day is as long as it can be. In March one is skipped: then it is an hour later.
    private DateTimeOffset Moment(DateOnly date, TimeOnly time, bool isEarliest)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local)) return new DateTimeOffset(local, Zone.GetUtcOffset(local.AddHours(-1))).ToUniversalTime();
        var offset = !Zone.IsAmbiguousTime(local) ? Zone.GetUtcOffset(local) : isEarliest ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetAmbiguousTimeOffsets(local).Min();
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private sealed record Day(DateOnly Date, DateTimeOffset Opens, DateTimeOffset Closes);
}
