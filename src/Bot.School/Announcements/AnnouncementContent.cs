using Bot.School.Protocols;

namespace Bot.School.Announcements;

/// <summary>What receivers see.</summary>
public sealed record AnnouncementContent
{
    /// <summary>In characters.</summary>
    public const int LongestTitle = 150;

    /// <summary>In characters.</summary>
    public const int LongestText = 10_000;

    public static AnnouncementContent Empty { get; } = new() { Title = "", Text = "" };

    /// <summary>One line, shown letter for letter.</summary>
    public required string Title { get; init; }

    /// <summary>In the Markdown that Teams shows: bold, italic, links and lists.</summary>
    public required string Text { get; init; }

    /// <summary>A web page to open, http or https; null when there is none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whether receivers are asked to press "gelezen en begrepen".</summary>
    public bool AsksReading { get; init; }

    /// <summary>What it is about, as it stood in the protocol when it was written. Receivers see those of their own school.</summary>
    public IReadOnlyList<AnnouncedClause> Clauses { get; init; } = [];

    public bool Equals(AnnouncementContent? other) =>
        other is not null && (Title, Text, Link, AsksReading) == (other.Title, other.Text, other.Link, other.AsksReading) && Clauses.SequenceEqual(other.Clauses);

    public override int GetHashCode() => HashCode.Combine(Title, Text, Link, AsksReading, Clauses.Count);
}

/// <summary>A clause that an announcement quotes, letter for letter.</summary>
/// <param name="School">Whose protocol.</param>
/// <param name="Clause">Which clause.</param>
/// <param name="Address">What people call it, as "Artikel 3 lid d".</param>
/// <param name="Words">The whole clause, with its lead-in and footnotes.</param>
/// <param name="Origin">The protocol's title and version.</param>
public sealed record AnnouncedClause(SchoolId School, ClauseId Clause, string Address, string Words, string Origin)
{
    public static AnnouncedClause Of(Protocol protocol, Clause clause)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(clause);
        return new AnnouncedClause(
            protocol.School, clause.Id, clause.Address, clause.FullText, protocol.StatesVersion ? $"{protocol.Title}, versie {protocol.Version}" : protocol.Title);
    }
}
