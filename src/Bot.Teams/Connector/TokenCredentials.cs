using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Bot.Teams.Connector;

/// <summary>The credential that a registration asks its token with (PROTOCOL 3.1, 3.2).</summary>
internal static class TokenCredentials
{
    private static readonly Uri China = new("https://login.partner.microsoftonline.cn/");

    /// <summary>What a token for the connector of this cloud is asked for.</summary>
    public static string Scope(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.Public => "https://api.botframework.com/.default",
        TeamsCloud.UsGovernment => "https://api.botframework.us/.default",
        TeamsCloud.China => "https://api.botframework.azure.cn/.default",
        _ => throw new ArgumentOutOfRangeException(nameof(cloud)),
    };

    /// <summary>A new credential, which remembers no token yet.</summary>
    /// <param name="options">Checked already: registered, with a tenant, secret, certificate as its type asks for.</param>
    /// <param name="transport">Carries the calls to the token endpoint; null for the usual one.</param>
    /// <exception cref="InvalidOperationException">There is neither a secret nor a certificate.</exception>
    public static TokenCredential Of(TeamsOptions options, HttpPipelineTransport? transport = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.AppType == AppType.ManagedIdentity)
        {
            // The identity's endpoint is told the resource: the same name without /.default, which the credential takes off.
            var identity = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.AppId));
            return new ManagedIdentityCredential(Reached(identity, options, transport));
        }

        // The authority is a constant of ours: asking the public cloud whether it exists is a call that a closed network does not let out.
        if (options.CertificateFile is { Length: > 0 } file)
        {
            var certificate = Reached(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = true }, options, transport);
            return new ClientCertificateCredential(Authority(options), options.AppId, Certificate(file, options.CertificatePassword), certificate);
        }

        if (string.IsNullOrEmpty(options.ClientSecret)) throw new InvalidOperationException("The registration has neither a secret nor a certificate.");
        var secret = Reached(new ClientSecretCredentialOptions { DisableInstanceDiscovery = true }, options, transport);
        return new ClientSecretCredential(Authority(options), options.AppId, options.ClientSecret, secret);
    }

    private static T Reached<T>(T options, TeamsOptions registration, HttpPipelineTransport? transport)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = registration.Cloud switch
        {
            TeamsCloud.UsGovernment => AzureAuthorityHosts.AzureGovernment,
            TeamsCloud.China => China,
            _ => AzureAuthorityHosts.AzurePublicCloud,
        };

        // A message is waiting: ten seconds for everything, so no long row of tries.
        options.Retry.MaxRetries = 1;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        options.Diagnostics.IsLoggingContentEnabled = false;
        if (transport is not null) options.Transport = transport;
        return options;
    }

    // A bot of several tenants asks the channel's own authority, any other the tenant that it is registered in (PROTOCOL 2.5, 3.1).
    private static string Authority(TeamsOptions options) => options switch
    {
        { AppType: not AppType.MultiTenant } => options.TenantId ?? throw new InvalidOperationException("The registration has no tenant."),
        { Cloud: TeamsCloud.UsGovernment } => "MicrosoftServices.onmicrosoft.us",

        // Not in PROTOCOL 3.1: from Microsoft's guide for Azure in China.
        { Cloud: TeamsCloud.China } => "microsoftservices.partner.onmschina.cn",
        _ => "botframework.com",
    };

    private static X509Certificate2 Certificate(string file, string? password)
    {
        if (!file.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)) return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        return string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(file) : X509Certificate2.CreateFromEncryptedPemFile(file, password);
    }
}
