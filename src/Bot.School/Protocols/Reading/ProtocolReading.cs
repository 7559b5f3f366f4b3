namespace Bot.School.Protocols.Reading;

/// <summary>Where a line of the file ended up.</summary>
public enum LinePlace
{
    Clause,
    Heading,
    LeftOut,
}

/// <summary>A line (or a part of one) with where it ended up.</summary>
/// <param name="Line">The line in the file, counted from 1.</param>
/// <param name="Text">The line as it stands.</param>
/// <param name="Place">Where it ended up.</param>
/// <param name="Clause">The clause that holds it; null for anything but a clause.</param>
/// <param name="Why">Why it was left out, in Dutch; empty for anything else.</param>
public sealed record PlacedLine(int Line, string Text, LinePlace Place, ClauseId? Clause = null, string Why = "");

/// <summary>Something that the reader had to guess, for a person to check.</summary>
public sealed record Guess(int Line, string Text, string What);

/// <summary>A protocol as it was read from its file: the clauses, and what became of every line.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="File">The file that it was read from.</param>
/// <param name="Lines">Every line that is not blank, in the order of the file; each ended up in one place.</param>
/// <param name="Guesses">What was not certain.</param>
public sealed record ProtocolReading(Protocol Protocol, string File, IReadOnlyList<PlacedLine> Lines, IReadOnlyList<Guess> Guesses)
{
    public IEnumerable<PlacedLine> LeftOut => Lines.Where(line => line.Place == LinePlace.LeftOut);
}
