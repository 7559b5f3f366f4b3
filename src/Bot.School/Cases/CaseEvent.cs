namespace Bot.School.Cases;

/// <summary>What can happen to a case.</summary>
public enum CaseEventKind
{
    Opened,
    Taken,
    GivenBack,
    AskedBack,
    Answered,

    /// <summary>The one who asked told more without being asked.</summary>
    Added,
    Ruled,
    Corrected,
    Withdrawn,

    /// <summary>Those who are to rule were reminded.</summary>
    Reminded,

    /// <summary>Went up a level, to the directie.</summary>
    Escalated,

    /// <summary>Its card could not be shown to those who are to rule.</summary>
    NotShown,
}

/// <summary>Something that happened to a case.</summary>
/// <param name="Number">Counts from 1 within the case.</param>
/// <param name="Kind">What happened.</param>
/// <param name="By">Who did it; null when it was the clock or the assistant.</param>
/// <param name="At">When.</param>
public sealed record CaseEvent(int Number, CaseEventKind Kind, CasePerson? By, DateTimeOffset At)
{
    /// <summary>What was asked, answered or explained; of <see cref="CaseEventKind.NotShown"/> why. Empty when there are no words to it.</summary>
    public string Words { get; init; } = "";

    /// <summary>What was decided; null unless something was.</summary>
    public RulingDecision? Decision { get; init; }
}
