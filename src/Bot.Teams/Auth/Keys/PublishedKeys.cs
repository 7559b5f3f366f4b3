using System.Text.Json.Serialization;

namespace Bot.Teams.Auth.Keys;

/// <summary>The one line of OpenID metadata that counts here. The issuer is not taken from it: that is fixed for each cloud.</summary>
internal sealed record KeysMetadata
{
    [JsonPropertyName("jwks_uri")]
    public string? KeysAddress { get; init; }
}

/// <summary>A key set as it is published; everything may be absent.</summary>
internal sealed record PublishedKeys
{
    public IReadOnlyList<PublishedKey?>? Keys { get; init; }
}

/// <summary>One published key (RFC 7517), with what the channel and Entra add to it (PROTOCOL 2.2).</summary>
internal sealed record PublishedKey
{
    public string? Kty { get; init; }

    public string? Use { get; init; }

    public string? Kid { get; init; }

    public string? N { get; init; }

    public string? E { get; init; }

    /// <summary>Added by Entra: whose tokens the key may sign.</summary>
    public string? Issuer { get; init; }

    /// <summary>Added by the channel: for which channels the key may speak.</summary>
    public IReadOnlyList<string?>? Endorsements { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeysMetadata))]
[JsonSerializable(typeof(PublishedKeys))]
internal sealed partial class KeysJson : JsonSerializerContext;
