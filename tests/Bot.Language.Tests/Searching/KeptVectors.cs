using System.Collections.Concurrent;
using Bot.School.Proposals;

namespace Bot.Language.Tests.Searching;

/// <summary>Keeps vectors in memory, and says what was asked of it.</summary>
internal sealed class KeptVectors : IClauseVectors
{
    private readonly ConcurrentDictionary<(string Protocol, string Model), IReadOnlyList<float[]>> _vectors = new();
    private int _looks;

    public int Count => _vectors.Count;

    public int Looks => _looks;

    public Task<IReadOnlyList<float[]>?> FindAsync(string protocolFingerprint, string model, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _looks);
        return Task.FromResult(_vectors.TryGetValue((protocolFingerprint, model), out var vectors) && vectors.Count > 0 ? vectors : null);
    }

    public Task SaveAsync(string protocolFingerprint, string model, IReadOnlyList<float[]> vectors, CancellationToken cancellation)
    {
        _vectors[(protocolFingerprint, model)] = vectors;
        return Task.CompletedTask;
    }
}
