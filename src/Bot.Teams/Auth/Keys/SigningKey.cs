using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Teams.Auth.Keys;

/// <summary>A public RSA key that tokens may be signed with.</summary>
internal sealed class SigningKey
{
    // RFC 7518, 3.3: a key of 2048 bits or larger must be used with RS256.
    private const int FewestModulusBytes = 2048 / 8;

    private readonly RSAParameters _numbers;

    private SigningKey(string id, RSAParameters numbers, string? issuer, FrozenSet<string> endorsements)
    {
        _numbers = numbers;
        Id = id;
        Issuer = issuer;
        Endorsements = endorsements;
        Public = new RsaSecurityKey(numbers) { KeyId = id };
    }

    public string Id { get; }

    /// <summary>Whose tokens the key may sign; null when its publisher does not say.</summary>
    public string? Issuer { get; }

    /// <summary>For which channels the key may speak.</summary>
    public FrozenSet<string> Endorsements { get; }

    public RsaSecurityKey Public { get; }

    /// <summary>The key, or null when it is not one that RS256 tokens can be signed with.</summary>
    public static SigningKey? From(PublishedKey? published)
    {
        if (published is not { Kty: "RSA", Use: null or "sig", Kid: { Length: > 0 } id, N: { } modulus, E: { } exponent }) return null;
        try
        {
            var numbers = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
            if (numbers.Modulus.Length < FewestModulusBytes || numbers.Exponent.Length == 0) return null;
            return new SigningKey(id, numbers, published.Issuer, (published.Endorsements ?? []).OfType<string>().ToFrozenSet(StringComparer.Ordinal));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether another publication still says the same of the same key.</summary>
    public bool IsSameAs(SigningKey other) =>
        Id == other.Id
        && Issuer == other.Issuer
        && Endorsements.SetEquals(other.Endorsements)
        && _numbers.Modulus.AsSpan().SequenceEqual(other._numbers.Modulus)
        && _numbers.Exponent.AsSpan().SequenceEqual(other._numbers.Exponent);
}
