namespace Bot.School.Protocols;

/// <summary>The smallest part of a protocol that has an address of its own: an article, an item or a paragraph.</summary>
public sealed record Clause
{
    public required ClauseId Id { get; init; }

    /// <summary>The address as people say it: "A.6", "Artikel 3 lid d", "Richtlijnen gebruik social media, 4e punt".</summary>
    public required string Address { get; init; }

    /// <summary>The headings above the clause, outermost first, as they stand in the protocol; without the title.</summary>
    public required IReadOnlyList<string> HeadingPath { get; init; }

    /// <summary>The words that introduce the list in which the clause stands (for a sub-item those of the item above it), or null.</summary>
    public string? LeadIn { get; init; }

    /// <summary>The clause's own words, letter for letter; white space folded, paragraphs parted by a line feed. Sub-items stand in it with their markers, and are clauses of their own besides.</summary>
    public required string Text { get; init; }

    /// <summary>The footnotes that the clause refers to, letter for letter.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>The sentences of <see cref="Text"/>, as offsets into it; a sub-item's marker is in none.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The line of the file on which the clause begins, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Lead-in, own words and footnotes, one under the other: everything a quote may be taken from.</summary>
    public string FullText => string.Join('\n', [.. LeadIn is null ? [] : new[] { LeadIn }, Text, .. Footnotes]);
}

/// <summary>A sentence as a range of characters in its clause's text.</summary>
public readonly record struct Sentence(int Start, int Length)
{
    public string In(string text) => text.Substring(Start, Length);
}
