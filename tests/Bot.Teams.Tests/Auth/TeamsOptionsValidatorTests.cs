namespace Bot.Teams.Tests.Auth;

public class TeamsOptionsValidatorTests
{
    private static readonly TeamsOptions Good = new() { AppId = Registrations.App, TenantId = Registrations.Tenant, ClientSecret = "very-secret" };

    private static readonly TeamsOptions GoodIdentity = Good with { AppType = AppType.ManagedIdentity, ClientSecret = null };

    public static TheoryData<string, TeamsOptions> Right => new()
    {
        { "nothing at all", new TeamsOptions() },
        { "a secret", Good },
        { "a certificate", Good with { ClientSecret = null, CertificateFile = typeof(TeamsOptions).Assembly.Location } },
        { "a managed identity", GoodIdentity },
        { "a multi-tenant bot", Good with { AppType = AppType.MultiTenant, TenantId = null, AllowedTenants = [Registrations.OtherTenant] } },
        { "hosts", Good with { ExtraServiceHosts = ["connector.school.example", "localhost"] } },
        { "callers", Good with { AllowedCallers = [Registrations.AllowedCaller] } },
        { "keys elsewhere", Good with { ChannelMetadata = new("https://keys.example/m"), EntraMetadata = new("http://127.0.0.1:1/m") } },
    };

    public static TheoryData<string, TeamsOptions> Wrong => new()
    {
        { "Teams:AppId NotAGuid", Good with { AppId = "magdit" } },
        { "Teams:AppId NotAGuid", Good with { AppId = "{" + Registrations.App + "}" } },
        { "Teams:AppId Missing", new TeamsOptions { TenantId = Registrations.Tenant } },
        { "Teams:AppId Missing", new TeamsOptions { ClientSecret = "very-secret" } },
        { "Teams:TenantId Missing", Good with { TenantId = null } },
        { "Teams:TenantId Missing", GoodIdentity with { TenantId = " " } },
        { "Teams:TenantId NotAGuid", Good with { TenantId = "school.onmicrosoft.com" } },
        { "Teams:ClientSecret NeitherSecretNorCertificate", Good with { ClientSecret = "" } },
        { "Teams:ClientSecret SecretAndCertificate", Good with { CertificateFile = typeof(TeamsOptions).Assembly.Location } },
        { "Teams:ClientSecret NotWithManagedIdentity", GoodIdentity with { ClientSecret = "very-secret" } },
        { "Teams:CertificateFile NotWithManagedIdentity", GoodIdentity with { CertificateFile = "bot.pfx" } },
        { "Teams:CertificateFile FileNotFound", Good with { ClientSecret = null, CertificateFile = "/nowhere/bot.pfx" } },
        { "Teams:AllowedTenants NoTenantsNamed", Good with { AppType = AppType.MultiTenant, TenantId = null } },
        { "Teams:AllowedTenants:1 NotAGuid", Good with { AllowedTenants = [Registrations.Tenant, "*"] } },
        { "Teams:AllowedCallers:0 NotAGuid", Good with { AllowedCallers = ["*"] } },
        { "Teams:AllowedCallers:0 OwnAppId", Good with { AllowedCallers = [Registrations.App.ToUpperInvariant()] } },
        { "Teams:ExtraServiceHosts:0 NotABareHost", Good with { ExtraServiceHosts = ["https://connector.school.example"] } },
        { "Teams:ExtraServiceHosts:0 NotABareHost", Good with { ExtraServiceHosts = ["connector.school.example:443"] } },
        { "Teams:ExtraServiceHosts:0 NotABareHost", Good with { ExtraServiceHosts = ["*.school.example"] } },
        { "Teams:ExtraServiceHosts:0 NotABareHost", Good with { ExtraServiceHosts = ["school.example/emea"] } },
        { "Teams:ExtraServiceHosts:0 NotABareHost", Good with { ExtraServiceHosts = [""] } },
        { "Teams:ExtraServiceHosts:0 NotABareHost", Good with { ExtraServiceHosts = ["10.0.0.1"] } },
        { "Teams:ExtraServiceHosts:0 NotABareHost", Good with { ExtraServiceHosts = ["xn--sma-8cd.example"] } },
        { "Teams:ChannelMetadata NotASafeAddress", Good with { ChannelMetadata = new("http://keys.example/m") } },
        { "Teams:EntraMetadata NotASafeAddress", Good with { EntraMetadata = new("file:///etc/keys") } },
        { "Teams:DangerouslyAllowEmulatorTokens OnlyInDevelopment", Good with { DangerouslyAllowEmulatorTokens = true } },
        { "Teams:AppType UnknownValue", Good with { AppType = (AppType)9 } },
        { "Teams:Cloud UnknownValue", Good with { Cloud = (TeamsCloud)9 } },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_right_has_no_errors(string what, TeamsOptions options) => TeamsOptionsValidator.Validate(options, isDevelopment: false).ShouldBeEmpty(what);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named_by_its_full_key(string expected, TeamsOptions options) =>
        TeamsOptionsValidator.Validate(options, isDevelopment: false).Select(error => $"{error.Key} {error.Problem}").ShouldBe([expected]);

    [Fact]
    public void All_errors_come_at_once()
    {
        var wrong = new TeamsOptions { AppId = "a", TenantId = "b", AllowedTenants = ["c", "d"], ExtraServiceHosts = ["e f"], DangerouslyAllowEmulatorTokens = true };

        TeamsOptionsValidator.Validate(wrong, isDevelopment: false).Select(error => error.Key).ShouldBe(
            ["Teams:AppId", "Teams:TenantId", "Teams:ClientSecret", "Teams:AllowedTenants:0", "Teams:AllowedTenants:1", "Teams:ExtraServiceHosts:0", "Teams:DangerouslyAllowEmulatorTokens"]);
    }

    [Fact]
    public void A_developer_may_take_the_tokens_of_the_local_client() =>
        TeamsOptionsValidator.Validate(Good with { DangerouslyAllowEmulatorTokens = true }, isDevelopment: true).ShouldBeEmpty();

    [Fact]
    public void Every_problem_has_words_and_none_of_them_is_a_value()
    {
        foreach (var problem in Enum.GetValues<TeamsOptionsProblem>()) new TeamsOptionsError("Teams:X", problem).Message.ShouldStartWith("Teams:X: ");

        TeamsOptionsValidator.Validate(GoodIdentity with { ClientSecret = "very-secret" }, isDevelopment: false)
            .ShouldAllBe(error => !error.ToString().Contains("very-secret"));
    }
}
