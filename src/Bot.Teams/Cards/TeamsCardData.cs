using Bot.Teams.Schema;

namespace Bot.Teams.Cards;

/// <summary>What Teams alone reads in a card, under <c>msteams</c> (PROTOCOL 1.6, 7.3).</summary>
/// <param name="Width"><c>Full</c> for as wide as the conversation; null for a narrow card.</param>
/// <param name="Entities">Written as entities, with their type: a card takes mentions only.</param>
public sealed record TeamsCardData(string? Width, IReadOnlyList<OutgoingEntity>? Entities);
