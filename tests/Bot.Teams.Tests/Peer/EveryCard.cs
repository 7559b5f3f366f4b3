using Bot.Teams.Cards;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Peer;

/// <summary>A card with everything on it that a card of ours can hold.</summary>
internal static class EveryCard
{
    private static readonly IReadOnlyDictionary<string, string> Data = new Dictionary<string, string> { ["a"] = "1", ["naam"] = "\"José\" <b>&</b> 🙂" };

    private static readonly Mention Jan = Mention.Of("29:jan", "Jan & <co>");

    public static ExecuteAction Execute { get; } = new("Doen", "press", Data);

    public static AdaptiveCard Card { get; } = new AdaptiveCard(
    [
        new TextBlock("*Mag* dit?") { Size = TextSize.Small, Weight = TextWeight.Normal, IsSubtle = true, Spacing = CardSpacing.None, Separator = true },
        new RichTextBlock([new TextRun("*letterlijk*") { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsSubtle = false }, new TextRun("🙂\n\"<&>")]),
        .. Enum.GetValues<ContainerStyle>().Select(style => new Container([new TextBlock(style.ToString()) { Size = TextSize.Large }]) { Style = style, Bleed = true }),
        new ColumnSet([new Column([new TextBlock("links")], "auto"), new Column([new TextBlock("midden")], "stretch") { Style = ContainerStyle.Good }, new Column([], "2"), new Column([], "50px")]),
        new FactSet([new CardFact("School", "De Bron")]),
        new CardImage(new Uri("https://school.example/foto.png"), "Een foto"),
        new TextInput("tekst") { Label = "Tekst", IsRequired = true, ErrorMessage = "Vul iets in", Placeholder = "Typ", Value = "a", IsMultiline = true, MaxLength = 100 },
        .. Enum.GetValues<ChoiceStyle>().Select(style => new ChoiceSet("keuze" + style, [new Choice("Ja", "ja"), new Choice("Nee", "nee")])
        {
            Label = "Keuze", Style = style, IsMultiSelect = style == ChoiceStyle.Expanded, Placeholder = "Kies", Value = "ja",
        }),
        new ToggleInput("aan", "Aan?") { Value = "true", Label = "Schakelaar" },
        new DateInput("dag") { Value = "2026-11-21", Label = "Dag" },
        new TextBlock($"Voor {Jan.Text}"),
        new TimeInput("tijd") { Value = "08:30", Label = "Tijd" },
        .. Enum.GetValues<CardSpacing>().Select(spacing => new ActionSet([Execute, new SubmitAction("Sturen", Data), new OpenUrlAction("Open", new Uri("https://school.example/"))]) { Spacing = spacing }),
    ])
    {
        Actions = [Execute, new SubmitAction("Sturen", Data), new OpenUrlAction("Open", new Uri("https://school.example/a?b=c#d"))],
        Refresh = new CardRefresh(Execute, ["29:jan"]),
        FallbackText = "Deze kaart kan hier niet worden getoond.",
        IsFullWidth = true,
    }.Mentioning(Jan);
}
