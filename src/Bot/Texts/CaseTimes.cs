namespace Bot.Texts;

/// <summary>Moments as Dutch people write them, in the school's time zone.</summary>
internal static class CaseTimes
{
    private static readonly string[] Days = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly string[] Months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>"ma 23 nov 09:12". The day is always named: nobody knows on which day the words are read.</summary>
    public static string Moment(DateTimeOffset at, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone);
        return FormattableString.Invariant($"{Day(there)} {there:HH:mm}");
    }

    /// <summary>"ma 23 nov om 09:12", within a sentence.</summary>
    public static string InSentence(DateTimeOffset at, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone);
        return FormattableString.Invariant($"{Day(there)} om {there:HH:mm}");
    }

    /// <summary>"23 nov 2026", for what may lie years back.</summary>
    public static string Date(DateTimeOffset at, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone);
        return FormattableString.Invariant($"{there.Day} {Months[there.Month - 1]} {there.Year}");
    }

    private static string Day(DateTimeOffset there) => $"{Days[(int)there.DayOfWeek]} {there.Day} {Months[there.Month - 1]}";
}
