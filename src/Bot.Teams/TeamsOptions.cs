namespace Bot.Teams;

/// <summary>
/// What the bot is registered as and whom it lets in. Bound to the section <see cref="Section"/>. With nothing configured nobody is let
/// in, and no token is ever asked for.
/// </summary>
public sealed record TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The app id (a GUID) of the bot's registration in Entra. Empty means: not registered.</summary>
    public string? AppId { get; init; }

    /// <summary>How the bot is registered (PROTOCOL 2.5). Default <see cref="AppType.SingleTenant"/>.</summary>
    public AppType AppType { get; init; } = AppType.SingleTenant;

    /// <summary>The tenant (a GUID) of the registration. Required unless the type is <see cref="AppType.MultiTenant"/>.</summary>
    public string? TenantId { get; init; }

    /// <summary>The registration's secret. Exactly one of secret and certificate is needed, unless a managed identity is used.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A .pfx or .pem file with the registration's certificate and private key.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>The password of <see cref="CertificateFile"/>, when it has one.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>
    /// The tenants that may talk to the bot (PROTOCOL 2.6). Empty means the registration's own tenant; a multi-tenant bot must name them.
    /// </summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Which cloud's issuers, keys and token endpoints count (PROTOCOL 2.1, 3.1). Default <see cref="TeamsCloud.Public"/>.</summary>
    public TeamsCloud Cloud { get; init; } = TeamsCloud.Public;

    /// <summary>Hosts that answers may go to besides those of Teams itself (PROTOCOL 3.4): the whole host name, no pattern.</summary>
    public IReadOnlyList<string> ExtraServiceHosts { get; init; } = [];

    /// <summary>
    /// App ids that may call with a token of Entra instead of one of the channel (PROTOCOL 2.2, path B). Empty means nobody: such a token proves nothing about Teams.
    /// </summary>
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary>
    /// Takes the tokens of the local client, which hold the bot's own secret and nothing about Teams (PROTOCOL 2.4). Only for development: such a token
    /// counts only when it comes from this computer, and the service URL is on this computer. Default false.
    /// </summary>
    public bool DangerouslyAllowEmulatorTokens { get; init; }

    /// <summary>Where the channel's keys are described, instead of the cloud's own address: https, or http on this computer.</summary>
    public Uri? ChannelMetadata { get; init; }

    /// <summary>Where Entra's keys are described, instead of the cloud's own address: https, or http on this computer.</summary>
    public Uri? EntraMetadata { get; init; }

    /// <summary>Whether a registration is configured.</summary>
    public bool IsRegistered => !string.IsNullOrWhiteSpace(AppId);
}

/// <summary>How a bot is registered (PROTOCOL 2.5).</summary>
public enum AppType
{
    /// <summary>In one tenant, with a secret or certificate.</summary>
    SingleTenant,

    /// <summary>For several tenants; no new ones can be made since 31 July 2025.</summary>
    MultiTenant,

    /// <summary>With a user-assigned managed identity of Azure, without a secret.</summary>
    ManagedIdentity,
}

/// <summary>A cloud with issuers and endpoints of its own (PROTOCOL 2.1).</summary>
public enum TeamsCloud
{
    Public,
    UsGovernment,
    China,
}
