using System.Net;
using Bot.Teams.Connector;
using Microsoft.AspNetCore.Http;

namespace Bot.Teams.Auth;

/// <summary>
/// Whether a request was made on this computer (PROTOCOL 2.7). A request that a proxy passed on, or that a web page made, comes from this
/// computer too but was not made here.
/// </summary>
internal static class LoopbackOrigin
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP"];

    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-", "X-ARR-", "X-Azure-"];

    /// <summary>Why the request does not count as made on this computer, or null when it does.</summary>
    public static string? WhyRefused(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(Unmapped(remote))) return "it does not come from this computer";
        if (!LocalAddress.IsHost(context.Request.Host.Host)) return "it was addressed to another host";
        if (context.Request.Headers.Keys.FirstOrDefault(TellsOfForwarding) is not null) return "it was passed on";
        return context.Request.Headers.ContainsKey("Origin") ? "a web page made it" : null;
    }

    private static bool TellsOfForwarding(string header) =>
        ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
