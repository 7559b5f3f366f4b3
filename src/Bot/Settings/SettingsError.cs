namespace Bot.Settings;

/// <summary>Something wrong in the settings of the schools.</summary>
/// <param name="Key">The full key, such as <c>Schools:de-bron:Hours:Monday</c>.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record SettingsError(string Key, SettingsProblem Problem);

/// <summary>What can be wrong with a setting of a school.</summary>
internal enum SettingsProblem
{
    UnknownSchool,
    SchoolTwice,
    UnknownKey,
    NotHours,
    NotADate,
    NotAHoliday,
    UnknownTimeZone,
    NoHours,
    ClosedTooLong,
    NotAPhoneNumber,
    NotAName,
    Missing,
}
