namespace Bot.Teams.Auth;

/// <summary>Every issuer and address of PROTOCOL 2.1 and 2.4, for one cloud.</summary>
internal sealed record CloudAddresses
{
    private const string TenantPlace = "{tenantid}";

    public required string ChannelIssuer { get; init; }

    public required Uri ChannelMetadata { get; init; }

    public required Uri EntraMetadata { get; init; }

    /// <summary>The forms of an Entra issuer, with <c>{tenantid}</c> where the tenant stands.</summary>
    public required IReadOnlyList<string> EntraIssuers { get; init; }

    /// <summary>The form in which Entra writes the issuer of a key.</summary>
    public required string EntraKeyIssuer { get; init; }

    /// <summary>Microsoft's own tenants that issue tokens for bots (PROTOCOL 2.4), besides the tenant of the registration.</summary>
    public required IReadOnlyList<string> KnownTenants { get; init; }

    public static CloudAddresses Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.Public => Public,
        TeamsCloud.UsGovernment => UsGovernment,
        TeamsCloud.China => China,
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "No such cloud."),
    };

    public static string ForTenant(string form, string tenantId) => form.Replace(TenantPlace, tenantId, StringComparison.Ordinal);

    private static CloudAddresses Public { get; } = new()
    {
        ChannelIssuer = "https://api.botframework.com",
        ChannelMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        EntraMetadata = new("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        EntraIssuers = ["https://sts.windows.net/{tenantid}/", "https://login.microsoftonline.com/{tenantid}/v2.0"],
        EntraKeyIssuer = "https://login.microsoftonline.com/{tenantid}/v2.0",
        KnownTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"],
    };

    private static CloudAddresses UsGovernment { get; } = new()
    {
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadata = new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        EntraMetadata = new("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        EntraIssuers = ["https://sts.windows.net/{tenantid}/", "https://login.microsoftonline.us/{tenantid}/v2.0", "https://login.microsoftonline.us/{tenantid}/"],
        EntraKeyIssuer = "https://login.microsoftonline.us/{tenantid}/v2.0",
        KnownTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
    };

    private static CloudAddresses China { get; } = new()
    {
        ChannelIssuer = "https://api.botframework.azure.cn",
        ChannelMetadata = new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        EntraMetadata = new("https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/.well-known/openid-configuration"),
        EntraIssuers = ["https://sts.chinacloudapi.cn/{tenantid}/", "https://login.partner.microsoftonline.cn/{tenantid}/v2.0"],
        EntraKeyIssuer = "https://login.partner.microsoftonline.cn/{tenantid}/v2.0",
        KnownTenants = [],
    };
}
