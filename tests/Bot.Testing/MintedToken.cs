using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing;

/// <summary>A key of <see cref="TokenIssuer"/>, with what its publication says of it.</summary>
public sealed record IssuerKey(string Id, RSA Rsa, IReadOnlyList<string>? Endorsements)
{
    public string? Issuer { get; init; }

    public string Modulus => Base64Url(Rsa.ExportParameters(false).Modulus!);

    internal JsonObject Published()
    {
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["n"] = Modulus, ["e"] = Base64Url(Rsa.ExportParameters(false).Exponent!) };
        if (Endorsements is not null) key["endorsements"] = new JsonArray([.. Endorsements.Select(name => (JsonNode)name)]);
        if (Issuer is not null) key["issuer"] = Issuer;
        return key;
    }

    internal static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

/// <summary>How a token is signed.</summary>
public enum Signing
{
    /// <summary>RSA with SHA-256, by the token's key.</summary>
    Right,

    /// <summary>Not at all: the third part is empty.</summary>
    None,

    /// <summary>RSA by the token's key, but with SHA-512.</summary>
    Rs512,

    /// <summary>RSA-PSS by the token's key.</summary>
    Ps256,

    /// <summary>HMAC with the published key's PEM as the secret.</summary>
    HmacOfPem,

    /// <summary>HMAC with the published key's modulus as the secret.</summary>
    HmacOfModulus,

    /// <summary>Rightly, after which one bit was changed.</summary>
    OneBitOff,

    /// <summary>Rightly, after which the end was cut off.</summary>
    CutShort,

    /// <summary>Rightly, after which the claims were replaced by others that give more.</summary>
    ClaimsReplaced,
}

/// <summary>A token in the making. Header and claims may be changed in any way; nothing is checked.</summary>
public sealed record MintedToken(IssuerKey Key, JsonObject Claims)
{
    public JsonObject Header { get; } = new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = Key.Id };

    public Signing Signing { get; init; }

    /// <summary>The token as it goes over the wire.</summary>
    public string Written()
    {
        var signed = $"{Part(Header)}.{Part(Claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        return Signing switch
        {
            Signing.Right => $"{signed}.{Rsa(bytes)}",
            Signing.None => $"{signed}.",
            Signing.Rs512 => $"{signed}.{IssuerKey.Base64Url(Key.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))}",
            Signing.Ps256 => $"{signed}.{IssuerKey.Base64Url(Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}",
            Signing.HmacOfPem => $"{signed}.{Hmac(Encoding.ASCII.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem()), bytes)}",
            Signing.HmacOfModulus => $"{signed}.{Hmac(Key.Rsa.ExportParameters(false).Modulus!, bytes)}",
            Signing.OneBitOff => $"{signed}.{OneBitOff(bytes)}",
            Signing.CutShort => $"{signed}.{Rsa(bytes)[..^8]}",
            Signing.ClaimsReplaced => $"{Part(Header)}.{Part(Replaced())}.{Rsa(bytes)}",
            _ => throw new InvalidOperationException("There are no other ways to sign."),
        };
    }

    private string Rsa(byte[] signed) => IssuerKey.Base64Url(Key.Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static string Hmac(byte[] secret, byte[] signed) => IssuerKey.Base64Url(HMACSHA256.HashData(secret, signed));

    private string OneBitOff(byte[] signed)
    {
        var signature = Key.Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        signature[100] ^= 1;
        return IssuerKey.Base64Url(signature);
    }

    private JsonObject Replaced()
    {
        var more = (JsonObject)Claims.DeepClone();
        more["exp"] = Claims["exp"]!.GetValue<long>() + 86_400;
        return more;
    }

    private static string Part(JsonObject json) => IssuerKey.Base64Url(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
