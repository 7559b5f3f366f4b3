using Bot.Testing;

namespace Bot.Teams.Tests.Auth;

/// <summary>The ways in which the bot of these tests is registered, by the names that attacks.json uses.</summary>
internal static class Registrations
{
    public const string App = "7b4f6c1e-0c1d-4c57-9a55-3f0d0a6e8a11";
    public const string Tenant = "2f9d8b66-5a0e-4a52-8f0c-aa10bb20cc30";
    public const string OtherTenant = "99999999-8888-4777-a666-555555555555";
    public const string AllowedCaller = "c0ffee00-1111-4222-8333-444455556666";
    public const string Service = "https://smba.trafficmanager.net/emea/";

    /// <summary>What the real channel sends, as far as it counts here.</summary>
    public const string Activity = $$"""
        {
          "type": "message", "id": "1", "serviceUrl": "{{Service}}", "channelId": "msteams", "text": "hallo",
          "from": { "id": "29:1" }, "recipient": { "id": "28:{{App}}" },
          "conversation": { "id": "a:1", "conversationType": "personal", "tenantId": "{{Tenant}}" },
          "channelData": { "tenant": { "id": "{{Tenant}}" } }
        }
        """;

    public static TeamsOptions Single(TokenIssuer issuer) => new()
    {
        AppId = App,
        TenantId = Tenant,
        ClientSecret = "secret",
        ChannelMetadata = issuer.ChannelMetadata,
        EntraMetadata = issuer.EntraMetadata,
    };

    public static (TeamsOptions Options, string Environment) Named(string name, TokenIssuer issuer)
    {
        var single = Single(issuer);
        return name switch
        {
            "single" => (single, "Production"),
            "several" => (single with { AllowedTenants = [AllowedCaller, OtherTenant] }, "Production"),
            "multi" => (single with { AppType = AppType.MultiTenant, AllowedTenants = [OtherTenant] }, "Production"),
            "multiWithNobody" => (single with { AppType = AppType.MultiTenant }, "Production"),
            "managed" => (single with { AppType = AppType.ManagedIdentity, ClientSecret = null }, "Production"),
            "government" => (single with { Cloud = TeamsCloud.UsGovernment }, "Production"),
            "china" => (single with { Cloud = TeamsCloud.China }, "Production"),
            "callers" => (single with { AllowedCallers = [AllowedCaller] }, "Production"),
            "ownCaller" => (single with { AllowedCallers = [App] }, "Production"),
            "emulator" => (single with { DangerouslyAllowEmulatorTokens = true }, "Development"),
            "emulatorInProduction" => (single with { DangerouslyAllowEmulatorTokens = true }, "Production"),
            "nothing" => (new TeamsOptions(), "Development"),
            "nothingInProduction" => (new TeamsOptions(), "Production"),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such registration."),
        };
    }
}
