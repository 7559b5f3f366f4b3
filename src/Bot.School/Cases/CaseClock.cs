using Bot.School.Hours;
using Bot.School.Protocols;

namespace Bot.School.Cases;

/// <summary>
/// When somebody is reminded of a case, and when it goes up to the directie. Counted from the moment at which it last became somebody's turn. What was told of harm and
/// nobody has taken on does not wait for working hours.
/// </summary>
/// <param name="hours">When people of a school are at work.</param>
public sealed class CaseClock(Func<SchoolId, SchoolHours> hours)
{
    /// <summary>The working time after which those who are to rule are reminded.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(4);

    /// <summary>The time, day or night, after which they are reminded of an urgent case; after as long again it goes up.</summary>
    public static readonly TimeSpan UrgentPatience = TimeSpan.FromMinutes(15);

    /// <summary>The case with the moment at which it must be looked at.</summary>
    public Case Set(Case of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of with { CheckAt = Earliest(RemindAt(of), EscalateAt(of)) };
    }

    /// <summary>The step that is due; null when none is.</summary>
    public CaseStep? Look(Case of, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (EscalateAt(of) <= now) return of.Escalate(now);
        return RemindAt(of) <= now ? of.Remind(now) : null;
    }

    // Who was asked back holds the case up: they are reminded once.
    private DateTimeOffset? RemindAt(Case of)
    {
        if (!of.IsOpen) return null;
        var turn = Turn(of);
        var reminded = of.History.LastOrDefault(happened => happened.Kind is CaseEventKind.Reminded or CaseEventKind.Escalated && happened.Number > turn.Number);
        if (of.Status == CaseStatus.AskedBack) return reminded is null ? hours(of.School).NextWorkingDay(turn.At) : null;
        if (reminded is not null) return hours(of.School).NextWorkingDay(reminded.At);
        return CannotWait(of) ? turn.At + UrgentPatience : hours(of.School).After(turn.At, Patience);
    }

    private DateTimeOffset? EscalateAt(Case of)
    {
        if (!of.IsOpen || of.IsEscalated || of.Status == CaseStatus.AskedBack) return null;
        var turn = Turn(of);
        return CannotWait(of) ? turn.At + (2 * UrgentPatience) : hours(of.School).NextWorkingDay(turn.At);
    }

    private static bool CannotWait(Case of) => of.IsUrgent && of.TakenBy is null;

    private static CaseEvent Turn(Case of) => of.History.Last(happened =>
        happened.Kind is CaseEventKind.Opened or CaseEventKind.Taken or CaseEventKind.GivenBack or CaseEventKind.AskedBack or CaseEventKind.Answered);

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
