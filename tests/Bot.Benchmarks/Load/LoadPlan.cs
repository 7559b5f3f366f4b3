namespace Bot.Benchmarks.Load;

/// <summary>How much is measured.</summary>
/// <param name="Pairs">How often the bots are measured one after the other.</param>
/// <param name="Time">How long each measurement takes.</param>
/// <param name="InFlight">How many turns run at once when the number of turns is measured.</param>
/// <param name="Turns">After how many turns memory is compared with that after a tenth of them; 0 to leave it out.</param>
internal sealed record LoadPlan(int Pairs, TimeSpan Time, int InFlight, int Turns)
{
    /// <summary>People who talk to the bots, each in a chat of their own.</summary>
    public const int People = 1000;

    /// <summary>Turns that are not counted: the compiler has by then made the fast code.</summary>
    public const int WarmUp = 5000;

    /// <summary>The pace at which it is measured how long a turn takes.</summary>
    public const int PerSecond = 200;
}
