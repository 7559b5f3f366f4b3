using Bot.Teams.Connector;

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

    [LoggerMessage(1202, LogLevel.Warning, "A message was refused and is said more simply: {Reason}")]
    public static partial void MessageRefused(ILogger log, string reason);

    [LoggerMessage(1203, LogLevel.Error, "An answer could not be sent ({Reason}): {Detail}")]
    public static partial void NotSent(ILogger log, NotSent reason, string detail);

    [LoggerMessage(1204, LogLevel.Warning, "An answer is sent again after {After}: {Reason}")]
    public static partial void SentLater(ILogger log, TimeSpan after, string reason);

    [LoggerMessage(1205, LogLevel.Warning, "A card could not be updated for all who see it: {Result}")]
    public static partial void NotUpdated(ILogger log, string result);

    [LoggerMessage(1004, LogLevel.Error, "The storage cannot be used: {Reason}")]
    public static partial void StorageUnusable(ILogger log, string reason);

    [LoggerMessage(1301, LogLevel.Error, "Old questions could not be forgotten, tried again tomorrow: {Reason}")]
    public static partial void NotForgotten(ILogger log, string reason);

    [LoggerMessage(1501, LogLevel.Error, "What is due to be delivered could not be looked at, tried again")]
    public static partial void DeliveriesNotSeen(ILogger log, Exception failure);

    [LoggerMessage(1502, LogLevel.Error, "Delivery {Id} ({Kind}) failed, tried again")]
    public static partial void DeliveryFailed(ILogger log, Exception failure, string kind, long id);

    [LoggerMessage(1503, LogLevel.Error, "What became of delivery {Id} could not be stored: it is done again")]
    public static partial void DeliveryNotMarked(ILogger log, Exception failure, long id);

    [LoggerMessage(1504, LogLevel.Warning, "Delivery {Id} ({Kind}) is tried again in {Wait}, after {Attempts} attempts: {Reason}")]
    public static partial void DeliveryPostponed(ILogger log, string kind, long id, int attempts, TimeSpan wait, string reason);

    [LoggerMessage(1509, LogLevel.Warning, "Delivery {Id} ({Kind}) had no turn, and is tried in {Wait}: {Reason}")]
    public static partial void DeliveryPutBack(ILogger log, string kind, long id, TimeSpan wait, string reason);

    [LoggerMessage(1505, LogLevel.Error, "Delivery {Id} ({Kind}) is given up after {Attempts} attempts: {Reason}")]
    public static partial void DeliveryGivenUp(ILogger log, string kind, long id, int attempts, string reason);

    [LoggerMessage(1508, LogLevel.Error, "Delivery {Id} ({Kind}) does not end, although its time is over")]
    public static partial void DeliveryHangs(ILogger log, string kind, long id);

    [LoggerMessage(1506, LogLevel.Error, "The cases that are due could not be looked at, tried again")]
    public static partial void CasesNotSeen(ILogger log, Exception failure);

    [LoggerMessage(1507, LogLevel.Error, "A step of the clock on a case failed, tried again")]
    public static partial void CaseStepFailed(ILogger log, Exception failure);

    [LoggerMessage(1640, LogLevel.Warning, "The report of an announcement does not show yet who read it: that comes with whoever reads next")]
    public static partial void ReportNotRenewed(ILogger log, Exception failure);

    [LoggerMessage(1601, LogLevel.Warning, "The service asks to be sent nothing for {Rest}")]
    public static partial void TenantRests(ILogger log, TimeSpan rest);

    [LoggerMessage(1602, LogLevel.Warning, "Requests could not be counted for other processes")]
    public static partial void RequestsNotCounted(ILogger log, Exception failure);

    [LoggerMessage(1603, LogLevel.Error, "The announcements that are due could not be looked at, tried again")]
    public static partial void AnnouncementsNotSeen(ILogger log, Exception failure);

    [LoggerMessage(1604, LogLevel.Error, "A step of the clock on an announcement failed, tried again")]
    public static partial void AnnouncementStepFailed(ILogger log, Exception failure);

    [LoggerMessage(1606, LogLevel.Error, "What became of a message of announcement {Id} could not be stored: it is not sent again by this process, which tries to store it later")]
    public static partial void OutcomeNotStored(ILogger log, Exception failure, string id);

    [LoggerMessage(1605, LogLevel.Information, "Announcement {Id} goes to {Receivers} people; the members of {Unread} conversations could not be read")]
    public static partial void ReceiversGathered(ILogger log, string id, int receivers, int unread);

    [LoggerMessage(1302, LogLevel.Error, "Earlier rulings could not be read; the protocol alone answers")]
    public static partial void PrecedentsNotRead(ILogger log, Exception failure);

    [LoggerMessage(1401, LogLevel.Error, "The tool {Tool} failed: {Kind}")]
    public static partial void ToolFailed(ILogger log, string tool, string kind);

    [LoggerMessage(1660, LogLevel.Information, "The protocol of {School} changed; its directie is offered announcement {Id}")]
    public static partial void ProtocolChanged(ILogger log, string school, string id);

    [LoggerMessage(1661, LogLevel.Error, "The protocol of {School} could not be compared with its last version, tried again")]
    public static partial void ProtocolNotCompared(ILogger log, Exception failure, string school);
}
