namespace Bot.School.Hours;

/// <summary>Finds time zones by their IANA name.</summary>
public static class SchoolZone
{
    /// <summary>The zone of the Netherlands.</summary>
    public const string Default = "Europe/Amsterdam";

    // Windows knows IANA names only through a library of languages, which this program does without.
    private const string DefaultOnWindows = "W. Europe Standard Time";

    /// <summary>The zone; null when this computer does not know it.</summary>
    public static TimeZoneInfo? Find(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || (name == Default && TimeZoneInfo.TryFindSystemTimeZoneById(DefaultOnWindows, out zone)) ? zone : null;
}
