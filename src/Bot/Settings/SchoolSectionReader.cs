using System.Globalization;
using Bot.School.Hours;

namespace Bot.Settings;

/// <summary>Reads the section of one school and keeps everything that cannot be read. A key that does not exist is an error: as a typing error it would be silent.</summary>
internal sealed class SchoolSectionReader(ICollection<SettingsError> errors)
{
    public const string Hours = "Hours";
    public const string ClosedDays = "ClosedDays";
    public const string Holidays = "Holidays";
    public const string TimeZone = "TimeZone";
    public const string Phone = "Phone";
    public const string Number = "Number";
    public const string Name = "Name";

    // Besides the empty text, which some systems do not let an environment variable be.
    private const string Closed = "dicht";

    private static readonly string[] Days = Enum.GetNames<DayOfWeek>();

    public SchoolSection Read(IConfigurationSection section)
    {
        Expect(section, Hours, ClosedDays, Holidays, TimeZone, Phone);
        Expect(section.GetSection(Hours), Days);
        Expect(section.GetSection(Phone), Number, Name);
        return new SchoolSection(section.Path)
        {
            Week = ReadWeek(section.GetSection(Hours)),
            ClosedDays = ReadList(section.GetSection(ClosedDays), AsDate, SettingsProblem.NotADate)?.OfType<DateOnly>().ToList(),
            Holidays = ReadList(section.GetSection(Holidays), AsHoliday, SettingsProblem.NotAHoliday),
            Zone = ReadZone(section.GetSection(TimeZone)),
            PhoneNumber = ReadText(section.GetSection(Phone).GetSection(Number), Settings.Phone.IsNumber, SettingsProblem.NotAPhoneNumber),
            PhoneName = ReadText(section.GetSection(Phone).GetSection(Name), Settings.Phone.IsName, SettingsProblem.NotAName),
        };
    }

    private Dictionary<DayOfWeek, DayHours?> ReadWeek(IConfigurationSection section)
    {
        var week = new Dictionary<DayOfWeek, DayHours?>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var of = section.GetSection($"{day}");
            if (Text(of) is not { } text) continue;
            if (text.Length == 0 || text.Equals(Closed, StringComparison.OrdinalIgnoreCase)) week[day] = null;
            else if (AsHours(text) is { } hours) week[day] = hours;
            else Add(of, SettingsProblem.NotHours);
        }

        return week;
    }

    // Null when the list is not there; a list that is there and empty takes the place of the default.
    private List<T>? ReadList<T>(IConfigurationSection section, Func<string, T?> read, SettingsProblem problem)
    {
        if (!section.Exists()) return null;
        var list = new List<T>();
        foreach (var entry in section.GetChildren().Prepend(section))
        {
            if (entry != section) Expect(entry);
            if (string.IsNullOrWhiteSpace(entry.Value)) continue;
            if (read(entry.Value.Trim()) is { } value) list.Add(value);
            else Add(entry, problem);
        }

        return list;
    }

    private TimeZoneInfo? ReadZone(IConfigurationSection section)
    {
        if (Text(section) is not { Length: > 0 } name) return null;
        var zone = SchoolZone.Find(name);
        if (zone is null) Add(section, SettingsProblem.UnknownTimeZone);
        return zone;
    }

    private string? ReadText(IConfigurationSection section, Func<string, bool> isRight, SettingsProblem problem)
    {
        var text = Text(section);
        if (text is { Length: > 0 } && !isRight(text)) Add(section, problem);
        return text;
    }

    private string? Text(IConfigurationSection section)
    {
        Expect(section);
        return section.Value?.Trim();
    }

    /// <summary>What a section may hold; one that may hold something has no value of its own.</summary>
    private void Expect(IConfigurationSection section, params string[] keys)
    {
        if (keys.Length > 0 && !string.IsNullOrWhiteSpace(section.Value)) Add(section, SettingsProblem.UnknownKey);
        foreach (var unknown in section.GetChildren().Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))) Add(unknown, SettingsProblem.UnknownKey);
    }

    private void Add(IConfigurationSection section, SettingsProblem problem) => errors.Add(new SettingsError(section.Path, problem));

    private static DayHours? AsHours(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var begin, var end] && AsTime(begin) is { } from && AsTime(end) is { } to && from < to ? new DayHours(from, to) : null;

    private static TimeOnly? AsTime(string text) => TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? AsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Holiday? AsHoliday(string text) =>
        text.Split('/', StringSplitOptions.TrimEntries) is [var first, var last] && AsDate(first) is { } from && AsDate(last) is { } to && from <= to ? new Holiday(from, to) : null;
}
