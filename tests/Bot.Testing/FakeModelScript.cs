namespace Bot.Testing;

/// <summary>What a model's server does with one request for a reply.</summary>
public abstract record FakeModelScript
{
    private FakeModelScript()
    {
    }

    /// <summary>Says this, as a model does that ended by itself.</summary>
    /// <param name="Text">Usually JSON.</param>
    public sealed record Reply(string Text) : FakeModelScript;

    /// <summary>Says the first half of this.</summary>
    /// <param name="Tells">Whether it tells that the reply was too long (<c>finish_reason: length</c>); some servers do not.</param>
    public sealed record CutInHalf(string Text, bool Tells = true) : FakeModelScript;

    /// <summary>Says this between sentences and in a fence, as chatty models do.</summary>
    public sealed record Prose(string Json) : FakeModelScript;

    /// <summary>Refuses with a status and OpenAI's body for an error.</summary>
    public sealed record Status(int Code) : FakeModelScript
    {
        /// <summary>The value of <c>Retry-After</c>: seconds or a date; null for none.</summary>
        public string? RetryAfter { get; init; }

        /// <summary>Where it sends the asker on to; null for nowhere.</summary>
        public string? Location { get; init; }

        public string ErrorCode { get; init; } = "error";

        public string Message { get; init; } = "It did not work.";

        /// <summary>The field that the error is about; null for none.</summary>
        public string? Param { get; init; }

        /// <summary>The whole body instead, for a server that says it in another way.</summary>
        public string? Body { get; init; }
    }

    /// <summary>The content filter stopped the reply (<c>finish_reason: content_filter</c>).</summary>
    public sealed record FilteredReply : FakeModelScript;

    /// <summary>Azure's content filter stopped the question (400).</summary>
    public sealed record FilteredQuestion : FakeModelScript;

    /// <summary>Refuses in OpenAI's field for that.</summary>
    public sealed record Refusal(string Text = "Daar kan ik niet mee helpen.") : FakeModelScript;

    /// <summary>Sends headers and the beginning of a reply, and then nothing more.</summary>
    public sealed record Hangs : FakeModelScript;

    /// <summary>Sends white space without end, byte after byte.</summary>
    public sealed record Drips : FakeModelScript;

    /// <summary>A reply with no text in it.</summary>
    public sealed record Empty : FakeModelScript;

    /// <summary>Breaks the connection without an answer, or in the middle of one.</summary>
    public sealed record ClosesConnection(bool Midway = false) : FakeModelScript;

    /// <summary>Answers 200 with this, which is no completion: the page of another server.</summary>
    public sealed record NotJson(string Body = "<html><body>Welkom</body></html>") : FakeModelScript;
}
