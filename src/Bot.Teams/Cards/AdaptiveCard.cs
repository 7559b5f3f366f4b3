using System.Text.Json.Serialization;

namespace Bot.Teams.Cards;

/// <summary>An Adaptive Card of schema 1.5, the highest that every Teams client draws (PROTOCOL 7.3).</summary>
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";
}
