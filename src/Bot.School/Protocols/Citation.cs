namespace Bot.School.Protocols;

/// <summary>Words proven to stand in a clause. Cannot be made from words that do not.</summary>
public sealed record Citation
{
    private Citation(Protocol protocol, Clause clause, string quote)
    {
        Clause = clause;
        Quote = quote;
        ProtocolTitle = protocol.Title;
        ProtocolVersion = protocol.Version;
        StatesVersion = protocol.StatesVersion;
    }

    public Clause Clause { get; }

    /// <summary>The quoted words, in the protocol's own characters.</summary>
    public string Quote { get; }

    public string ProtocolTitle { get; }

    public string ProtocolVersion { get; }

    /// <summary>Whether the protocol states that version itself; if not, it is the fingerprint of its text.</summary>
    public bool StatesVersion { get; }

    /// <summary>Cites <paramref name="words"/> from a clause; null when the clause does not hold them letter for letter.</summary>
    public static Citation? TryQuote(Protocol protocol, ClauseId clauseId, string words)
    {
        if (string.IsNullOrWhiteSpace(words) || protocol.Find(clauseId) is not { } clause) return null;
        return clause.FullText.Contains(words, StringComparison.Ordinal) ? new Citation(protocol, clause, words) : null;
    }

    /// <summary>Cites a clause whole.</summary>
    public static Citation Whole(Protocol protocol, Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return TryQuote(protocol, clause.Id, clause.Text)
            ?? throw new ArgumentException($"Clause '{clause.Id}' is not of protocol '{protocol.Title}'.", nameof(clause));
    }
}
