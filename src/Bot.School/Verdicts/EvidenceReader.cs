using Bot.School.Learning;
using Bot.School.Protocols;

namespace Bot.School.Verdicts;

/// <summary>Which clauses decide a message, learned from the worked examples of the schools that have them.</summary>
public sealed class EvidenceReader
{
    private readonly LinearModel _model;
    private readonly Dictionary<string, int> _places;

    public EvidenceReader(LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _places = model.Outputs.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
    }

    /// <summary>The protocol's clauses by how likely they are to decide the message, best first; empty for a protocol without worked examples.</summary>
    public IReadOnlyList<ClauseHit> Find(Protocol protocol, IEnumerable<uint> message, int top)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (!protocol.Clauses.Any(clause => _places.ContainsKey(clause.Id.Value))) return [];
        var scores = _model.Score(message);
        return [.. protocol.Clauses
            .Where(clause => _places.ContainsKey(clause.Id.Value))
            .Select(clause => new ClauseHit(clause, LinearModel.Probability(scores[_places[clause.Id.Value]])))
            .OrderByDescending(hit => hit.Score)
            .Take(top)];
    }
}
