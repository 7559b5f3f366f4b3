using System.Text.Json.Serialization;

namespace Bot.Teams.Cards;

/// <summary>Something that stands in a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(CardImage), "Image")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
public abstract record CardElement
{
    public CardSpacing? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <summary>A paragraph of our own words: clients read it as markdown, so never a person's or a protocol's words, unless that was made harmless first.</summary>
public sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; } = true;

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <summary>A paragraph that is shown letter for letter: no client reads markdown in it.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

public sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <summary>A group of elements, with a background by its style.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether the background runs to the edge of the card.</summary>
    public bool? Bleed { get; init; }
}

/// <summary>A row of buttons.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

/// <summary>Columns beside each other.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement;

/// <param name="Items">What stands in the column, from top to bottom.</param>
/// <param name="Width"><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>.</param>
public sealed record Column(IReadOnlyList<CardElement> Items, string Width)
{
    public string Type { get; } = "Column";

    public ContainerStyle? Style { get; init; }

    /// <summary>How far it stands from the column before it.</summary>
    public CardSpacing? Spacing { get; init; }
}

/// <summary>Names with their values. Clients read both as markdown.</summary>
public sealed record FactSet(IReadOnlyList<CardFact> Facts) : CardElement;

public sealed record CardFact(string Title, string Value);

/// <summary>A picture: at most 1024 by 1024 pixels and 1 MB (PROTOCOL 7.3). The text tells what it shows to who cannot see it.</summary>
public sealed record CardImage(Uri Url, string AltText) : CardElement;
