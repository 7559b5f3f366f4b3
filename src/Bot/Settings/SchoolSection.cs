using Bot.School.Hours;

namespace Bot.Settings;

/// <summary>What one section says of a school; null is what it does not say.</summary>
/// <param name="Key">The full key of the section, such as <c>Schools:de-bron</c>.</param>
internal sealed record SchoolSection(string Key)
{
    /// <summary>The days that are named; null is closed.</summary>
    public IReadOnlyDictionary<DayOfWeek, DayHours?> Week { get; init; } = new Dictionary<DayOfWeek, DayHours?>();

    public IReadOnlyList<DateOnly>? ClosedDays { get; init; }

    public IReadOnlyList<Holiday>? Holidays { get; init; }

    public TimeZoneInfo? Zone { get; init; }

    /// <summary>As it was written, also when it is no number; empty for none.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>As it was written; empty for none.</summary>
    public string? PhoneName { get; init; }

    private bool SpeaksOfHours => Week.Count > 0 || ClosedDays is not null || Holidays is not null;

    private bool SpeaksOfPhone => PhoneNumber is not null || PhoneName is not null;

    /// <summary>What the assistant takes when nobody says anything.</summary>
    public static SchoolSection BuiltIn() => new($"{SchoolSettingsBook.Section}:{SchoolSettingsBook.Default}")
    {
        Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, SchoolHours.DefaultWeek.GetValueOrDefault),
        ClosedDays = [],
        Holidays = [],
        Zone = SchoolZone.Find(SchoolZone.Default),
        PhoneNumber = "",
        PhoneName = "",
    };

    /// <summary>This one, with what it does not say taken from another: day by day, and each list as a whole.</summary>
    public SchoolSection Over(SchoolSection other) => this with
    {
        Week = other.Week.Concat(Week).GroupBy(day => day.Key).ToDictionary(day => day.Key, day => day.Last().Value),
        ClosedDays = ClosedDays ?? other.ClosedDays,
        Holidays = Holidays ?? other.Holidays,
        Zone = Zone ?? other.Zone,
        PhoneNumber = PhoneNumber ?? other.PhoneNumber,
        PhoneName = PhoneName ?? other.PhoneName,
    };

    /// <summary>What is wrong with the parts of this section together, above the defaults. Each error stands at the section that spoke of it.</summary>
    public IEnumerable<SettingsError> Check(SchoolSection defaults)
    {
        var whole = Over(defaults);
        var ofHours = SpeaksOfHours ? Key : defaults.Key;
        switch (SchoolHours.Check(whole.OpenDays(), whole.ClosedDays!, whole.Holidays!))
        {
            case SchoolHoursProblem.NoHours: yield return new SettingsError($"{ofHours}:{SchoolSectionReader.Hours}", SettingsProblem.NoHours); break;
            case SchoolHoursProblem.ClosedTooLong: yield return new SettingsError($"{ofHours}:{SchoolSectionReader.Holidays}", SettingsProblem.ClosedTooLong); break;
        }

        if (whole.Zone is null) yield return new SettingsError($"{defaults.Key}:{SchoolSectionReader.TimeZone}", SettingsProblem.UnknownTimeZone);

        // Half of it is a forgotten line, and would leave the other half out without a word.
        var ofPhone = SpeaksOfPhone ? Key : defaults.Key;
        if (whole is { PhoneNumber: "", PhoneName: not "" }) yield return new SettingsError($"{ofPhone}:{SchoolSectionReader.Phone}:{SchoolSectionReader.Number}", SettingsProblem.Missing);
        if (whole is { PhoneNumber: not "", PhoneName: "" }) yield return new SettingsError($"{ofPhone}:{SchoolSectionReader.Phone}:{SchoolSectionReader.Name}", SettingsProblem.Missing);
    }

    /// <summary>The settings that this section, with all that it needs, amounts to.</summary>
    public SchoolSettings ToSettings() => new(
        new SchoolHours(Zone!, OpenDays(), ClosedDays!, Holidays!),
        PhoneNumber is { Length: > 0 } number && PhoneName is { Length: > 0 } name ? new Phone(number, name) : null);

    private Dictionary<DayOfWeek, DayHours> OpenDays() => Week.Where(day => day.Value is not null).ToDictionary(day => day.Key, day => day.Value!);
}
