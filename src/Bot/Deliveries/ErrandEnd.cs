using Bot.Teams.Connector;

namespace Bot.Deliveries;

/// <summary>How an errand ended, this time.</summary>
internal abstract record ErrandEnd
{
    private ErrandEnd()
    {
    }

    /// <summary>Why the service refused; null when that is not the matter.</summary>
    public NotSent? Refusal { get; private init; }

    /// <summary>It reached them, or there is nobody left to reach.</summary>
    public sealed record Done : ErrandEnd;

    /// <summary>To be tried again.</summary>
    /// <param name="AtLeast">How long somebody asked to wait; zero when nobody did.</param>
    /// <param name="Reason">For the log; no words and no names.</param>
    public sealed record Again(TimeSpan AtLeast, string Reason) : ErrandEnd
    {
        /// <summary>Whether what is wrong takes people to mend, and so more than seconds.</summary>
        public bool Slowly { get; init; }

        /// <summary>Whether nothing was tried: it had no turn. That says nothing of whether it can be done.</summary>
        public bool IsUntried { get; init; }
    }

    /// <summary>It will not reach them, however often it is tried.</summary>
    /// <param name="Reason">For the log; no words and no names.</param>
    public sealed record Lost(string Reason) : ErrandEnd;

    /// <summary>
    /// What becomes of an errand whose message ended so. What may stand there already is sent again: at least once is the promise. What the service fails at, or a
    /// configuration, is often mended within a day.
    /// </summary>
    public static ErrandEnd Of(SendResult result) => result switch
    {
        SendResult.Sent => new Done(),
        SendResult.Later(var after, var reason) { IsUntried: var isUntried } => new Again(after, reason) { IsUntried = isUntried },
        SendResult.Unsure(var detail) => new Again(TimeSpan.Zero, detail),
        SendResult.Never(var reason, var detail) => Of(reason, detail),
        _ => throw new InvalidOperationException($"Nobody knows what becomes of {result?.GetType().Name}."),
    };

    /// <inheritdoc cref="Of(SendResult)"/>
    public static ErrandEnd Of(NotSent why, string detail) => why is NotSent.ServiceError or NotSent.Unauthorized or NotSent.Unknown
        ? new Again(TimeSpan.Zero, $"{why}: {detail}") { Slowly = true, Refusal = why }
        : new Lost($"{why}: {detail}") { Refusal = why };

    /// <summary>The end of several parts: again when one is to be tried again, else lost when one is lost.</summary>
    public static ErrandEnd OfAll(IReadOnlyCollection<ErrandEnd> parts) =>
        parts.OfType<Again>().MaxBy(part => part.AtLeast) as ErrandEnd ?? parts.OfType<Lost>().FirstOrDefault() as ErrandEnd ?? new Done();
}
