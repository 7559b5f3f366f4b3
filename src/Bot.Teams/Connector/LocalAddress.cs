using System.Net;

namespace Bot.Teams.Connector;

/// <summary>Whether an address is this very machine. Only names that no name server is asked about count.</summary>
public static class LocalAddress
{
    public static bool Is(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && IsHost(address.IdnHost);
    }

    public static bool IsHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)) return true;
        return IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
    }
}
