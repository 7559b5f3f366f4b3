using System.Security.Cryptography;
using Bot.Teams.Auth.Keys;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Teams.Tests.Auth;

public class PublishedKeyTests
{
    public static TheoryData<string, PublishedKeyChange> Unusable => new()
    {
        { "a key of elliptic curves", new(Kty: "EC") },
        { "a secret", new(Kty: "oct") },
        { "a key to encrypt with", new(Use: "enc") },
        { "a key without a name", new(Kid: "") },
        { "a modulus that is no base64", new(N: "***") },
        { "no exponent", new(E: "") },
        { "a key of 1024 bits", new(Bits: 1024) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_key_that_RS256_tokens_cannot_be_signed_with_is_left_out(string what, PublishedKeyChange change) =>
        SigningKey.From(Published(change)).ShouldBeNull(what);

    [Fact]
    public void A_key_whose_use_is_not_told_counts() => SigningKey.From(Published(new()) with { Use = null }).ShouldNotBeNull();

    [Fact]
    public void A_key_is_the_same_only_with_the_same_numbers_and_rights()
    {
        var published = Published(new()) with { Endorsements = ["msteams", "webchat"] };
        var key = SigningKey.From(published)!;

        key.IsSameAs(SigningKey.From(published with { Endorsements = ["webchat", "msteams"] })!).ShouldBeTrue();
        key.IsSameAs(SigningKey.From(published with { Endorsements = ["msteams"] })!).ShouldBeFalse();
        key.IsSameAs(SigningKey.From(published with { Issuer = "https://issuer.example" })!).ShouldBeFalse();
        key.IsSameAs(SigningKey.From(published with { N = Published(new()).N })!).ShouldBeFalse();
        key.IsSameAs(SigningKey.From(published with { Kid = "other" })!).ShouldBeFalse();
    }

    private static PublishedKey Published(PublishedKeyChange change)
    {
        using var rsa = RSA.Create(change.Bits);
        var numbers = rsa.ExportParameters(false);
        return new PublishedKey
        {
            Kty = change.Kty,
            Use = change.Use,
            Kid = change.Kid,
            N = change.N ?? Base64UrlEncoder.Encode(numbers.Modulus),
            E = change.E ?? Base64UrlEncoder.Encode(numbers.Exponent),
        };
    }
}

/// <summary>What differs from a usable key.</summary>
public sealed record PublishedKeyChange(string Kty = "RSA", string Use = "sig", string Kid = "k", string? N = null, string? E = null, int Bits = 2048);
