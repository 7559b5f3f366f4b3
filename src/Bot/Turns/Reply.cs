using Bot.Teams.Cards;
using Bot.Teams.Schema;

namespace Bot.Turns;

/// <summary>Something to say back: always as text, and as a card where that shows more.</summary>
internal sealed record Reply(string Text, AdaptiveCard? Card = null)
{
    public OutgoingActivity Activity(string summary) => Card is null ? OutgoingActivity.OfText(Text) : OutgoingActivity.OfCard(Card, summary);
}
