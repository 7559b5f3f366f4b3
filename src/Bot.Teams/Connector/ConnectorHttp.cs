namespace Bot.Teams.Connector;

/// <summary>The HTTP client for the connector.</summary>
internal static class ConnectorHttp
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>
    /// No redirects and no proxy of the environment: a message and its token go where they were sent and nowhere else (PROTOCOL 3.3).
    /// No timeout of its own: the tries have theirs.
    /// </summary>
    public static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
    }
}
