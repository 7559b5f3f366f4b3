using Bot.Teams.Connector;

namespace Bot.Teams.Tests.Connector;

/// <summary>Where a message, and with it the bot's token, may go (PROTOCOL 3.4).</summary>
public class ServiceUrlsTests
{
    private static readonly TeamsOptions Registered = new() { AppId = "app", ExtraServiceHosts = ["connector.school.example"] };

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/", true)]
    [InlineData("https://SMBA.TrafficManager.net/teams", true)]
    [InlineData("https://smba.trafficmanager.net:443/teams/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://connector.school.example/teams", true)]
    [InlineData("https://CONNECTOR.school.example/teams", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("ftp://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://smba.trafficmanager.net./emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil-smba.trafficmanager.net/", false)]
    [InlineData("https://evil.smba.trafficmanager.net/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://trafficmanager.net/", false)]
    [InlineData("https://evilteams.microsoft.com/", false)]
    [InlineData("https://teams.microsoft.com.evil.example/", false)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://graph.microsoft.com/", false)]
    [InlineData("https://school.sharepoint.com/", false)]
    [InlineData("https://x.blob.core.windows.net/", false)]
    [InlineData("https://canary.botapi.skype.com/", false)]
    [InlineData("https://sub.connector.school.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user:pass@smba.trafficmanager.net/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net/", false)]
    [InlineData("https://evil.example/?smba.trafficmanager.net", false)]
    [InlineData("https://evil.example#smba.trafficmanager.net", false)]
    [InlineData("https://evil.example/\\@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/?x=", false)]
    [InlineData("https://smba.trafficmanager.net/#x", false)]
    [InlineData("https://smba.traffıcmanager.net/", false)]
    [InlineData("https://smbа.trafficmanager.net/", false)]
    [InlineData("https://xn--smb-7cd.trafficmanager.net/", false)]
    [InlineData("https://xn--smb-7cd.teams.microsoft.com/", false)]
    [InlineData("https://ｓmba.trafficmanager.net/", false)]
    [InlineData("https://smba。trafficmanager.net/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://localhost:3978/", false)]
    [InlineData("http://127.0.0.1:3978/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f000001/", false)]
    [InlineData("https://0177.0.0.1/", false)]
    [InlineData("https://127.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:127.0.0.1]/", false)]
    [InlineData("https://10.0.0.1/", false)]
    [InlineData("https://192.168.1.1/", false)]
    [InlineData("https://172.16.0.1/", false)]
    [InlineData("https://169.254.169.254/metadata/", false)]
    [InlineData("https://[fe80::1]/", false)]
    [InlineData("https://[fd00::1]/", false)]
    [InlineData("https://0.0.0.0/", false)]
    [InlineData("https://20.20.20.20/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("mailto:bot@teams.microsoft.com", false)]
    [InlineData("//smba.trafficmanager.net/emea/", false)]
    [InlineData("/emea/", false)]
    public void A_registered_bot_sends_to_Teams_and_to_nobody_else(string url, bool allowed)
    {
        var serviceUrls = new ServiceUrls(Registered);
        var address = new Uri(url, UriKind.RelativeOrAbsolute);

        serviceUrls.Allows(address).ShouldBe(allowed);
        serviceUrls.TakesToken(address).ShouldBe(allowed);
    }

    [Theory]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.infra.dod.teams.microsoft.us/teams", true)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.trafficmanager.net/emea/", false)]
    [InlineData(TeamsCloud.China, "https://smba.trafficmanager.net/emea/", false)]
    [InlineData(TeamsCloud.China, "https://connector.school.example/", true)]
    [InlineData(TeamsCloud.Public, "https://smba.infra.dod.teams.microsoft.us/teams", false)]
    public void Each_cloud_has_its_own_hosts(TeamsCloud cloud, string url, bool allowed) =>
        new ServiceUrls(Registered with { Cloud = cloud }).Allows(new Uri(url)).ShouldBe(allowed);

    [Theory]
    [InlineData("http://localhost:3978/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://[::1]:56150/", true)]
    [InlineData("https://localhost/", true)]
    [InlineData("http://user@localhost/", false)]
    [InlineData("http://localhost/?x=", false)]
    [InlineData("ftp://localhost/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://192.168.1.1/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://connector.school.example/", false)]
    public void Without_a_registration_it_sends_to_this_computer_only_and_never_a_token(string url, bool allowed)
    {
        var serviceUrls = new ServiceUrls(new TeamsOptions { ExtraServiceHosts = ["connector.school.example"] });

        serviceUrls.Allows(new Uri(url)).ShouldBe(allowed);
        serviceUrls.TakesToken(new Uri(url)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://192.168.1.1/", false)]
    public void The_local_client_is_only_let_in_by_name(string url, bool allowed) =>
        new ServiceUrls(Registered with { DangerouslyAllowEmulatorTokens = true }).TakesToken(new Uri(url)).ShouldBe(allowed);

    [Fact]
    public void An_extra_host_is_no_way_to_this_computer() =>
        new ServiceUrls(new TeamsOptions { AppId = "app", ExtraServiceHosts = ["localhost", "127.0.0.1", "10.0.0.1"] }).ShouldSatisfyAllConditions(
            urls => urls.Allows(new Uri("https://localhost/")).ShouldBeFalse(),
            urls => urls.Allows(new Uri("https://127.0.0.1/")).ShouldBeFalse(),
            urls => urls.Allows(new Uri("https://10.0.0.1/")).ShouldBeFalse());
}
