using Bot.School.Dutch;
using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Protocols.Reading;

namespace Bot.School.Verdicts;

/// <summary>All that a verdict for one school rests on: its protocol, its norms, and a way to find its clauses.</summary>
public sealed class SchoolKnowledge
{
    // A school that nobody asks about costs no index: thousands may be loaded.
    private readonly Lazy<ClauseSearch> _search;
    private readonly Lazy<Typos> _typos;
    private readonly Lazy<ExampleRanking> _examples;

    /// <param name="protocol">The school's protocol.</param>
    /// <param name="norms">Its norms.</param>
    /// <param name="examples">Reads its worked examples when they are first needed; null for a school without.</param>
    public SchoolKnowledge(Protocol protocol, NormBook norms, Func<IReadOnlyList<WorkedExample>>? examples = null)
    {
        Protocol = protocol;
        Norms = norms;
        _search = new Lazy<ClauseSearch>(() => new ClauseSearch(protocol));
        _typos = new Lazy<Typos>(() => new Typos(protocol.Clauses.SelectMany(clause => Tokenizer.Tokenize(clause.FullText)).Select(token => token.Norm)));
        _examples = new Lazy<ExampleRanking>(() => new ExampleRanking(protocol, examples?.Invoke() ?? []));
    }

    public Protocol Protocol { get; }

    public NormBook Norms { get; }

    /// <summary>The clauses that share words with a message, and those that decided worked examples like it: for a school that the learned readers do not know.</summary>
    public IReadOnlyList<ClauseHit> Find(IReadOnlyList<Token> message, int top)
    {
        var words = _typos.Value.Correct(message);
        return RankFusion.Blend(top, (_search.Value.Find(words, top), 1), (_examples.Value.Find(words, top), 0.6));
    }

    /// <summary>The clauses that share words with a message: all that is needed beside readers who learned from the examples.</summary>
    public IReadOnlyList<ClauseHit> FindByWords(IReadOnlyList<Token> message, int top) => _search.Value.Find(_typos.Value.Correct(message), top);

    /// <summary>Takes the norms from <c>norms.yaml</c> beside the protocol; without that file they are derived from its words.</summary>
    public static (SchoolKnowledge Knowledge, IReadOnlyList<NormProblem> Problems) Load(ProtocolReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var file = Path.Combine(Path.GetDirectoryName(reading.File) ?? "", "norms.yaml");
        IReadOnlyList<WorkedExample> Examples() => ReadExamples(Path.Combine(Path.GetDirectoryName(reading.File) ?? "", "examples.jsonl"), reading.Protocol);
        if (!File.Exists(file)) return (new SchoolKnowledge(reading.Protocol, NormDeriver.Derive(reading.Protocol), Examples), []);
        using var text = File.OpenText(file);
        var (norms, problems) = NormFile.Read(file, text, reading.Protocol);
        return (new SchoolKnowledge(reading.Protocol, new NormBook(norms), Examples), problems);
    }

    private static List<WorkedExample> ReadExamples(string file, Protocol protocol)
    {
        if (!File.Exists(file)) return [];
        using var lines = File.OpenText(file);
        return [.. WorkedExamples.Read(lines, protocol)];
    }
}
