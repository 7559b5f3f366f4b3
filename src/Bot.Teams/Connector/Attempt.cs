using System.Net.Http.Headers;

namespace Bot.Teams.Connector;

/// <summary>How one HTTP request ended.</summary>
internal abstract record Attempt
{
    private Attempt()
    {
    }

    /// <summary>The connector answered, whatever it said.</summary>
    /// <param name="RetryAfter">How long the connector asks to wait; null when it does not say, or says none.</param>
    /// <param name="Code">The code of an error.</param>
    public sealed record Answered(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter, string? Code) : Attempt
    {
        public bool IsSuccess => Status is >= 200 and < 300;

        // PROTOCOL 7.2. A request that the service found too slow (408) was not read to its end.
        public bool IsPassing => Status is 408 or 412 or 429 or 502 or 503 or 504;
    }

    /// <summary>Nothing of the content was sent.</summary>
    public sealed record Unreached(string Reason) : Attempt;

    /// <summary>It was sent, and no answer came.</summary>
    /// <param name="Repeatable">Whether doing it twice is the same as doing it once.</param>
    public sealed record Unanswered(string Reason, bool Repeatable) : Attempt;

    /// <summary>Seconds or a date (PROTOCOL 7.2). What lies in the past or further away than a day is not believed.</summary>
    public static TimeSpan? WaitIn(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => TimeSpan.Zero,
        };
        return wait <= TimeSpan.Zero ? null : wait > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : wait;
    }
}
