namespace Bot.School.Hours;

/// <summary>The clock on the wall of a time zone, which skips an hour in spring and shows one twice in autumn.</summary>
internal sealed class WallClock(TimeZoneInfo zone)
{
    /// <summary>What it shows at a moment, with the offset of then.</summary>
    public DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The first moment at which it shows this time; the moment of the change when it skips this time.</summary>
    public DateTimeOffset First(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        var (before, after) = (OffsetAround(shown, -1), OffsetAround(shown, 1));
        var (early, late) = (new DateTimeOffset(shown, before), new DateTimeOffset(shown, after));
        if (zone.GetUtcOffset(early) == before) return early;
        return zone.GetUtcOffset(late) == after ? late : At(Change(late, early, before));
    }

    // No zone changes twice within two days.
    private TimeSpan OffsetAround(DateTime shown, int days) => zone.GetUtcOffset(new DateTimeOffset(shown, TimeSpan.Zero).AddDays(days));

    // By halving, because the adjustment rules of TimeZoneInfo tell the moment of a change in a different way on each system.
    private DateTimeOffset Change(DateTimeOffset from, DateTimeOffset to, TimeSpan before)
    {
        var (old, changed) = (from.UtcTicks, to.UtcTicks);
        while (changed - old > 1)
        {
            var middle = old + (changed - old) / 2;
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == before) old = middle;
            else changed = middle;
        }

        return new DateTimeOffset(changed, TimeSpan.Zero);
    }
}
