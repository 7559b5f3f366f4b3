using Bot.School.Protocols;
using Microsoft.Extensions.AI;

namespace Bot.Language;

/// <summary>
/// Ranks a protocol's clauses by how near their meaning is to a query's, as an embedding model sees it; to be fused with the rankings by
/// words and by worked examples (<see cref="RankFusion.Fuse"/>). The clauses are embedded once, when the ranking is made.
/// </summary>
public sealed class EmbeddingRanking
{
    // Below the number of inputs that any provider takes at once.
    private const int BatchSize = 96;

    private readonly Protocol _protocol;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly IReadOnlyList<float[]> _clauses;

    private EmbeddingRanking(Protocol protocol, IEmbeddingGenerator<string, Embedding<float>> generator, IReadOnlyList<float[]> clauses)
    {
        _protocol = protocol;
        _generator = generator;
        _clauses = clauses;
    }

    public static async Task<EmbeddingRanking> CreateAsync(
        Protocol protocol,
        IEmbeddingGenerator<string, Embedding<float>> generator,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(generator);
        var clauses = new List<float[]>(protocol.Clauses.Count);
        foreach (var batch in protocol.Clauses.Select(TextOf).Chunk(BatchSize))
            clauses.AddRange(await EmbedAsync(generator, batch, cancellationToken).ConfigureAwait(false));
        return new EmbeddingRanking(protocol, generator, clauses);
    }

    /// <summary>The clauses nearest in meaning, best first; the score is the cosine.</summary>
    public async Task<IReadOnlyList<ClauseHit>> FindAsync(string query, int top, CancellationToken cancellationToken = default)
    {
        if (_clauses.Count == 0 || string.IsNullOrWhiteSpace(query)) return [];
        var vector = (await EmbedAsync(_generator, [query], cancellationToken).ConfigureAwait(false))[0];
        return
        [
            .. _protocol.Clauses
                .Select((clause, place) => new ClauseHit(clause, Dot(vector, _clauses[place])))
                .OrderByDescending(hit => hit.Score)
                .Take(top),
        ];
    }

    private static string TextOf(Clause clause) => string.Join('\n', [.. clause.HeadingPath, clause.FullText]);

    private static async Task<List<float[]>> EmbedAsync(
        IEmbeddingGenerator<string, Embedding<float>> generator,
        string[] texts,
        CancellationToken cancellationToken)
    {
        var embeddings = await generator.GenerateAsync(texts, options: null, cancellationToken).ConfigureAwait(false);
        if (embeddings.Count != texts.Length)
            throw new InvalidOperationException($"The embedding model gave {embeddings.Count} embeddings for {texts.Length} texts.");
        return [.. embeddings.Select(embedding => Normalize(embedding.Vector.Span))];
    }

    private static float[] Normalize(ReadOnlySpan<float> vector)
    {
        var normal = vector.ToArray();
        var length = MathF.Sqrt((float)Dot(normal, normal));
        if (length > 0)
            foreach (ref var value in normal.AsSpan()) value /= length;
        return normal;
    }

    private static double Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        if (one.Length != other.Length)
            throw new InvalidOperationException($"The embedding model gave vectors of {one.Length} and of {other.Length} numbers.");
        var sum = 0f;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
