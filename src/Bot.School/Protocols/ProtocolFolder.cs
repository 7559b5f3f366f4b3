using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols;

/// <summary>Loads the protocol of one school from its folder.</summary>
internal static class ProtocolFolder
{
    private static readonly string[] Names = ["protocol.md", "protocol.txt", "protocol.docx"];

    /// <summary>Either a reading or the problem that stood in the way.</summary>
    public sealed record Loaded(ProtocolReading? Reading, ProtocolProblem? Problem);

    /// <summary>Loads a school's folder; null when it holds no protocol.</summary>
    public static Loaded? Load(string folder)
    {
        var school = new SchoolId(Path.GetFileName(folder));
        var files = Names.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        if (files.Count == 0) return null;
        if (files.Count > 1)
            return Fail(school, files[1], null, $"deze school heeft al een protocol in {Path.GetFileName(files[0])}; er mag er maar één zijn");
        var (lines, unreadable) = ProtocolFile.ReadLines(files[0]);
        if (lines is null) return Fail(school, files[0], null, unreadable);
        var (front, problem) = FrontMatter.Read(lines);
        if (problem is { } broken) return Fail(school, files[0], broken.Line, broken.What);
        var body = lines.Select((text, i) => new SourceLine(i + 1, text)).Skip(front.Lines).ToList();
        var reading = ClauseReader.Read(school, front, body, files[0]);
        return reading.Protocol.Clauses.Count == 0 ? Fail(school, files[0], null, "het bestand bevat geen tekst waar bepalingen in staan") : new Loaded(reading, null);
    }

    private static Loaded Fail(SchoolId school, string file, int? line, string what) => new(null, new ProtocolProblem(school, file, line, what));
}
