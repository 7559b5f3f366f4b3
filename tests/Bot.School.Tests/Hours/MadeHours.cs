using System.Globalization;
using Bot.School.Hours;

namespace Bot.School.Tests.Hours;

/// <summary>Hours and moments as somebody would write them down.</summary>
internal static class MadeHours
{
    /// <summary>A school that closes early on Wednesday, opens late on Friday, and has a closed day and holidays.</summary>
    public static SchoolHours DeWilg { get; } = Of(
        "ma 08:00-17:00, di 08:00-17:00, wo 08:00-12:30, do 08:00-17:00, vr 09:30-15:00",
        "2026-12-01", "2026-12-19/2027-01-03, 2027-07-10/2027-08-22");

    /// <summary>Every night, also those in which the clock changes.</summary>
    public static SchoolHours Nights { get; } = Of("ma 01:00-04:00, di 01:00-04:00, wo 01:00-04:00, do 01:00-04:00, vr 01:00-04:00, za 01:00-04:00, zo 01:00-04:00");

    /// <param name="week">Such as <c>ma 08:00-17:00, zo 01:00-04:00</c>.</param>
    /// <param name="closedDays">Dates, with commas between them.</param>
    /// <param name="holidays">Pairs of dates, with commas between them.</param>
    /// <param name="zone">By its IANA name.</param>
    public static SchoolHours Of(string week, string closedDays = "", string holidays = "", string zone = SchoolZone.Default) => new(
        SchoolZone.Find(zone)!, Parts(week).ToDictionary(day => Day(day[..2]), day => Hours(day[3..])), Parts(closedDays).Select(Date), Parts(holidays).Select(Holiday));

    /// <summary>The moment at which the clock in Amsterdam shows this, such as <c>ma 2026-11-23 09:00</c>; with <c>+01:00</c> or <c>+02:00</c> behind it when it shows it twice.</summary>
    public static DateTimeOffset Moment(string text)
    {
        var shown = text[3..];
        if (shown.Contains('+')) return Checked(DateTimeOffset.Parse(shown, CultureInfo.InvariantCulture), text);
        var local = DateTime.Parse(shown, CultureInfo.InvariantCulture);
        return Checked(new DateTimeOffset(local, SchoolZone.Find(SchoolZone.Default)!.GetUtcOffset(local)), text);
    }

    public static TimeSpan Time(string hours) => TimeSpan.Parse(hours, CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Holiday Holiday(string text) => text.Split('/') is [var first, var last] ? new Holiday(Date(first), Date(last)) : throw new FormatException(text);

    private static DayHours Hours(string text) => text.Split('-') is [var begin, var end]
        ? new DayHours(TimeOnly.Parse(begin, CultureInfo.InvariantCulture), TimeOnly.Parse(end, CultureInfo.InvariantCulture))
        : throw new FormatException(text);

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A table with a wrong weekday in it would be read wrongly by people.
    private static DateTimeOffset Checked(DateTimeOffset moment, string text) => moment.DayOfWeek == Day(text[..2]) ? moment : throw new FormatException(text);

    private static DayOfWeek Day(string text) => (DayOfWeek)Array.IndexOf(["zo", "ma", "di", "wo", "do", "vr", "za"], text);
}
