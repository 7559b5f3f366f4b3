using Bot.Language.Model;
using Microsoft.Extensions.Logging;

namespace Bot.Language;

/// <summary>All log lines about the language model (4000–4999). None may hold words of a question, a prompt or a reply, or a key.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Error, "The model is left alone for {Seconds} s: it was silent too often in a row.")]
    public static partial void BreakerOpened(ILogger log, double seconds);

    [LoggerMessage(4002, LogLevel.Information, "The model answers again.")]
    public static partial void BreakerClosed(ILogger log);

    [LoggerMessage(4003, LogLevel.Error, "The model's server does not know the assistant, or no token could be had: {Status} {Code}")]
    public static partial void Unauthorised(ILogger log, int? status, string? code);

    [LoggerMessage(4004, LogLevel.Warning,
        "The model's server answered {Status} to a part of a request; from now on it gets replies asked for by {Form}, a seed: {Seed}, a temperature: {Temperature}.")]
    public static partial void NotTaken(ILogger log, int status, ReplyForm form, bool seed, bool temperature);

    [LoggerMessage(4005, LogLevel.Warning, "The model was silent: {Reason} ({Status} {Code})")]
    public static partial void Silent(ILogger log, SilentReason reason, int? status, string? code);

    [LoggerMessage(4006, LogLevel.Warning, "An earlier reply could not be looked up or kept; the model is asked as if there were none.")]
    public static partial void MemoryFailed(ILogger log, Exception failure);
}
