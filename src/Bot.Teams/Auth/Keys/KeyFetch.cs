using System.Collections.Frozen;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Teams.Connector;

namespace Bot.Teams.Auth.Keys;

/// <summary>The keys that were published, or why they could not be had.</summary>
internal abstract record FetchedKeys
{
    private FetchedKeys()
    {
    }

    /// <summary>At least one key, by its id.</summary>
    public sealed record Some(FrozenDictionary<string, SigningKey> Keys) : FetchedKeys;

    public sealed record Failed(string Reason) : FetchedKeys;
}

/// <summary>Fetches the metadata and then the keys that it points to.</summary>
internal sealed class KeyFetch(HttpClient http, Uri metadata)
{
    // The channel's real set is some tens of kilobytes.
    private const int MostBytes = 1024 * 1024;

    public Uri Metadata { get; } = metadata;

    /// <summary>The longest that both requests together may take. Default 10 seconds (PROTOCOL 2.3).</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A client that goes nowhere but where it is sent, and reads no endless answer.</summary>
    public static HttpClient Http() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            MaxResponseContentBufferSize = MostBytes,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };

    /// <summary>Whether keys may be fetched there: anybody on the way could put in his own keys over bare http.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && LocalAddress.Is(address)));

    /// <summary>Never throws for what the other side does.</summary>
    public async Task<FetchedKeys> FetchAsync()
    {
        using var limit = new CancellationTokenSource(Timeout);
        try
        {
            var described = await ReadAsync(Metadata, KeysJson.Default.KeysMetadata, limit.Token);
            if (!Uri.TryCreate(described?.KeysAddress, UriKind.Absolute, out var keys)) return new FetchedKeys.Failed("the metadata names no keys");
            // Only metadata on this computer may point to keys on this computer: a public one that does is not the one it says it is.
            if (!IsSafe(keys) || (LocalAddress.Is(keys) && !LocalAddress.Is(Metadata))) return new FetchedKeys.Failed("the metadata points to an unsafe address");
            return Usable(await ReadAsync(keys, KeysJson.Default.PublishedKeys, limit.Token));
        }
        catch (IOException)
        {
            return new FetchedKeys.Failed("the answer broke off");
        }
        catch (HttpRequestException failed)
        {
            return new FetchedKeys.Failed(failed.StatusCode is { } status ? $"the answer was {(int)status}" : $"the request failed ({failed.HttpRequestError})");
        }
        catch (OperationCanceledException)
        {
            return new FetchedKeys.Failed($"there was no answer within {Timeout.TotalSeconds} seconds");
        }
        catch (JsonException)
        {
            return new FetchedKeys.Failed("the answer is not the JSON of metadata or keys");
        }
    }

    private async Task<T?> ReadAsync<T>(Uri address, JsonTypeInfo<T> type, CancellationToken limit)
    {
        using var response = await http.GetAsync(address, limit);
        if (response.StatusCode != HttpStatusCode.OK) throw new HttpRequestException("Not 200.", null, response.StatusCode);
        return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(limit), type);
    }

    // An empty set would throw away every key at hand; it is a failure at the other side, never an instruction.
    private static FetchedKeys Usable(PublishedKeys? published)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in published?.Keys ?? [])
        {
            if (SigningKey.From(key) is { } usable) keys.TryAdd(usable.Id, usable);
        }

        return keys.Count == 0 ? new FetchedKeys.Failed("the set holds no usable key") : new FetchedKeys.Some(keys.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
