using Bot.Teams.Cards;

namespace Bot.Tests.Cards;

/// <summary>Looks into a card.</summary>
internal static class CardLook
{
    public static IEnumerable<CardElement> All(this AdaptiveCard card) => card.Body.SelectMany(All);

    /// <summary>Everything in which a client reads markup: our own words, labels and titles.</summary>
    public static IEnumerable<string> ReadAsMarkup(this AdaptiveCard card) => card.All().SelectMany(element => (string?[])(element switch
    {
        TextBlock text => [text.Text],
        TextInput input => [input.Label, input.Placeholder, input.Value],
        ToggleInput toggle => [toggle.Title, toggle.Label],
        ActionSet set => [.. set.Actions.Select(action => action.Title)],
        FactSet facts => [.. facts.Facts.SelectMany(fact => new[] { fact.Title, fact.Value })],
        RichTextBlock or Container or ColumnSet or CardImage => [],
        _ => throw new InvalidOperationException($"Does a client read markup in {element.GetType().Name}?"),
    })).OfType<string>();

    public static IEnumerable<ActionSet> ActionSets(this AdaptiveCard card) => card.All().OfType<ActionSet>();

    public static IReadOnlyList<string> Buttons(this AdaptiveCard card) => [.. card.ActionSets().SelectMany(set => set.Actions).Select(action => action.Title)];

    private static IEnumerable<CardElement> All(CardElement element) => element switch
    {
        Container container => [container, .. container.Items.SelectMany(All)],
        ColumnSet set => [set, .. set.Columns.SelectMany(column => column.Items).SelectMany(All)],
        _ => [element],
    };
}
