namespace Bot.Teams.Cards;

/// <summary>
/// Something to fill in. Its value is merged into the data of the pressed button, under <see cref="Id"/>, always as text (PROTOCOL 7.3).
/// </summary>
public abstract record CardInput(string Id) : CardElement
{
    /// <summary>The words above the input.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the button does nothing while this is empty.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Shown when it is required and empty.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A text to type.</summary>
public sealed record TextInput(string Id) : CardInput(Id)
{
    public string? Placeholder { get; init; }

    public string? Value { get; init; }

    public bool? IsMultiline { get; init; }

    /// <summary>The most characters that may be typed.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>A list to choose from; what is typed in it narrows the list.</summary>
public sealed record ChoiceSet(string Id, IReadOnlyList<Choice> Choices) : CardInput(Id)
{
    public ChoiceStyle Style { get; init; } = ChoiceStyle.Filtered;

    /// <summary>Whether several may be chosen: they come back with commas between them.</summary>
    public bool? IsMultiSelect { get; init; }

    public string? Placeholder { get; init; }

    public string? Value { get; init; }
}

public sealed record Choice(string Title, string Value);

/// <summary>Yes or no: comes back as <c>true</c> or <c>false</c>.</summary>
public sealed record ToggleInput(string Id, string Title) : CardInput(Id)
{
    public string? Value { get; init; }
}

/// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
public sealed record DateInput(string Id) : CardInput(Id)
{
    public string? Value { get; init; }
}

/// <summary>A time, as <c>HH:mm</c>.</summary>
public sealed record TimeInput(string Id) : CardInput(Id)
{
    public string? Value { get; init; }
}
