using System.Numerics.Tensors;
using Bot.School.Proposals;
using Bot.School.Protocols;

namespace Bot.Language.Searching;

/// <summary>
/// Ranks a protocol's clauses by how near their meaning is to a query's, as an embedding model sees it; to be fused with the rankings by
/// words and by worked examples (<see cref="RankFusion.Fuse"/>). Where vectors are kept, the clauses are embedded once for each version of a protocol.
/// </summary>
public sealed class EmbeddingRanking
{
    private readonly Protocol _protocol;
    private readonly EmbeddingModel _model;
    private readonly IClauseVectors? _vectors;
    private readonly IReadOnlyList<float[]> _clauses;
    private volatile bool _isOfOtherModel;

    private EmbeddingRanking(Protocol protocol, EmbeddingModel model, IClauseVectors? vectors, IReadOnlyList<float[]> clauses)
    {
        _protocol = protocol;
        _model = model;
        _vectors = vectors;
        _clauses = clauses;
    }

    /// <summary>Whether the clauses turned out to be embedded by another model than the queries: then a ranking must be made anew.</summary>
    internal bool IsOfOtherModel => _isOfOtherModel;

    /// <param name="protocol">Whose clauses are ranked.</param>
    /// <param name="model">Embeds the queries, and the clauses when their vectors were not kept.</param>
    /// <param name="vectors">Where the clauses' vectors are kept; null: nowhere.</param>
    /// <exception cref="InvalidOperationException">The model gave other than one vector for each clause.</exception>
    public static async Task<EmbeddingRanking> CreateAsync(
        Protocol protocol,
        EmbeddingModel model,
        IClauseVectors? vectors = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(model);
        var kept = vectors is null ? null : await vectors.FindAsync(protocol.Fingerprint, model.Name, cancellation).ConfigureAwait(false);
        if (kept?.Count == protocol.Clauses.Count) return new EmbeddingRanking(protocol, model, vectors, kept);
        var clauses = await model.EmbedAsync(protocol.Clauses.Select(TextOf), cancellation).ConfigureAwait(false);
        if (vectors is not null) await vectors.SaveAsync(protocol.Fingerprint, model.Name, clauses, cancellation).ConfigureAwait(false);
        return new EmbeddingRanking(protocol, model, vectors, clauses);
    }

    /// <summary>The clauses nearest in meaning, best first; the score is the cosine.</summary>
    /// <exception cref="InvalidOperationException">Another model stands under the name of the one that embedded the clauses. What was kept of that one is then forgotten.</exception>
    public async Task<IReadOnlyList<ClauseHit>> FindAsync(string query, int top, CancellationToken cancellation = default)
    {
        if (_clauses.Count == 0 || string.IsNullOrWhiteSpace(query)) return [];
        var vector = (await _model.EmbedAsync([query], cancellation).ConfigureAwait(false))[0];
        if (vector.Length != _clauses[0].Length) await RefuseAsync(vector.Length, cancellation).ConfigureAwait(false);
        return
        [
            .. _protocol.Clauses
                .Select((clause, place) => new ClauseHit(clause, TensorPrimitives.Dot(vector, _clauses[place])))
                .OrderByDescending(hit => hit.Score)
                .Take(top),
        ];
    }

    private async Task RefuseAsync(int length, CancellationToken cancellation)
    {
        _isOfOtherModel = true;
        if (_vectors is not null) await _vectors.SaveAsync(_protocol.Fingerprint, _model.Name, [], cancellation).ConfigureAwait(false);
        throw new InvalidOperationException($"The embedding model gave vectors of {_clauses[0].Length} and of {length} numbers.");
    }

    private static string TextOf(Clause clause) => string.Join('\n', [.. clause.HeadingPath, clause.FullText]);
}
