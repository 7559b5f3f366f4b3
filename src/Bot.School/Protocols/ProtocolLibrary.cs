using Bot.School.Protocols.Files;
using System.Collections.Frozen;
using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols;

/// <summary>The protocols of all schools, as they were when loaded, and what could not be loaded.</summary>
public sealed class ProtocolLibrary
{
    private readonly FrozenDictionary<SchoolId, ProtocolReading> _bySchool;

    private ProtocolLibrary(IReadOnlyList<ProtocolReading> readings, IReadOnlyList<ProtocolProblem> problems)
    {
        Readings = readings;
        Problems = problems;
        _bySchool = readings.ToFrozenDictionary(reading => reading.Protocol.School);
    }

    /// <summary>What was read, in the order of the schools' ids.</summary>
    public IReadOnlyList<ProtocolReading> Readings { get; }

    public IEnumerable<Protocol> Protocols => Readings.Select(reading => reading.Protocol);

    /// <summary>The schools whose protocol could not be read; the others are not hindered by it.</summary>
    public IReadOnlyList<ProtocolProblem> Problems { get; }

    public Protocol? Find(SchoolId school) => _bySchool.GetValueOrDefault(school)?.Protocol;

    /// <summary>Loads <c>DIRECTORY/&lt;school&gt;/protocol.{md,txt,docx}</c> of every school.</summary>
    public static ProtocolLibrary Load(string directory)
    {
        var folders = Directory.GetDirectories(directory).Order(StringComparer.Ordinal).ToList();
        var readings = new Dictionary<SchoolId, ProtocolReading>(folders.Count);
        var problems = new List<ProtocolProblem>();
        foreach (var loaded in folders.Select(ProtocolFolder.Load).OfType<ProtocolFolder.Loaded>())
        {
            if (loaded.Problem is { } problem) problems.Add(problem);
            else if (loaded.Reading is { } reading && !readings.TryAdd(reading.Protocol.School, reading))
                problems.Add(Twice(reading, readings[reading.Protocol.School]));
        }

        return new ProtocolLibrary([.. readings.Values], problems);
    }

    /// <summary>Reads one protocol: a file of any name, or the folder of a school. Gives what was read or why it could not be.</summary>
    public static (ProtocolReading? Reading, ProtocolProblem? Problem) Read(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var loaded = Directory.Exists(full) ? ProtocolFolder.Load(full) : ProtocolFolder.LoadFile(new SchoolId(Slug.Of(Path.GetFileName(Path.GetDirectoryName(full)) ?? "")), full);
        return loaded is null
            ? (null, new ProtocolProblem(new SchoolId(Path.GetFileName(full)), path, null, "in deze map staat geen protocol.md, protocol.txt of protocol.docx"))
            : (loaded.Reading, loaded.Problem);
    }

    private static ProtocolProblem Twice(ProtocolReading second, ProtocolReading first) =>
        new(second.Protocol.School, second.File, null, $"er is al een protocol voor '{second.Protocol.School}', in {first.File}; laat er één staan");
}
