namespace Bot.School.Hours;

/// <summary>
/// When people work at a school, and so how its time passes. Hours are those of the clock on the wall; working time is time that really passes, so hours over the night in which
/// the clock goes forward hold an hour less. A time of the clock that comes twice means the first of the two, and one that is skipped means the moment of the change.
/// </summary>
public sealed class SchoolHours
{
    /// <summary>In days: a school is never closed for this long, so each search for an open hour ends. Two years, one of them a leap year.</summary>
    public const int LongestClosed = 731;

    private readonly WallClock _clock;
    private readonly HashSet<DateOnly> _closedDays;

    /// <param name="zone">Where the school is.</param>
    /// <param name="week">The working hours of each weekday; the school is closed on a day that is not there.</param>
    /// <param name="closedDays">Single days on which the school is closed.</param>
    /// <param name="holidays">Days in a row on which it is; they may overlap.</param>
    /// <exception cref="ArgumentException">There is a <see cref="SchoolHoursProblem"/>.</exception>
    public SchoolHours(TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, DayHours> week, IEnumerable<DateOnly> closedDays, IEnumerable<Holiday> holidays)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(week);
        (Zone, Week, _closedDays, Holidays) = (zone, new Dictionary<DayOfWeek, DayHours>(week), [.. closedDays], [.. holidays]);
        _clock = new WallClock(zone);
        if (Check(Week, _closedDays, Holidays) is { } problem) throw new ArgumentException($"These are no hours of a school: {problem}.");
    }

    /// <summary>Monday to Friday from 08:00 to 17:00.</summary>
    public static IReadOnlyDictionary<DayOfWeek, DayHours> DefaultWeek { get; } =
        Enumerable.Range((int)DayOfWeek.Monday, 5).ToDictionary(day => (DayOfWeek)day, _ => new DayHours(new TimeOnly(8, 0), new TimeOnly(17, 0)));

    public TimeZoneInfo Zone { get; }

    public IReadOnlyDictionary<DayOfWeek, DayHours> Week { get; }

    public IEnumerable<DateOnly> ClosedDays => _closedDays.Order();

    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>Whether people work at this moment. They do at the time of opening and do not at that of closing.</summary>
    public bool IsOpen(DateTimeOffset at) => Openings(at).First(opening => opening.End > at).Begin <= at;

    /// <summary>
    /// The moment at which this much working time has passed, in the school's own offset. A start outside working hours counts from the next opening. Time that is up with the day
    /// gives the closing time itself, and a start at a closing time from which no time needs to pass stays there: one wait and another after it end with their sum.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The working time is negative, or it leads out of the calendar (year 9999).</exception>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan workingTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingTime, TimeSpan.Zero);
        foreach (var opening in Openings(start).SkipWhile(opening => opening.End < start))
        {
            var from = Later(start, opening.Begin);
            if (workingTime <= opening.End - from) return _clock.At(from + workingTime);
            workingTime -= opening.End - from;
        }

        throw new InvalidOperationException("The openings of a school have no end.");
    }

    /// <summary>
    /// The same time of day on the next day with working hours, in the school's own offset. A start outside working hours counts as the next opening; a closing time still belongs to
    /// its own day. Where the next day opens later or closes earlier, the result is that opening or closing time.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the calendar (year 9999).</exception>
    public DateTimeOffset NextWorkingDay(DateTimeOffset start)
    {
        var days = Openings(start).SkipWhile(opening => opening.End < start).Take(2).ToList();
        var time = TimeOnly.FromTimeSpan(_clock.At(Later(start, days[0].Begin)).TimeOfDay);
        var same = _clock.First(days[1].Day, time);
        return Later(days[1].Begin, same < days[1].End ? same : days[1].End);
    }

    /// <summary>What makes these no hours of a school; null when nothing does.</summary>
    public static SchoolHoursProblem? Check(IReadOnlyDictionary<DayOfWeek, DayHours> week, IEnumerable<DateOnly> closedDays, IEnumerable<Holiday> holidays)
    {
        ArgumentNullException.ThrowIfNull(week);
        if (week.Count == 0) return SchoolHoursProblem.NoHours;
        var closed = closedDays.ToHashSet();
        var free = holidays.ToList();

        // Each long closure starts with one of these days.
        return closed.Concat(free.Select(holiday => holiday.First)).Any(first => NeverOpens(first, day => HoursOf(day, week, closed, free) is not null))
            ? SchoolHoursProblem.ClosedTooLong
            : null;
    }

    private static bool NeverOpens(DateOnly first, Func<DateOnly, bool> opens) =>
        !Enumerable.Range(0, Math.Min(LongestClosed, DateOnly.MaxValue.DayNumber - first.DayNumber + 1)).Any(days => opens(first.AddDays(days)));

    private static DayHours? HoursOf(DateOnly day, IReadOnlyDictionary<DayOfWeek, DayHours> week, HashSet<DateOnly> closed, IReadOnlyList<Holiday> holidays) =>
        closed.Contains(day) || holidays.Any(holiday => holiday.Contains(day)) ? null : week.GetValueOrDefault(day.DayOfWeek);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // From the day before: a change of the clock around midnight can carry its end past this moment.
    private IEnumerable<Opening> Openings(DateTimeOffset from)
    {
        for (var day = DateOnly.FromDateTime(_clock.At(from).DateTime).AddDays(-1); ; day = day.AddDays(1))
        {
            if (HoursOf(day, Week, _closedDays, Holidays) is not { } hours) continue;
            var opening = new Opening(day, _clock.First(day, hours.Begin), _clock.First(day, hours.End));

            // Hours that the clock skips as a whole are none.
            if (opening.Begin < opening.End) yield return opening;
        }
    }

    private readonly record struct Opening(DateOnly Day, DateTimeOffset Begin, DateTimeOffset End);
}
