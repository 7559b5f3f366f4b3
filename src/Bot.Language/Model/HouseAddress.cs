using System.Net;
using System.Net.Sockets;

namespace Bot.Language.Model;

/// <summary>Whether an address is this computer or one of the own network, so that what goes there unencrypted does not cross the internet.</summary>
internal static class HouseAddress
{
    // Reserved: the public name servers never answer for these (RFC 6762, RFC 8375, ICANN on .internal).
    private static readonly string[] PrivateEnds = [".local", ".internal", ".home.arpa", ".localhost"];

    public static bool Is(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost.Trim('[', ']');
        if (IPAddress.TryParse(host, out var ip)) return IsPrivate(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip);

        // A name of one part is a machine or container next door.
        return host.Length > 0 && (!host.Contains('.', StringComparison.Ordinal) || PrivateEnds.Any(end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
    }

    // RFC 1918 and RFC 4193. Not 169.254.0.0/16: the metadata of cloud machines lives there.
    private static bool IsPrivate(IPAddress ip)
    {
        if (IPAddress.IsLoopback(ip)) return true;
        if (ip.AddressFamily == AddressFamily.InterNetworkV6) return ip.IsIPv6UniqueLocal;
        return ip.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..];
    }
}
