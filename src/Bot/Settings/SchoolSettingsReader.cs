using System.Globalization;
using Bot.Cards;
using Bot.School.Hours;
using Bot.Texts;

namespace Bot.Settings;

/// <summary>Reads the settings of one school; what it does not say itself is taken from those for all.</summary>
/// <param name="own">The school's own section.</param>
/// <param name="forAll">The section for all schools.</param>
/// <param name="problems">Gets a line for each setting that cannot be read.</param>
internal sealed class SchoolSettingsReader(IConfigurationSection own, IConfigurationSection forAll, ICollection<string> problems)
{
    private static readonly DayOfWeek[] Days = Enum.GetValues<DayOfWeek>();

    public SchoolSettings Read() => new(Hours(), PhoneOf());

    private SchoolHours Hours()
    {
        var zone = Zone();
        var week = Week();
        var holidays = All("ClosedDays", ClosedDay).Concat(All("Holidays", HolidayOf)).ToList();
        if (week.Count > 0) return new SchoolHours(zone, week, holidays);
        problems.Add($"{own.Path}:Hours: {SettingsTexts.NoHours}");
        return SchoolHours.Default;
    }

    private TimeZoneInfo Zone()
    {
        if (Value("TimeZone") is not { } found) return SchoolHours.Default.Zone;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(found.Value!, out var zone)) return zone;
        problems.Add($"{found.Path}: {SettingsTexts.NoTimeZone}");
        return SchoolHours.Default.Zone;
    }

    private Dictionary<DayOfWeek, OpeningHours> Week()
    {
        var week = new Dictionary<DayOfWeek, OpeningHours>();
        foreach (var day in Days)
        {
            var usual = day is DayOfWeek.Saturday or DayOfWeek.Sunday ? null : new OpeningHours(new TimeOnly(8, 0), new TimeOnly(17, 0));
            if ((Value($"Hours:{day}") is { } found ? HoursOf(found) : usual) is { } hours) week.Add(day, hours);
        }

        return week;
    }

    // Null when the day is free, and when it cannot be read: then the start is stopped anyway.
    private OpeningHours? HoursOf(IConfigurationSection found)
    {
        if (found.Value!.Trim() is var text && text.Equals("dicht", StringComparison.OrdinalIgnoreCase)) return null;
        if (text.Split('-', StringSplitOptions.TrimEntries) is [var from, var until] && TimeOf(from) is { } begin && TimeOf(until) is { } end && begin < end) return new OpeningHours(begin, end);
        problems.Add($"{found.Path}: {SettingsTexts.NoDayHours}");
        return null;
    }

    private Holiday? ClosedDay(IConfigurationSection found) => DateOf(found.Value!) is { } day ? new Holiday(day, day) : Wrong(found, SettingsTexts.NoDay);

    private Holiday? HolidayOf(IConfigurationSection found) =>
        found.Value!.Split('/', StringSplitOptions.TrimEntries) is [var first, var last] && DateOf(first) is { } begin && DateOf(last) is { } end && begin <= end
            ? new Holiday(begin, end)
            : Wrong(found, SettingsTexts.NoHoliday);

    private Holiday? Wrong(IConfigurationSection found, string why)
    {
        problems.Add($"{found.Path}: {why}");
        return null;
    }

    private Phone? PhoneOf()
    {
        var (number, name) = (Value("Phone:Number"), Value("Phone:Name"));
        if (number is null && name is null) return null;
        if (number is not null && number.Value!.Any(char.IsAsciiDigit)) return new Phone(number.Value!.Trim(), name?.Value?.Trim() ?? SettingsTexts.TheSchool);
        problems.Add($"{own.Path}:Phone:Number: {SettingsTexts.NoPhone}");
        return null;
    }

    private IConfigurationSection? Value(string key) =>
        new[] { own.GetSection(key), forAll.GetSection(key) }.FirstOrDefault(section => !string.IsNullOrWhiteSpace(section.Value));

    // A school that has days of its own has all its days of its own.
    private IEnumerable<Holiday> All(string key, Func<IConfigurationSection, Holiday?> read) =>
        (own.GetSection(key).Exists() ? own : forAll).GetSection(key).GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)).Select(read).OfType<Holiday>();

    private static TimeOnly? TimeOf(string text) => TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? DateOf(string text) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
