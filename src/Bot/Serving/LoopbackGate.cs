using System.Net;
using Bot.Teams.Connector;

namespace Bot.Serving;

/// <summary>
/// Without credentials only this computer may talk to the assistant (PROTOCOL 2.7). A request that a proxy passed on, or that a web
/// page made, comes from this computer too but was not made here: those are refused as well.
/// </summary>
internal static class LoopbackGate
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-Host", "Via"];

    /// <summary>Why the request is refused, or null when it may go on.</summary>
    public static string? WhyRefused(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(Unmapped(remote))) return "it does not come from this computer";
        if (!LocalAddress.IsHost(context.Request.Host.Host)) return "it was addressed to another host";
        if (ForwardingHeaders.FirstOrDefault(context.Request.Headers.ContainsKey) is { } header) return $"it was passed on ({header})";
        return context.Request.Headers.ContainsKey("Origin") ? "a web page made it" : null;
    }

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
