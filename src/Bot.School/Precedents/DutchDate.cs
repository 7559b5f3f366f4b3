using System.Globalization;

namespace Bot.School.Precedents;

/// <summary>A day as people write it: "12 maart 2026".</summary>
public static class DutchDate
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    // A machine without time zones tells the day of Greenwich: at most one day off, late in the evening.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The day in the Netherlands.</summary>
    public static string Of(DateTimeOffset moment)
    {
        var there = TimeZoneInfo.ConvertTime(moment, Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{there.Day} {Months[there.Month - 1]} {there.Year}");
    }
}
