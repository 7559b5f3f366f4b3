namespace Bot.Teams.Connector;

/// <summary>A token for the connector, or why there is none.</summary>
internal abstract record TokenResult
{
    private TokenResult()
    {
    }

    /// <summary>To be put in the Authorization header and nowhere else: it is kept out of what a record prints.</summary>
    public sealed record Token(string Value) : TokenResult
    {
        public override string ToString() => nameof(Token);
    }

    /// <summary>The token endpoint was not reached or had no time (PROTOCOL 3.3).</summary>
    public sealed record Later(string Reason) : TokenResult;

    /// <summary>The token endpoint knows the bot or its secret not.</summary>
    public sealed record Refused(string Reason) : TokenResult;
}
