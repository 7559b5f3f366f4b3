namespace Bot.School.Protocols.Reading;

internal enum LineKind
{
    Blank,
    Heading,

    /// <summary>The second line of a heading, whose words are with the first.</summary>
    Subtitle,
    Item,
    Text,
    Row,
    Footnote,
    LeftOut,
}

/// <summary>A source line with what it was taken for.</summary>
internal sealed record ReadLine
{
    public required SourceLine Source { get; init; }

    public required LineKind Kind { get; init; }

    /// <summary>The words, without marker and Markdown marks.</summary>
    public string Text { get; init; } = "";

    /// <summary>Blanks before the first character.</summary>
    public int Indent { get; init; }

    /// <summary>Whether white space or page furniture parts this line from the words above it.</summary>
    public bool Apart { get; init; }

    public Marker? Marker { get; init; }

    /// <summary>Depth of a heading; 1 is the title.</summary>
    public int Level { get; init; }

    /// <summary>What else is known of it: of a footnote its mark, of a row its first cell, of a heading what was guessed, of a line left out the reason.</summary>
    public string Note { get; init; } = "";
}
