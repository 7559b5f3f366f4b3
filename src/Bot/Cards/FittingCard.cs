using System.Text.Json;
using Bot.Teams.Cards;
using Bot.Teams.Schema;

namespace Bot.Cards;

/// <summary>A card that stays small whatever people typed: other apps in front of Teams take less than Teams does.</summary>
internal static class FittingCard
{
    /// <summary>In bytes of JSON as it is written, escapes included.</summary>
    public const int Most = 25_000;

    // What escapes badly counts six times, so at the smallest share even that fits.
    private static readonly double[] Shares = [1, 0.6, 0.35, 0.2, 0.1, 0.05];

    /// <param name="make">Makes the card with this share, above 0 and at most 1, of the words that it would show at most.</param>
    public static AdaptiveCard Of(Func<double, AdaptiveCard> make)
    {
        AdaptiveCard? card = null;
        foreach (var share in Shares)
        {
            card = make(share);
            if (SizeOf(card) <= Most) break;
        }

        return card!;
    }

    /// <summary>The share of a count, never less than two: of what is shown in rows each row costs something, however short.</summary>
    public static int Count(int most, double share) => Math.Max(2, (int)(most * share));

    public static int SizeOf(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, TeamsJson.Default.AdaptiveCard).Length;
}
