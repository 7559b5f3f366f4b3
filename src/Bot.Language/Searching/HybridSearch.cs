using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.Language.Searching;

/// <summary>
/// Finds clauses by words and worked examples and, with an embedding model, by meaning too, fused by reciprocal rank. Without one, or while it fails or is slow, it finds
/// what the assistant finds offline. Safe for use by many threads.
/// </summary>
public sealed class HybridSearch
{
    /// <summary>How long a question waits for the embedding model unless another time is given.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(2);

    /// <summary>How long the embedding model is left alone after it failed or was too slow.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    // A clause that stands low in both rankings can be better than one that stands high in one: fewer than these are not enough to fuse.
    private const int LeastToFuse = 10;

    private readonly IAssistant _offline;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _patience;
    private readonly Outage _outage;
    private readonly ClauseRankings? _rankings;

    /// <param name="offline">Finds clauses without a model.</param>
    /// <param name="clock">Counts patience and rest.</param>
    /// <param name="model">The embedding model; null: none.</param>
    /// <param name="vectors">Where vectors of clauses are kept; null: in memory, for as long as the program runs.</param>
    /// <param name="patience">How long a question waits for the embedding model, above zero; <see cref="DefaultPatience"/> when null.</param>
    public HybridSearch(IAssistant offline, TimeProvider clock, EmbeddingModel? model = null, IClauseVectors? vectors = null, TimeSpan? patience = null)
    {
        ArgumentNullException.ThrowIfNull(offline);
        ArgumentNullException.ThrowIfNull(clock);
        _offline = offline;
        _clock = clock;
        _patience = patience ?? DefaultPatience;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_patience, TimeSpan.Zero, nameof(patience));
        _outage = new Outage(clock, Rest);
        _rankings = model is null ? null : new ClauseRankings(model, vectors, _outage, clock);
    }

    /// <summary>The clauses that bear on a question, best first, at most <paramref name="top"/>.</summary>
    /// <param name="protocol">The protocol that is searched.</param>
    /// <param name="question">The question, its names replaced already: its words go to the embedding model.</param>
    /// <param name="top">How many clauses at most.</param>
    public async Task<IReadOnlyList<ClauseHit>> FindAsync(Protocol protocol, Question question, int top, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        cancellation.ThrowIfCancellationRequested();
        if (_rankings is null || _outage.IsResting) return _offline.FindClauses(protocol, question, top);

        // The model is asked first: what is found offline is found while it thinks.
        var depth = Math.Max(top, LeastToFuse);
        var asked = NearestAsync(_rankings, protocol, question, depth, cancellation);
        var byWords = _offline.FindClauses(protocol, question, depth);
        var byMeaning = await asked.ConfigureAwait(false);
        return byMeaning.Count == 0 ? [.. byWords.Take(top)] : RankFusion.Fuse(top, (byWords, 1), (byMeaning, 1));
    }

    // Empty when the model cannot say.
    private async Task<IReadOnlyList<ClauseHit>> NearestAsync(ClauseRankings rankings, Protocol protocol, Question question, int top, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(_patience, _clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            // WaitAsync besides: a client that does not mind its token must not keep a question waiting.
            var ranking = await rankings.GetAsync(protocol).WaitAsync(end.Token).ConfigureAwait(false);
            var hits = await ranking.FindAsync(string.Join('\n', question.Turns), top, end.Token).WaitAsync(end.Token).ConfigureAwait(false);
            _outage.Worked();
            return hits;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            if (_outage.Failed()) Telemetry.EmbeddingOutage(failure);
            return [];
        }
    }
}
