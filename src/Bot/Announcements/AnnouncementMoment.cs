using System.Globalization;

namespace Bot.Announcements;

/// <summary>A day and a time of the clock on the wall, as the moment that they are.</summary>
internal abstract record AnnouncementMoment
{
    private AnnouncementMoment()
    {
    }

    /// <summary>Nothing was filled in.</summary>
    public sealed record AtOnce : AnnouncementMoment;

    public sealed record Later(DateTimeOffset At) : AnnouncementMoment;

    /// <summary>It is over.</summary>
    public sealed record Past(DateTimeOffset At) : AnnouncementMoment;

    /// <summary>The day or the time is missing, or none.</summary>
    public sealed record Incomplete : AnnouncementMoment;

    /// <param name="date">As <c>yyyy-MM-dd</c>.</param>
    /// <param name="time">As <c>HH:mm</c>.</param>
    /// <param name="zone">Whose clock.</param>
    /// <param name="now">What is before this is over.</param>
    public static AnnouncementMoment Read(string date, string time, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (date.Length == 0 && time.Length == 0) return new AtOnce();
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new Incomplete();
        if (!TimeOnly.TryParseExact(time, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)) return new Incomplete();
        if (day.Year is < 2000 or > 2999) return new Incomplete();
        var at = MomentOf(day.ToDateTime(hour), zone).ToUniversalTime();
        return at > now ? new Later(at) : new Past(at);
    }

    // A time that the clock skips is as long after the change as it seems; one that it shows twice is the first of the two.
    private static DateTimeOffset MomentOf(DateTime shown, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(shown)) return new DateTimeOffset(shown, zone.GetUtcOffset(shown.AddDays(-1)));
        return new DateTimeOffset(shown, zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown));
    }
}
