using System.Net;
using Bot.Teams.Cards;

namespace Bot.Cards;

/// <summary>What a card says, as plain text for clients that show no cards: made of the card itself, so that both tell the same.</summary>
internal static class CardText
{
    public static string Of(AdaptiveCard card) => string.Join('\n', card.Body.SelectMany(Paragraph)).Trim();

    private static IEnumerable<string> Paragraph(CardElement element)
    {
        var lines = Lines(element).ToList();
        return lines.Count > 0 && (element.Separator == true || element.Spacing is CardSpacing.Medium or CardSpacing.Large) ? ["", .. lines] : lines;
    }

    private static IEnumerable<string> Lines(CardElement element) => element switch
    {
        TextBlock text => [WithoutTags(text.Text)],
        RichTextBlock rich => [string.Concat(rich.Inlines.Select(run => run.Text))],
        Container container => container.Items.SelectMany(Paragraph),
        FactSet facts => facts.Facts.Select(fact => $"{fact.Title}: {fact.Value}"),
        CardImage picture => [picture.AltText],

        // What is only coloured says nothing.
        ColumnSet set => set.Columns.SelectMany(column => column.Items.SelectMany(Lines)).Where(line => !string.IsNullOrWhiteSpace(line)),

        // Without a card there is nothing to press and nothing to fill in.
        ActionSet or CardInput => [],
        _ => throw new InvalidOperationException($"Nobody says {element.GetType().Name} in words."),
    };

    private static string WithoutTags(string text) => text.Contains("<at>", StringComparison.Ordinal)
        ? WebUtility.HtmlDecode(text.Replace("<at>", "", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal))
        : text;
}
