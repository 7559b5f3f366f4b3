using Bot.Teams.Auth.Keys;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Teams.Auth.Tokens;

/// <summary>
/// Tokens of Entra (PROTOCOL 2.2, path B): of the allowed callers, and of the local client, which shows the bot's own app id.
/// </summary>
internal sealed class EntraTokens(TeamsOptions options, CloudAddresses addresses, SigningKeys keys) : TokenPath(keys)
{
    // Spelled out beforehand, so that an issuer is compared whole and no pattern has to be right.
    private readonly Dictionary<string, string> _tenantOfIssuer = TenantOfIssuer(options, addresses);

    public override bool IsIssuedBy(string issuer) => _tenantOfIssuer.ContainsKey(issuer);

    public override bool IsOpen(bool fromThisComputer) => options.AllowedCallers.Count > 0 || TakesEmulator(fromThisComputer);

    public override ReadCaller CallerOf(JsonWebToken token, SigningKey key)
    {
        var tenantId = _tenantOfIssuer[token.Issuer];
        if (!Same(token.Text("tid"), tenantId)) return new ReadCaller.Refused("its tenant is not that of its issuer");
        if (!MaySignFor(key, token.Issuer, tenantId)) return new ReadCaller.Refused("its key is for another issuer");

        return Caller(token) is { Length: > 0 } caller
            ? new ReadCaller.Known(new Caller.Entra(caller, tenantId))
            : new ReadCaller.Refused("it names no caller that its version has a place for");
    }

    // The bot's own app id is never an allowed caller: its tokens are as good as its secret, wherever that went.
    public override bool Admits(Caller caller, bool fromThisComputer) =>
        caller is Caller.Entra { AppId: var app }
        && (Same(app, options.AppId) ? TakesEmulator(fromThisComputer) : options.AllowedCallers.Any(allowed => Same(allowed, app)));

    private bool TakesEmulator(bool fromThisComputer) => fromThisComputer && options.DangerouslyAllowEmulatorTokens;

    // PROTOCOL 2.2, 4: which claim names the caller depends on the version; any other version is refused.
    private static string? Caller(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<object>("ver", out _)) return token.Text("appid");
        return token.Text("ver") switch
        {
            "" or "1.0" => token.Text("appid"),
            "2.0" => token.Text("azp"),
            _ => null,
        };
    }

    // Keys name the newer form of the issuer only, also for tokens that were issued in the older form.
    private bool MaySignFor(SigningKey key, string issuer, string tenantId)
    {
        if (key.Issuer is null) return true;
        var signsFor = CloudAddresses.ForTenant(key.Issuer, tenantId);
        return Same(signsFor, issuer) || Same(signsFor, CloudAddresses.ForTenant(addresses.EntraKeyIssuer, tenantId));
    }

    private static Dictionary<string, string> TenantOfIssuer(TeamsOptions options, CloudAddresses addresses)
    {
        var tenants = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> known = options.TenantId is { Length: > 0 } own ? [.. addresses.KnownTenants, own] : addresses.KnownTenants;
        foreach (var tenant in known)
        {
            foreach (var form in addresses.EntraIssuers) tenants.TryAdd(CloudAddresses.ForTenant(form, tenant), tenant);
        }

        return tenants;
    }

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
