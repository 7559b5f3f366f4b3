using Bot.School.Protocols;
using Bot.School.Protocols.Reading;

namespace Bot.School.Tests.Protocols;

/// <summary>The five texts as they came, without a mark for a heading: the reader must find the same clauses in them.</summary>
public sealed class BareSourceTests
{
    public static TheoryData<string> Schools => [.. Repository.Schools];

    [Theory]
    [MemberData(nameof(Schools))]
    public void A_text_that_marks_no_headings_is_read_into_the_same_clauses(string school)
    {
        Names(Bare(school).Protocol).ShouldBe(Names(Readings.Five.Find(new SchoolId(school))!));
        Bare(school).Protocol.Version.ShouldBe(Readings.Five.Find(new SchoolId(school))!.Version);
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void Every_heading_that_was_guessed_is_named(string school)
    {
        var reading = Bare(school);
        var plain = reading.Lines.Where(line => line.Place == LinePlace.Heading && !line.Text.StartsWith("Artikel", StringComparison.Ordinal) && line.Text[1] != '.');
        plain.Select(line => line.Line).Except(reading.Guesses.Select(guess => guess.Line)).ShouldBeEmpty();
        reading.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void The_sentence_that_a_page_cut_is_joined_and_named() =>
        Bare("lovk").Guesses.ShouldContain(guess => guess.Line == 66 && guess.What.Contains("vervolg", StringComparison.Ordinal));

    private static ProtocolReading Bare(string school) => Readings.Of(File.ReadAllText(Repository.Tests("Sources", school + ".txt")), school);

    private static List<(string, string)> Names(Protocol protocol) => [.. protocol.Clauses.Select(clause => (clause.Id.Value, clause.Address))];
}
