using System.Text.Json.Serialization;
using Bot.Teams.Schema;

namespace Bot.Teams.Cards;

/// <summary>An Adaptive Card of schema 1.5, the highest that every Teams client draws (PROTOCOL 7.3).</summary>
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    /// <summary>The content type of a card that hangs on a message, and of the answer to an invoke that replaces one.</summary>
    public const string MediaType = "application/vnd.microsoft.card.adaptive";

    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    /// <summary>Buttons under the card; Teams shows at most six.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Lets chosen people see a card of their own (PROTOCOL 5.2).</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>What is shown by a client that cannot draw the card.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Whether Teams draws the card as wide as the conversation (PROTOCOL 7.3).</summary>
    [JsonIgnore]
    public bool IsFullWidth { get; init; }

    /// <summary>Who is mentioned: see <see cref="Mentioning"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<Mention> Mentions { get; private init; } = [];

    /// <summary>What Teams alone reads; null when there is nothing of it.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCardData? TeamsData =>
        IsFullWidth || Mentions.Count > 0 ? new TeamsCardData(IsFullWidth ? "Full" : null, Mentions.Count > 0 ? Mentions : null) : null;

    /// <summary>Mentions somebody; <see cref="Mention.Text"/> must stand in a <see cref="TextBlock"/> of the card, letter for letter (PROTOCOL 1.6).</summary>
    /// <exception cref="ArgumentException">The tag stands in none of them: Teams would refuse the card.</exception>
    public AdaptiveCard Mentioning(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (!Holds(Body, mention)) throw new ArgumentException("No text of the card holds the mention's tag.", nameof(mention));
        return this with { Mentions = [.. Mentions, mention] };
    }

    /// <summary>The card with another body, and of its mentions those whose tag is still in it.</summary>
    internal AdaptiveCard WithBody(IReadOnlyList<CardElement> body) => this with { Body = body, Mentions = [.. Mentions.Where(mention => Holds(body, mention))] };

    private static bool Holds(IEnumerable<CardElement> elements, Mention mention) => elements.Any(element => element switch
    {
        TextBlock text => text.Text.Contains(mention.Text, StringComparison.Ordinal),
        Container container => Holds(container.Items, mention),
        ColumnSet set => set.Columns.Any(column => Holds(column.Items, mention)),
        _ => false,
    });
}
