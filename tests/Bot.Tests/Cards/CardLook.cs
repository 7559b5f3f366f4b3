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
        RichTextBlock or Container => [],
        _ => throw new InvalidOperationException($"Does a client read markup in {element.GetType().Name}?"),
    })).OfType<string>();

    public static IEnumerable<ActionSet> ActionSets(this AdaptiveCard card) => card.All().OfType<ActionSet>();

    public static IReadOnlyList<string> Buttons(this AdaptiveCard card) => [.. card.ActionSets().SelectMany(set => set.Actions).Select(action => action.Title)];

    private static IEnumerable<CardElement> All(CardElement element) => element is Container container ? [container, .. container.Items.SelectMany(All)] : [element];
}
