namespace Bot.Teams.Connector;

/// <summary>
/// Where something may be sent, and with it the bot's token (PROTOCOL 3.4): the hosts of Teams in the bot's own cloud, over https, and
/// nothing else. Without a registration this computer only, and never a token.
/// </summary>
public sealed class ServiceUrls(TeamsOptions options)
{
    /// <summary>Whether a service URL is one to trust with messages.</summary>
    public bool Allows(Uri serviceUrl)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        if (!IsPlain(serviceUrl)) return false;
        if (LocalAddress.Is(serviceUrl)) return !options.IsRegistered || options.DangerouslyAllowEmulatorTokens;
        return options.IsRegistered && IsOfTeams(serviceUrl);
    }

    /// <summary>
    /// Whether the bot's token goes along. To this computer only when the local client's tokens are taken too: it asks for one once it
    /// has credentials (PROTOCOL 9.3), and whatever listens there then could use it.
    /// </summary>
    public bool TakesToken(Uri serviceUrl) => options.IsRegistered && Allows(serviceUrl);

    // The path that is called comes behind it: a query or fragment would swallow that, and a name before @ only serves to mislead.
    private static bool IsPlain(Uri url) =>
        url.IsAbsoluteUri
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && LocalAddress.Is(url)))
        && url.UserInfo.Length == 0 && url.Fragment.Length == 0 && url.Query.Length == 0;

    private bool IsOfTeams(Uri url)
    {
        if (url.Scheme != Uri.UriSchemeHttps || !url.IsDefaultPort || !IsPlainHost(url.Host)) return false;
        var host = url.Host;
        return options.ExtraServiceHosts.Contains(host, StringComparer.OrdinalIgnoreCase) || IsBuiltIn(host);
    }

    /// <summary>A name of plain letters: no address in numbers, and no letter of another alphabet that looks like ours, also when it is spelled out.</summary>
    internal static bool IsPlainHost(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && host.All(char.IsAscii) && !host.Contains("xn--", StringComparison.OrdinalIgnoreCase);

    // trafficmanager.net is a name space that anybody can have a name in; the others are Microsoft's alone.
    private bool IsBuiltIn(string host) => options.Cloud switch
    {
        TeamsCloud.Public => host == "smba.trafficmanager.net" || IsUnder(host, "teams.microsoft.com") || IsUnder(host, "botframework.com"),
        TeamsCloud.UsGovernment => IsUnder(host, "teams.microsoft.us") || IsUnder(host, "botframework.azure.us"),

        // No document names the host of Teams in China: it is to be named among the extra hosts.
        TeamsCloud.China => IsUnder(host, "botframework.azure.cn"),
        _ => false,
    };

    private static bool IsUnder(string host, string domain) => host.EndsWith("." + domain, StringComparison.Ordinal);
}
