using Bot.School.Learning;
using Bot.School.Protocols;

namespace Bot.School.Verdicts;

/// <summary>Which clauses decide a message, learned from the worked examples of the schools that have them.</summary>
public sealed class EvidenceReader
{
    private readonly LinearModel _model;
    private readonly Dictionary<string, int> _places;
    private readonly HashSet<string> _schools;

    public EvidenceReader(LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _places = model.Outputs.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        _schools = [.. model.Outputs.Select(id => id.Split('/')[0])];
    }

    /// <summary>Whether worked examples of the school were learned from.</summary>
    public bool Knows(SchoolId school) => _schools.Contains(school.Value);

    /// <summary>The protocol's clauses by how likely they are to decide the message, best first; empty for a protocol without worked examples.</summary>
    public IReadOnlyList<ClauseHit> Find(Protocol protocol, IEnumerable<uint> message, int top)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (!Knows(protocol.School)) return [];
        var scores = _model.Score(message);
        Span<float> likely = protocol.Clauses.Count <= 512 ? stackalloc float[protocol.Clauses.Count] : new float[protocol.Clauses.Count];
        for (var clause = 0; clause < likely.Length; clause++)
        {
            if (_places.TryGetValue(protocol.Clauses[clause].Id.Value, out var place)) likely[clause] = LinearModel.Probability(scores[place]);
        }

        return Ranking.Best(protocol.Clauses, likely, top);
    }
}
