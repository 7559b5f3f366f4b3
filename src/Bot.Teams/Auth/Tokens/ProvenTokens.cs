using System.Security.Cryptography;
using System.Text;
using Bot.Teams.Auth.Keys;

namespace Bot.Teams.Auth.Tokens;

/// <summary>What was found right once: with which key, for whom, and until when.</summary>
internal sealed record ProvenToken(TokenPath Path, SigningKey Key, Caller Caller, DateTimeOffset End);

/// <summary>
/// Remembers tokens that were found right. The channel sends the same token with every message for an hour, and checking its signature is
/// most of the work of letting a message in.
/// <para>Only a digest of the token is kept, so that no token can be read from the memory of the process here. Nobody can fill it without
/// valid tokens, for nothing is remembered of the others. What is remembered still has to be asked: whether the token has ended, whether its
/// key is still published as it was (a key that was taken back takes its tokens along), and whether the caller may come in from where it
/// comes now.</para>
/// </summary>
internal sealed class ProvenTokens(TimeProvider clock, int capacity = 1000)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ProvenToken> _proven = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_gate) return _proven.Count;
        }
    }

    public ProvenToken? Find(string token)
    {
        var digest = Digest(token);
        lock (_gate)
        {
            if (!_proven.TryGetValue(digest, out var proven)) return null;
            if (clock.GetUtcNow() < proven.End) return proven;
            _proven.Remove(digest);
            return null;
        }
    }

    public void Keep(string token, ProvenToken proven)
    {
        var digest = Digest(token);
        lock (_gate)
        {
            _proven.Remove(digest);
            if (_proven.Count >= capacity) _proven.Remove(_proven.MinBy(entry => entry.Value.End).Key);
            _proven.Add(digest, proven);
        }
    }

    public void Forget(string token)
    {
        var digest = Digest(token);
        lock (_gate) _proven.Remove(digest);
    }

    private static string Digest(string token) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
