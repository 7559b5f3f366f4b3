using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>A bar of coloured parts, as wide as what they stand for. The words under it say the same: who cannot see colours misses nothing.</summary>
internal static class ProgressBar
{
    // A column of nothing has no height.
    private const string Nothing = "\u00A0";

    /// <param name="words">What the bar shows.</param>
    /// <param name="parts">How many are where, in their colour.</param>
    public static IEnumerable<CardElement> Of(string words, params (int Count, ContainerStyle Style)[] parts)
    {
        var all = parts.Sum(part => part.Count);
        if (all == 0) yield break;
        yield return new ColumnSet(
        [
            .. parts.Where(part => part.Count > 0).Select(part => new Column(
                [new TextBlock(Nothing) { Size = TextSize.Small }],
                Math.Max(1, DutchNumbers.Share(part.Count, all)).ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                Style = part.Style,
                Spacing = CardSpacing.None,
            }),
        ]);
        yield return new TextBlock(words) { Weight = TextWeight.Bolder, Spacing = CardSpacing.Small };
    }
}
