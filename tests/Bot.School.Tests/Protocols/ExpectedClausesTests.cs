using Bot.School.Protocols;
using Bot.School.Protocols.Reading;

namespace Bot.School.Tests.Protocols;

/// <summary>
/// Every clause of the five protocols and of the made-up ones, as tables under Expected/: line, id, address, number of sentences, first and last words.
/// Below them stand the lines that were left out, each with the reason.
/// </summary>
public sealed class ExpectedClausesTests
{
    public static TheoryData<string> Names => [.. TableNames];

    private static IEnumerable<string> TableNames => Directory.GetFiles(Repository.Tests("Expected"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_protocol_is_read_into_the_clauses_of_its_table(string name)
    {
        var library = Repository.Schools.Contains(name) ? Readings.Five : Readings.Corpus;
        var reading = library.Readings.Single(one => one.Protocol.School == new SchoolId(name));

        Table(reading).ShouldBe(File.ReadAllText(Repository.Tests("Expected", name + ".txt")));
    }

    [Fact]
    public void Every_protocol_has_its_table() =>
        Readings.Five.Protocols.Concat(Readings.Corpus.Protocols).Select(protocol => protocol.School.Value).Order(StringComparer.Ordinal)
            .ShouldBe(TableNames);

    private static string Table(ProtocolReading reading)
    {
        var protocol = reading.Protocol;
        var lines = new List<string> { $"{protocol.SchoolName} | {protocol.Title} | {protocol.Version}" };
        lines.AddRange(protocol.Clauses.Select(clause =>
            $"{clause.Line} | {clause.Id} | {clause.Address} | {clause.Sentences.Count} | {Ends(clause.Text)}{Mark("aanhef", clause.LeadIn)}{string.Concat(clause.Footnotes.Select(note => Mark("noot", note)))}"));
        lines.AddRange(reading.LeftOut.Select(line => $"{line.Line} | weggelaten: {line.Why} | {line.Text}"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Mark(string what, string? text) => text is null ? "" : $" | {what}: {Ends(text)}";

    private static string Ends(string text)
    {
        var words = text.Replace("\n", " / ").Split(' ');
        return words.Length <= 8 ? string.Join(' ', words) : $"{string.Join(' ', words[..4])} … {string.Join(' ', words[^3..])}";
    }
}
