namespace Bot.School.Hours;

/// <summary>Days in a row on which the school is closed: the first and the last day belong to it.</summary>
public sealed record Holiday
{
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public Holiday(DateOnly first, DateOnly last)
    {
        if (last < first) throw new ArgumentException($"A holiday from {first:O} to {last:O} ends before it starts.", nameof(last));
        (First, Last) = (first, last);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public override string ToString() => $"{First:O}/{Last:O}";
}
