namespace Bot.Deliveries;

/// <summary>How long to wait before something is tried again: twice as long each time, up to half an hour, and no two exactly as long.</summary>
/// <param name="chance">From 0 up to 1.</param>
internal sealed class Backoff(Func<double> chance)
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <summary>Of what takes people to mend.</summary>
    public static readonly TimeSpan FirstSlow = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    // Up to a fifth less than its own wait, and up to a tenth more than what was asked for: what was refused together does not come back together.
    private const double LessThanOwn = 0.2;
    private const double MoreThanAsked = 0.1;

    /// <param name="attempts">How often it was tried; 1 or more.</param>
    /// <param name="again">What became of the last.</param>
    public TimeSpan Wait(int attempts, ErrandEnd.Again again)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 20);
        var own = Min((again.Slowly ? FirstSlow : First) * Math.Pow(2, doublings), Longest) * (1 - (LessThanOwn * chance()));
        return again.AtLeast > own ? again.AtLeast * (1 + (MoreThanAsked * chance())) : own;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
