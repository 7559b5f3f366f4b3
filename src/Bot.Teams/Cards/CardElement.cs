using System.Text.Json.Serialization;

namespace Bot.Teams.Cards;

/// <summary>Something that stands in a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(ChoiceSet), "Input.ChoiceSet")]
public abstract record CardElement
{
    public CardSpacing? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <summary>A paragraph of our own words: clients read it as markdown, so never a person's or a protocol's words.</summary>
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
public sealed record ActionSet(IReadOnlyList<SubmitAction> Actions) : CardElement;

/// <summary>A list to choose from; what is typed in it narrows the list.</summary>
public sealed record ChoiceSet(string Id, IReadOnlyList<Choice> Choices) : CardElement
{
    public string Style { get; } = "filtered";

    public string? Placeholder { get; init; }
}

public sealed record Choice(string Title, string Value);
