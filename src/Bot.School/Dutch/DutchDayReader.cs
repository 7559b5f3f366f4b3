using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.School.Dutch;

/// <summary>Reads a day as people write it: "3 januari", "vrijdag 8 jan 2027", "3-1", "03-01-2027", "2027-01-03", "morgen", "vrijdag".</summary>
public static partial class DutchDayReader
{
    private static readonly string[] Months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] Weekdays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    /// <summary>The day; without a year the next such day, today included. Null when it is none.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        if (words == "vandaag") return today;
        if (words == "morgen") return today.AddDays(1);
        if (words == "overmorgen") return today.AddDays(2);
        if (Array.IndexOf(Weekdays, words.Replace("aanstaande ", "", StringComparison.Ordinal)) is >= 0 and var weekday) return today.AddDays(((weekday - (int)today.DayOfWeek + 6) % 7) + 1);
        if (DateOnly.TryParseExact(words, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;
        return Written().Match(words) is { Success: true } match ? Of(match, today) : null;
    }

    private static DateOnly? Of(Match match, DateOnly today)
    {
        var day = Number(match.Groups["day"].Value);
        var month = match.Groups["number"].Success ? Number(match.Groups["number"].Value) : MonthOf(match.Groups["name"].Value);
        if (match.Groups["year"].Success) return Valid(Year(Number(match.Groups["year"].Value)), month, day);
        return Valid(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear : Valid(today.Year + 1, month, day);
    }

    private static int MonthOf(string name) => name.StartsWith("mrt", StringComparison.Ordinal) ? 3 : Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.Ordinal)) + 1;

    private static int Year(int written) => written < 100 ? 2000 + written : written;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(
        @"^(?:(?:zon|maan|dins|woens|donder|vrij|zater)dag\s+)?(?<day>\d{1,2})(?:\s*[-/.]\s*(?<number>\d{1,2})(?:\s*[-/.]\s*(?<year>\d{4}|\d{2}))?|\s+(?<name>jan(?:uari)?|feb(?:ruari)?|maart|mrt|april|apr|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s+(?<year>\d{4}))?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
