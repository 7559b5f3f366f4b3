using Bot.School.Proposals;
using Bot.School.Protocols;

namespace Bot.Language.Searching;

/// <summary>The rankings of the protocols that were asked about last. Each is made once, however many ask at the same moment.</summary>
/// <param name="model">Embeds clauses and queries.</param>
/// <param name="vectors">Where vectors of clauses are kept; null: nowhere.</param>
/// <param name="outage">Hears of it when the model works.</param>
/// <param name="clock">Counts how long a ranking may take to be made.</param>
internal sealed class ClauseRankings(EmbeddingModel model, IClauseVectors? vectors, Outage outage, TimeProvider clock)
{
    // A hundred clauses take 600 kB with vectors of 1,536 numbers; those of a large group of schools need not all be in memory.
    private const int Most = 64;

    // For all clauses of a long protocol; who asks waits shorter.
    private static readonly TimeSpan LongestMaking = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Task<EmbeddingRanking>> _rankings = new(StringComparer.Ordinal);

    /// <summary>Gives the ranking that is there or is being made. One that failed is made again.</summary>
    public Task<EmbeddingRanking> GetAsync(Protocol protocol)
    {
        lock (_lock)
        {
            var ranking = _rankings.Remove(protocol.Fingerprint, out var made) && IsUsable(made) ? made : Task.Run(() => MakeAsync(protocol));
            _rankings.Add(protocol.Fingerprint, ranking);
            if (_rankings.Count > Most) _rankings.RemoveAt(0);
            return ranking;
        }
    }

    private static bool IsUsable(Task<EmbeddingRanking> ranking) => !ranking.IsCompleted || (ranking.IsCompletedSuccessfully && !ranking.Result.IsOfOtherModel);

    // Nobody's question ends it: what was paid for serves the next one.
    private async Task<EmbeddingRanking> MakeAsync(Protocol protocol)
    {
        using var end = new CancellationTokenSource(LongestMaking, clock);
        var ranking = await EmbeddingRanking.CreateAsync(protocol, model, vectors, end.Token).ConfigureAwait(false);

        // Many clauses take longer than who asked would wait: that was no failure, and the other schools need not suffer it.
        outage.Worked();
        return ranking;
    }
}
