using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Protocols.Reading;

namespace Bot.School.Verdicts;

/// <summary>All that a verdict for one school rests on: its protocol, its norms, and a way to find its clauses.</summary>
public sealed class SchoolKnowledge
{
    private readonly Lazy<ClauseSearch> _search;

    public SchoolKnowledge(Protocol protocol, NormBook norms)
    {
        Protocol = protocol;
        Norms = norms;
        // A school that nobody asks about costs no index: thousands may be loaded.
        _search = new Lazy<ClauseSearch>(() => new ClauseSearch(protocol));
    }

    public Protocol Protocol { get; }

    public NormBook Norms { get; }

    public ClauseSearch Search => _search.Value;

    /// <summary>Takes the norms from <c>norms.yaml</c> beside the protocol; without that file they are derived from its words.</summary>
    public static (SchoolKnowledge Knowledge, IReadOnlyList<NormProblem> Problems) Load(ProtocolReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var file = Path.Combine(Path.GetDirectoryName(reading.File) ?? "", "norms.yaml");
        if (!File.Exists(file)) return (new SchoolKnowledge(reading.Protocol, NormDeriver.Derive(reading.Protocol)), []);
        using var text = File.OpenText(file);
        var (norms, problems) = NormFile.Read(file, text, reading.Protocol);
        return (new SchoolKnowledge(reading.Protocol, new NormBook(norms)), problems);
    }
}
