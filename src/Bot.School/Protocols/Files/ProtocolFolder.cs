using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols.Files;

/// <summary>Loads the protocol of one school from its folder.</summary>
internal static class ProtocolFolder
{
    private static readonly string[] Names = ["protocol.md", "protocol.txt", "protocol.docx"];

    /// <summary>Either a reading or the problem that stood in the way.</summary>
    public sealed record Loaded(ProtocolReading? Reading, ProtocolProblem? Problem);

    /// <summary>Loads a school's folder; null when it holds no protocol and nothing that could have been meant as one.</summary>
    public static Loaded? Load(string folder)
    {
        var school = new SchoolId(Slug.Of(Path.GetFileName(folder)));
        var files = Names.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        if (files.Count == 0) return Misnamed(folder) is { } other ? Fail(school, other, null, $"noem dit bestand {string.Join(", ", Names[..^1])} of {Names[^1]}, dan wordt het gelezen") : null;
        if (files.Count > 1) return Fail(school, files[1], null, $"deze school heeft ook een protocol in {Path.GetFileName(files[0])}; laat er één staan");
        return LoadFile(school, files[0]);
    }

    /// <summary>Loads a protocol from this file, whatever it is called.</summary>
    public static Loaded LoadFile(SchoolId school, string file)
    {
        var (lines, unreadable) = ProtocolFile.ReadLines(file);
        if (lines is null) return Fail(school, file, null, unreadable);
        var (front, problem) = FrontMatter.Read([.. lines.Select(line => line.Text)]);
        if (problem is { } broken) return Fail(school, file, broken.Line, broken.What);
        var reading = ClauseReader.Read(school, front, [.. lines.Skip(front.Lines)], file);
        return reading.Protocol.Clauses is [] or [{ Address: ClauseBuilder.TitleAddress }] ? Fail(school, file, null, "er staat geen tekst in waar bepalingen van te maken zijn") : new Loaded(reading, null);
    }

    private static string? Misnamed(string folder) =>
        Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).FirstOrDefault(file => Path.GetExtension(file).ToUpperInvariant() is ".MD" or ".TXT" or ".DOCX" or ".DOC" or ".PDF" or ".ODT");

    private static Loaded Fail(SchoolId school, string file, int? line, string what) => new(null, new ProtocolProblem(school, file, line, what));
}
