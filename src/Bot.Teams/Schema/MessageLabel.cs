using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>What Teams shows beside a message: that a model wrote it, and its sources (PROTOCOL 7.4).</summary>
public sealed record MessageLabel : OutgoingEntity
{
    /// <summary>The most sources that Teams takes.</summary>
    public const int MostCitations = 20;

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string SchemaContext { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string SchemaId { get; } = "";

    /// <summary><c>AIGeneratedContent</c> when a model wrote the text.</summary>
    public IReadOnlyList<string>? AdditionalType { get; private init; }

    public IReadOnlyList<CitationClaim>? Citation { get; private init; }

    /// <param name="writtenByModel">Whether the label "AI generated" is shown.</param>
    /// <param name="citations">The sources; those past the twentieth are left out.</param>
    public static MessageLabel Create(bool writtenByModel, IEnumerable<CitationAppearance> citations)
    {
        CitationClaim[] claims = [.. citations.Take(MostCitations).Select((appearance, index) => new CitationClaim(index + 1, appearance))];
        return new MessageLabel
        {
            AdditionalType = writtenByModel ? ["AIGeneratedContent"] : null,
            Citation = claims.Length > 0 ? claims : null,
        };
    }
}

/// <summary>A source; the text of the message refers to it by its position between square brackets.</summary>
public sealed record CitationClaim(int Position, CitationAppearance Appearance)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";
}

/// <summary>What is shown of a source.</summary>
public sealed record CitationAppearance
{
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    /// <param name="name">The source's name; Teams takes 80 characters.</param>
    /// <param name="excerpt">Its words; Teams takes 160 characters.</param>
    public CitationAppearance(string name, string excerpt) => (Name, Abstract) = (TextCut.To(name, LongestName), TextCut.To(excerpt, LongestAbstract));

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";

    public string Name { get; }

    public string Abstract { get; }
}
