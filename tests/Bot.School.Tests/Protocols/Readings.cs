using Bot.School.Protocols;
using Bot.School.Protocols.Files;
using Bot.School.Protocols.Reading;

namespace Bot.School.Tests.Protocols;

/// <summary>Protocols read for a test.</summary>
internal static class Readings
{
    private static readonly Lazy<ProtocolLibrary> Library = new(() => ProtocolLibrary.Load(Repository.Knowledge));
    private static readonly Lazy<ProtocolLibrary> MadeUp = new(() => ProtocolLibrary.Load(Repository.Tests("Corpus")));

    public static ProtocolLibrary Five => Library.Value;

    public static ProtocolLibrary Corpus => MadeUp.Value;

    public static Clause Clause(string id)
    {
        var protocol = Five.Find(new SchoolId(id.Split('/')[0])).ShouldNotBeNull();
        return protocol.Find(new ClauseId(id)).ShouldNotBeNull($"no clause {id}");
    }

    public static ProtocolReading Of(string text, string school = "school")
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => new SourceLine(i + 1, line)).ToList();
        return ClauseReader.Read(new SchoolId(school), FrontMatter.None, lines, "protocol.txt");
    }

    public static IReadOnlyList<string> Sentences(Clause clause) => [.. clause.Sentences.Select(sentence => sentence.In(clause.Text))];
}
