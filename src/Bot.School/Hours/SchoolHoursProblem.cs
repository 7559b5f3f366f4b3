namespace Bot.School.Hours;

/// <summary>Why no <see cref="SchoolHours"/> can be made.</summary>
public enum SchoolHoursProblem
{
    /// <summary>No day of the week has working hours.</summary>
    NoHours,

    /// <summary>Closed days and holidays keep the school closed for <see cref="SchoolHours.LongestClosed"/> days in a row.</summary>
    ClosedTooLong,
}
