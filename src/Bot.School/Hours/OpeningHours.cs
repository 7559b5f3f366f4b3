namespace Bot.School.Hours;

/// <summary>When people are at work on one day, in the school's own time.</summary>
public sealed record OpeningHours
{
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public OpeningHours(TimeOnly from, TimeOnly until)
    {
        if (until <= from) throw new ArgumentException("The hours end before they begin.", nameof(until));
        (From, Until) = (from, until);
    }

    public TimeOnly From { get; }

    public TimeOnly Until { get; }
}

/// <summary>Days in a row on which nobody is at work, both ends included.</summary>
public sealed record Holiday
{
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public Holiday(DateOnly first, DateOnly last)
    {
        if (last < first) throw new ArgumentException("The holiday ends before it begins.", nameof(last));
        (First, Last) = (first, last);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public bool Has(DateOnly day) => day >= First && day <= Last;
}
