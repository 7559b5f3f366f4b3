namespace Bot.Language.Model;

/// <summary>What came of asking the model once.</summary>
public abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>The model said something, to be judged: nothing is known of it but that it is whole and not empty.</summary>
    /// <param name="Taken">From asking to reply, tries and waits included.</param>
    public sealed record Said(string Text, ModelUsage Usage, TimeSpan Taken) : ModelReply
    {
        /// <summary>Without the words: these may quote what somebody asked.</summary>
        public override string ToString() => $"{nameof(Said)} ({Text.Length} characters)";
    }

    /// <summary>The model said nothing that can be used; the answer must do without it.</summary>
    public sealed record Silent(SilentReason Reason) : ModelReply;
}

/// <summary>Tokens as the server counted them; 0 where it does not tell.</summary>
/// <param name="Input">What was sent, <paramref name="Cached"/> included.</param>
/// <param name="Output">What was replied.</param>
/// <param name="Cached">The part of what was sent that the server still knew.</param>
public sealed record ModelUsage(long Input, long Output, long Cached)
{
    public static ModelUsage Untold { get; } = new(0, 0, 0);

    /// <summary>In euros. Cached tokens count in full: a price is rather told too high than too low.</summary>
    public decimal Cost(ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ((Input * options.InputPrice) + (Output * options.OutputPrice)) / 1_000_000m;
    }
}

/// <summary>Why the model said nothing that can be used.</summary>
public enum SilentReason
{
    /// <summary>The question's time was over, or nearly.</summary>
    TimedOut,

    /// <summary>The server wants fewer requests (429) and asks for a longer wait than there is time for.</summary>
    Throttled,

    /// <summary>The server failed (5xx).</summary>
    ServerFailed,

    /// <summary>The model refused to answer.</summary>
    Refused,

    /// <summary>The provider's content filter stopped the question or the reply.</summary>
    Filtered,

    /// <summary>The reply was longer than <see cref="ModelOptions.MaxTokens"/> and stops half-way.</summary>
    CutOff,

    /// <summary>There was a reply with nothing in it.</summary>
    Empty,

    /// <summary>What came is not a reply of a model: another kind of server, or a body that breaks off.</summary>
    Garbled,

    /// <summary>There was no connection, or it broke.</summary>
    Unreachable,

    /// <summary>The server does not know the assistant (401, 403), or no token could be had.</summary>
    Unauthorised,

    /// <summary>The server did not take the request: a deployment that is not there, a prompt that is too long.</summary>
    BadRequest,

    /// <summary>The model failed too often and is left alone for a while; it was not asked.</summary>
    CircuitOpen,

    /// <summary>More requests than <see cref="ModelOptions.RequestsPerMinute"/>; the model was not asked.</summary>
    TooManyRequests,
}
