using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Auth.Keys;

/// <summary>The key of a token, or why there is none.</summary>
internal abstract record KeyAnswer
{
    private KeyAnswer()
    {
    }

    public sealed record Found(SigningKey Key) : KeyAnswer;

    /// <summary>There are keys, and this is none of them.</summary>
    public sealed record Unknown : KeyAnswer;

    /// <summary>No keys could ever be fetched.</summary>
    public sealed record Unavailable : KeyAnswer;
}

/// <summary>
/// The keys of one issuer, kept fresh (PROTOCOL 2.3). A fetch that fails leaves the keys at hand as they are, so that it can never lock
/// everybody out; a fetch that succeeds replaces them whole, so that a key that was taken back is gone.
/// </summary>
internal sealed class SigningKeys(KeyFetch fetch, TimeProvider clock, ILogger log)
{
    /// <summary>PROTOCOL 2.3 asks for 24 hours at most.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);

    /// <summary>How often an unknown key may lead to a fetch, and a failed fetch be tried again: anybody can make up key ids.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>How often it is tried again while there are no keys at all: until then nobody is let in.</summary>
    public static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(15);

    /// <summary>How long a token waits for new keys while there are old ones: an invoke has five seconds for everything.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private volatile FrozenDictionary<string, SigningKey>? _keys;
    private Task _fetching = Task.CompletedTask;
    private DateTimeOffset _due;
    private DateTimeOffset _nextForUnknown;

    /// <summary>
    /// Asks the keys at hand; fetches first when they are old, or once when the key is unknown. Cancelling ends the waiting and not the
    /// fetch, for which others may wait too.
    /// </summary>
    public async ValueTask<KeyAnswer> FindAsync(string kid, CancellationToken cancellation)
    {
        await RenewedAsync(cancellation);
        if (_keys is { } keys && !keys.ContainsKey(kid)) await Fetched(forUnknown: true).WaitAsync(cancellation);
        return _keys switch
        {
            null => new KeyAnswer.Unavailable(),
            var current when current.TryGetValue(kid, out var key) => new KeyAnswer.Found(key),
            _ => new KeyAnswer.Unknown(),
        };
    }

    // Keys that are old are still good: whoever publishes them slowly must not keep everybody waiting.
    private async Task RenewedAsync(CancellationToken cancellation)
    {
        var fetching = Fetched(forUnknown: false);
        if (fetching.IsCompleted) return;
        if (_keys is null) await fetching.WaitAsync(cancellation);
        else await Task.WhenAny(fetching, Task.Delay(LongestWait, clock, cancellation));
    }

    /// <summary>Fetches when that is due; ends well whatever happens.</summary>
    public Task PreloadAsync(CancellationToken cancellation) => Fetched(forUnknown: false).WaitAsync(cancellation);

    // One fetch at a time, and everybody who comes in meanwhile waits for that one.
    private Task Fetched(bool forUnknown)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var isDue = now >= _due;
            if (!isDue && !forUnknown) return Task.CompletedTask;
            if (!_fetching.IsCompleted) return _fetching;
            if (!isDue && now < _nextForUnknown) return Task.CompletedTask;
            if (forUnknown) _nextForUnknown = now + Pause;
            return _fetching = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        var fetched = await fetch.FetchAsync();
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            switch (fetched)
            {
                case FetchedKeys.Some some:
                    _keys = some.Keys;
                    _due = now + FreshFor;
                    Log.KeysFetched(log, fetch.Metadata.Host, some.Keys.Count);
                    break;
                case FetchedKeys.Failed failed:
                    var next = now + (_keys is null ? ShortPause : Pause);
                    if (next > _due) _due = next;
                    Log.KeysNotFetched(log, fetch.Metadata.Host, failed.Reason, _keys?.Count ?? 0);
                    break;
                default:
                    throw new InvalidOperationException("Keys are fetched or not.");
            }
        }
    }
}
