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
        var loaded = Directory.GetDirectories(directory).Order(StringComparer.Ordinal).Select(ProtocolFolder.Load).OfType<ProtocolFolder.Loaded>().ToList();
        return new ProtocolLibrary([.. loaded.Select(one => one.Reading).OfType<ProtocolReading>()], [.. loaded.Select(one => one.Problem).OfType<ProtocolProblem>()]);
    }
}
