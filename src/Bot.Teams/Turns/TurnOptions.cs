namespace Bot.Teams.Turns;

/// <summary>How long turns may take and how much may wait.</summary>
public sealed record TurnOptions
{
    /// <summary>How long a message may be worked on, whatever the caller does. Default 30 seconds.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it is tried to say that a turn failed. Together with <see cref="Deadline"/> less than <see cref="Ownership"/>. Default 20 seconds.</summary>
    public TimeSpan ApologyPatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long an invoke may take: Teams shows an error after 5 seconds (PROTOCOL 5). Default 4 seconds.</summary>
    public TimeSpan InvokeDeadline { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>After how long the typing indicator is shown. Default half a second.</summary>
    public TimeSpan TypingAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a turn is owned by the process that took it in; after that another one, or this one after a restart, takes it up. Default 1 minute.</summary>
    public TimeSpan Ownership { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often is looked for turns that are due. Default 5 seconds.</summary>
    public TimeSpan Sweep { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer that cannot be sent is tried again. Default 1 hour.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long the names of finished turns are kept, so that a late delivery is recognised (PROTOCOL 5: at least 24 hours). Default 48 hours.</summary>
    public TimeSpan Remembered { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How many turns may wait in this process; more are refused with 503 before they are taken in. Default 10,000.</summary>
    public int MostWaiting { get; init; } = 10_000;

    /// <summary>How many turns that nobody waits for are worked on at once. Default 64.</summary>
    public int MostAtOnce { get; init; } = 64;

    /// <summary>How many turns that are answered in their request (invokes) are worked on at once, besides. Default 256.</summary>
    public int MostAwaitedAtOnce { get; init; } = 256;
}
