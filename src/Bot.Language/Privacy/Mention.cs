namespace Bot.Language.Privacy;

/// <summary>A person named in a turn.</summary>
internal sealed record Mention(int Turn, int Start, int Length)
{
    /// <summary>The first name folded, or the first letter of initials; null when only a surname stands there.</summary>
    public required string? First { get; init; }

    /// <summary>The last word of the surname folded, a single letter when only that stands there, or null.</summary>
    public required string? Surname { get; init; }

    /// <summary>Whether <see cref="First"/> is one letter: "J. de Vries".</summary>
    public required bool HasInitial { get; init; }

    /// <summary>A form of <see cref="Placeholder"/>.</summary>
    public required string Form { get; init; }

    /// <summary>Addressed as grown-ups are: "mevrouw Jansen", "familie Jansen".</summary>
    public required bool IsAddressed { get; init; }

    /// <summary>leerling, collega or ouder by the words around it; null when they do not tell.</summary>
    public required string? Role { get; init; }
}
