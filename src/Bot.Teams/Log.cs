using Microsoft.Extensions.Logging;

namespace Bot.Teams;

/// <summary>All log lines of the wire (2000–2999). None may hold words of a message, names of people or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "A request was refused with {Status}: {Reason}")]
    public static partial void Refused(ILogger log, int status, string reason);

    [LoggerMessage(2002, LogLevel.Error, "Turn {Incident} failed with {Kind} at {Where}; the person was told.")]
    private static partial void TurnFailed(ILogger log, string incident, string kind, string? where);

    [LoggerMessage(2003, LogLevel.Error, "A turn could not be finished ({Kind} at {Where}); it is taken up again.")]
    private static partial void NotFinished(ILogger log, string kind, string? where);

    [LoggerMessage(2004, LogLevel.Error, "The store of turns could not be looked through ({Kind} at {Where}); it is tried again.")]
    private static partial void SweepFailed(ILogger log, string kind, string? where);

    [LoggerMessage(2005, LogLevel.Error, "An answer could not be sent for {Time} and was given up.")]
    public static partial void GaveUp(ILogger log, TimeSpan time);

    [LoggerMessage(2006, LogLevel.Warning, "The typing indicator could not be shown ({Kind} at {Where}).")]
    private static partial void TypingNotShown(ILogger log, string kind, string? where);

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

    [LoggerMessage(2200, LogLevel.Warning, "The connector answered {Status} {Code} to {Method}; operation {Operation}, vector {Vector}")]
    public static partial void ConnectorRefused(ILogger log, int status, string? code, string method, string? operation, string? vector);

    [LoggerMessage(2201, LogLevel.Warning, "The connector at {Host} was not reached or did not answer: {Reason}")]
    public static partial void ConnectorSilent(ILogger log, string host, string reason);

    [LoggerMessage(2202, LogLevel.Error, "Nothing is sent to {Host}: it is not a host of Teams.")]
    public static partial void HostNotAllowed(ILogger log, string host);

    [LoggerMessage(2203, LogLevel.Warning, "A message of {Bytes} bytes was too large and was made smaller: {SmallerBytes} bytes.")]
    public static partial void MadeSmaller(ILogger log, int bytes, int smallerBytes);

    [LoggerMessage(2204, LogLevel.Error, "The circuit to {Host} is open for {Seconds} s: it fails too often.")]
    public static partial void CircuitOpened(ILogger log, string host, double seconds);

    [LoggerMessage(2205, LogLevel.Information, "The circuit to {Host} is closed again.")]
    public static partial void CircuitClosed(ILogger log, string host);

    [LoggerMessage(2206, LogLevel.Information, "A token for the connector was fetched, valid until {ExpiresOn}.")]
    public static partial void TokenFetched(ILogger log, DateTimeOffset expiresOn);

    [LoggerMessage(2207, LogLevel.Error, "No token for the connector: {Reason}")]
    public static partial void TokenRefused(ILogger log, string reason);

    /// <summary>Kind and place of a failure only: the message of an exception may quote what somebody wrote.</summary>
    public static void TurnFailed(ILogger log, string incident, Exception failure) => TurnFailed(log, incident, failure.GetType().Name, failure.StackTrace);

    public static void NotFinished(ILogger log, Exception failure) => NotFinished(log, failure.GetType().Name, failure.StackTrace);

    public static void SweepFailed(ILogger log, Exception failure) => SweepFailed(log, failure.GetType().Name, failure.StackTrace);

    public static void TypingNotShown(ILogger log, Exception failure) => TypingNotShown(log, failure.GetType().Name, failure.StackTrace);
}
