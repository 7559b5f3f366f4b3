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

    /// <summary>What only Teams reads in a card.</summary>
    [JsonPropertyName("msteams")]
    public CardForTeams? Teams { get; init; }
}

/// <summary>What only Teams reads in a card (PROTOCOL 1.6).</summary>
/// <param name="Entities">The people whose tag, <see cref="Mention.Text"/>, stands in a <see cref="TextBlock"/> of the card.</param>
public sealed record CardForTeams(IReadOnlyList<OutgoingEntity> Entities);
