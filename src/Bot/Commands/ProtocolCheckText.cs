using Bot.School.Protocols;
using Bot.School.Protocols.Reading;

namespace Bot.Commands;

/// <summary>What a person who drops in a protocol reads about it in the terminal.</summary>
internal static class ProtocolCheckText
{
    private const int MostWordsShown = 70;

    public static void Write(ProtocolReading reading, TextWriter output)
    {
        var protocol = reading.Protocol;
        output.WriteLine($"{protocol.SchoolName}: {protocol.Title} ({protocol.Version})");
        output.WriteLine($"  {reading.File}, {Count(protocol.Clauses.Count, "bepaling", "bepalingen")}");
        var widestId = protocol.Clauses.Max(clause => clause.Id.Value.Length);
        foreach (var clause in protocol.Clauses)
        {
            output.WriteLine($"  regel {clause.Line,4}  {clause.Id.Value.PadRight(widestId)}  {clause.Address}");
            output.WriteLine($"              {Shortened(clause.Text)}");
            foreach (var note in clause.Footnotes) output.WriteLine($"              noot: {Shortened(note)}");
        }

        WriteList(output, "Weggelaten", reading.LeftOut.Select(line => $"{reading.File}:{line.Line}: {Shortened(line.Text)} ({line.Why})"));
        WriteList(output, "Niet zeker, kijk dit na", reading.Guesses.Select(guess => guess.Text.Length == 0
            ? $"{reading.File}:{guess.Line}: {guess.What}"
            : $"{reading.File}:{guess.Line}: {Shortened(guess.Text)} ({guess.What})"));
        output.WriteLine();
    }

    public static void WriteSum(ProtocolLibrary library, TextWriter output)
    {
        var clauses = library.Protocols.Sum(protocol => protocol.Clauses.Count);
        output.WriteLine($"{Count(library.Readings.Count, "protocol", "protocollen")} gelezen, {Count(clauses, "bepaling", "bepalingen")}; {library.Problems.Count} niet te lezen.");
    }

    private static void WriteList(TextWriter output, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        output.WriteLine($"  {heading}:");
        foreach (var line in all) output.WriteLine($"    {line}");
    }

    private static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";

    private static string Shortened(string text)
    {
        var line = text.Replace('\n', ' ');
        if (line.Length <= MostWordsShown) return line;
        var end = line.LastIndexOf(' ', MostWordsShown);
        return $"{line[..(end > 0 ? end : MostWordsShown)]}…";
    }
}
