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
        var hits = new List<ClauseHit>(protocol.Clauses.Count);
        foreach (var clause in protocol.Clauses)
        {
            if (_places.TryGetValue(clause.Id.Value, out var place)) hits.Add(new ClauseHit(clause, LinearModel.Probability(scores[place])));
        }

        return [.. hits.OrderByDescending(hit => hit.Score).Take(top)];
    }
}
