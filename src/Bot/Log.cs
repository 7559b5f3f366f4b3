namespace Bot;

/// <summary>All log lines of the host. None may hold words of a message: they name pupils.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "{Line}")]
    public static partial void Started(ILogger log, string line);

    [LoggerMessage(1002, LogLevel.Warning, "{Line}")]
    public static partial void LocalOnly(ILogger log, string line);

    [LoggerMessage(1003, LogLevel.Error, "{Line}")]
    public static partial void KnowledgeLeftOut(ILogger log, string line);

    [LoggerMessage(1101, LogLevel.Warning, "A request was refused with {Status}: {Reason}")]
    public static partial void Refused(ILogger log, int status, string reason);

    [LoggerMessage(1201, LogLevel.Error, "Turn {Incident} failed with {Kind} at {Where}; the person was told.")]
    private static partial void TurnFailed(ILogger log, string incident, string kind, string? where);

    [LoggerMessage(1202, LogLevel.Warning, "A message was refused and is said more simply: {Reason}")]
    public static partial void MessageRefused(ILogger log, string reason);

    [LoggerMessage(1203, LogLevel.Error, "An answer could not be sent: {Reason}")]
    public static partial void NotSent(ILogger log, string reason);

    [LoggerMessage(1301, LogLevel.Error, "Old questions could not be forgotten, tried again tomorrow: {Reason}")]
    public static partial void NotForgotten(ILogger log, string reason);

    /// <summary>Kind and place of a failure only: the message of an exception may quote what somebody wrote.</summary>
    public static void TurnFailed(ILogger log, string incident, Exception failure) =>
        TurnFailed(log, incident, failure.GetType().Name, failure.StackTrace);
}
