using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Teams.Connector;

namespace Bot.Teams.Tests.Connector;

/// <summary>What the token endpoint is asked, by the kind of registration and its cloud (PROTOCOL 3.1, 3.2).</summary>
public sealed class TokenCredentialsTests : Talking
{
    private const string App = "00000000-0000-0000-0000-0000000000aa";
    private const string Tenant = "00000000-0000-0000-0000-0000000000bb";

    private static readonly TeamsOptions Secret = new() { AppId = App, TenantId = Tenant, ClientSecret = "geheim" };

    [Theory]
    [InlineData(AppType.SingleTenant, TeamsCloud.Public, $"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(AppType.MultiTenant, TeamsCloud.Public, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(AppType.SingleTenant, TeamsCloud.UsGovernment, $"https://login.microsoftonline.us/{Tenant}/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData(AppType.MultiTenant, TeamsCloud.UsGovernment, "https://login.microsoftonline.us/microsoftservices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData(AppType.SingleTenant, TeamsCloud.China, $"https://login.partner.microsoftonline.cn/{Tenant}/oauth2/v2.0/token", "https://api.botframework.azure.cn/.default")]
    public async Task A_secret_is_traded_for_a_token_at_its_own_authority(AppType type, TeamsCloud cloud, string address, string scope)
    {
        await using var endpoint = await TokenEndpoint.StartAsync();

        (await Get(endpoint, Secret with { AppType = type, Cloud = cloud })).ShouldBe(new TokenResult.Token("echt1"));

        var asked = endpoint.Asked.ShouldHaveSingleItem();
        asked.Address.ToLowerInvariant().ShouldBe(address);
        asked.Form["grant_type"].ShouldBe("client_credentials");
        (asked.Form["client_id"], asked.Form["client_secret"]).ShouldBe((App, "geheim"));
        asked.Form["scope"].Split(' ').ShouldContain(scope);
        Log.Text.ShouldNotContain("geheim");
        Log.Text.ShouldNotContain("echt1");
    }

    [Fact]
    public async Task A_dropped_token_is_fetched_again_and_not_found_in_a_memory()
    {
        await using var endpoint = await TokenEndpoint.StartAsync();
        var tokens = Tokens(() => TokenCredentials.Of(Secret, endpoint.Transport()));
        var first = (await tokens.GetAsync(default)).ShouldBeOfType<TokenResult.Token>();

        tokens.Drop(first);

        (await tokens.GetAsync(default)).ShouldBe(new TokenResult.Token("echt2"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wachtwoord")]
    public async Task A_certificate_signs_instead_of_a_secret(string? password)
    {
        await using var endpoint = await TokenEndpoint.StartAsync();
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in CertificateFiles(directory, password))
            {
                (await Get(endpoint, new TeamsOptions { AppId = App, TenantId = Tenant, CertificateFile = file, CertificatePassword = password })).ShouldBeOfType<TokenResult.Token>();

                endpoint.Asked[^1].Form["client_assertion"].Split('.').Length.ShouldBe(3);
                endpoint.Asked[^1].Form.ContainsKey("client_secret").ShouldBeFalse();
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on()
    {
        await using var endpoint = await TokenEndpoint.StartAsync();

        (await Get(endpoint, new TeamsOptions { AppId = App, TenantId = Tenant, AppType = AppType.ManagedIdentity })).ShouldBeOfType<TokenResult.Token>();

        var asked = endpoint.Asked[^1];
        asked.Address.ShouldStartWith("http://169.254.169.254/metadata/identity/oauth2/token");
        asked.Address.ShouldContain("resource=https://api.botframework.com&");
        asked.Address.ShouldContain($"client_id={App}");
        asked.Metadata.ShouldBe("true", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_refused_and_can_be_put_there()
    {
        await using var endpoint = await TokenEndpoint.StartAsync();
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            var options = new TeamsOptions { AppId = App, TenantId = Tenant, CertificateFile = Path.Combine(directory.FullName, "bot.pfx") };
            var tokens = Tokens(() => TokenCredentials.Of(options, endpoint.Transport()));
            (await tokens.GetAsync(default)).ShouldBeOfType<TokenResult.Refused>().Reason.ShouldContain("cannot be read");

            CertificateFiles(directory, null).ShouldNotBeEmpty();

            (await tokens.GetAsync(default)).ShouldBeOfType<TokenResult.Token>();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_registration_without_a_secret_is_a_bug_every_time()
    {
        var tokens = Tokens(() => TokenCredentials.Of(Secret with { ClientSecret = null }));

        await Should.ThrowAsync<InvalidOperationException>(() => tokens.GetAsync(default));
        await Should.ThrowAsync<InvalidOperationException>(() => tokens.GetAsync(default));
    }

    [Theory]
    [InlineData(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.", "the token endpoint answered 401 invalid_client AADSTS7000215")]
    [InlineData(400, "unauthorized_client", "AADSTS700016: Application not found.", "the token endpoint answered 400 unauthorized_client AADSTS700016")]
    public async Task A_wrong_secret_is_not_tried_again(int status, string error, string description, string reason)
    {
        await using var endpoint = await TokenEndpoint.StartAsync();
        (endpoint.Status, endpoint.Refusal) = (status, $$"""{"error":"{{error}}","error_description":"{{description}}"}""");

        (await Get(endpoint, Secret)).ShouldBe(new TokenResult.Refused(reason));
        Log.Text.ShouldContain(reason);
    }

    [Fact]
    public async Task A_busy_token_endpoint_is_for_later()
    {
        await using var endpoint = await TokenEndpoint.StartAsync();
        (endpoint.Status, endpoint.Refusal) = (429, """{"error":"temporarily_unavailable","error_description":"busy"}""");

        (await Get(endpoint, Secret)).ShouldBeOfType<TokenResult.Later>();
    }

    [Fact]
    public async Task A_token_endpoint_that_is_not_there_is_for_later()
    {
        var endpoint = await TokenEndpoint.StartAsync();
        var transport = endpoint.Transport();
        await endpoint.DisposeAsync();

        (await Tokens(() => TokenCredentials.Of(Secret, transport)).GetAsync(default)).ShouldBeOfType<TokenResult.Later>();
    }

    private Task<TokenResult> Get(TokenEndpoint endpoint, TeamsOptions options) =>
        new ConnectorToken(() => TokenCredentials.Of(options, endpoint.Transport()), TokenCredentials.Scope(options.Cloud), Clock, Logger<ConnectorToken>()).GetAsync(default);

    private IEnumerable<string> CertificateFiles(DirectoryInfo directory, string? password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Clock.GetUtcNow().AddYears(-1), Clock.GetUtcNow().AddYears(1));
        var (pfx, pem) = (Path.Combine(directory.FullName, "bot.pfx"), Path.Combine(directory.FullName, "bot.pem"));
        File.WriteAllBytes(pfx, certificate.Export(X509ContentType.Pkcs12, password));
        var exported = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000));
        File.WriteAllText(pem, certificate.ExportCertificatePem() + "\n" + exported);
        return [pfx, pem];
    }
}
