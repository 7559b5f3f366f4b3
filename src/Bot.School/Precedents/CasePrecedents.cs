using System.Collections.Concurrent;
using Bot.School.Cases;
using Bot.School.Protocols;

namespace Bot.School.Precedents;

/// <summary>The precedents among the cases. Asked often, read seldom: what was read counts until a ruling here changes it, and no longer than <see cref="Freshness"/>, so that a ruling of another process is seen then too.</summary>
/// <param name="cases">Where the rulings are kept.</param>
/// <param name="clock">Tells how old what was read is.</param>
/// <param name="failed">Hears why they could not be read; what it holds must not be shown to a person.</param>
public sealed class CasePrecedents(ICases cases, TimeProvider clock, Action<Exception> failed) : IPrecedents
{
    /// <summary>How long what was read counts.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<SchoolId, Read> _read = [];
    private readonly ConcurrentDictionary<SchoolId, long> _changed = [];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Precedent>> OfAsync(SchoolId school, CancellationToken cancellation)
    {
        var before = _read.GetValueOrDefault(school);
        if (before is not null && clock.GetElapsedTime(before.At) < Freshness && !IsOlder(before, school)) return before.Precedents;
        var at = clock.GetTimestamp();
        var now = new Read(at, Same(before?.Precedents, await ReadAsync(school, cancellation)));
        return _read.AddOrUpdate(school, now, (_, other) => other.At > at ? other : now).Precedents;
    }

    /// <inheritdoc/>
    public void Changed(SchoolId school) => _changed[school] = clock.GetTimestamp();

    // What was being read while it changed may hold it or not: it is read again.
    private bool IsOlder(Read read, SchoolId school) => _changed.TryGetValue(school, out var changed) && read.At <= changed;

    private async Task<IReadOnlyList<Precedent>> ReadAsync(SchoolId school, CancellationToken cancellation)
    {
        try
        {
            return [.. (await cases.PrecedentsOfAsync(school, cancellation)).Select(Precedent.Of).OfType<Precedent>()];
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            failed(failure);
            return [];
        }
    }

    // The same list again, so that what was built upon it serves on.
    private static IReadOnlyList<Precedent> Same(IReadOnlyList<Precedent>? before, IReadOnlyList<Precedent> now) =>
        before is not null && before.Select(Key).SequenceEqual(now.Select(Key)) ? before : now;

    private static (CaseId Case, int Version) Key(Precedent precedent) => (precedent.Case, precedent.CaseVersion);

    private sealed record Read(long At, IReadOnlyList<Precedent> Precedents);
}
