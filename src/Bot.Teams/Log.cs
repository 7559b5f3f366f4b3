using Microsoft.Extensions.Logging;

namespace Bot.Teams;

/// <summary>All log lines of the wire. None may hold words of a message, names of people or tokens.</summary>
internal static partial class Log
{
    // PROTOCOL 2.4: what is needed to see which kind of token a channel has begun to send, and nothing that could be used.
    [LoggerMessage(2101, LogLevel.Warning,
        "A request was refused with 401: {Reason} (iss {Issuer}, aud {Audience}, kid {KeyId}, ver {Version}, tid {TenantId}, app {AppId})")]
    public static partial void Unauthorized(
        ILogger log, string reason, string? issuer, string? audience, string? keyId, string? version, string? tenantId, string? appId);

    [LoggerMessage(2102, LogLevel.Error, "A request was refused with 503: {Reason}")]
    public static partial void Unavailable(ILogger log, string reason);

    [LoggerMessage(2103, LogLevel.Information, "{Count} signing keys were fetched from {Host}.")]
    public static partial void KeysFetched(ILogger log, string host, int count);

    [LoggerMessage(2104, LogLevel.Error, "The signing keys of {Host} could not be fetched, tried again later: {Reason}. Keys at hand: {Count}.")]
    public static partial void KeysNotFetched(ILogger log, string host, string reason, int count);

    [LoggerMessage(2105, LogLevel.Warning, "Tokens of the local client are taken from this computer. They prove nothing about Teams.")]
    public static partial void EmulatorTokensAllowed(ILogger log);
}
