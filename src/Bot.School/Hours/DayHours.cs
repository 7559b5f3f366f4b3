namespace Bot.School.Hours;

/// <summary>The working hours of one day: from <see cref="Begin"/> up to <see cref="End"/>, as the clock on the wall shows them.</summary>
public sealed record DayHours
{
    /// <exception cref="ArgumentException">The end is not after the begin.</exception>
    public DayHours(TimeOnly begin, TimeOnly end)
    {
        if (end <= begin) throw new ArgumentException($"Hours from {begin:HH:mm} to {end:HH:mm} end before they begin.", nameof(end));
        (Begin, End) = (begin, end);
    }

    public TimeOnly Begin { get; }

    public TimeOnly End { get; }

    public override string ToString() => $"{Begin:HH:mm}-{End:HH:mm}";
}
