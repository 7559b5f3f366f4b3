using System.Globalization;

namespace Bot.Teams.Connector;

/// <summary>All addresses of the connector that are used, to be held against PROTOCOL 4.2 at a glance.</summary>
internal static class ConnectorPaths
{
    /// <summary>The most members that one page holds.</summary>
    public const int PageSize = 500;

    /// <summary>POST: a new conversation.</summary>
    public static Uri Conversations(Uri serviceUrl) => new($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/v3/conversations");

    /// <summary>POST: a message in a conversation.</summary>
    public static Uri Activities(Uri serviceUrl, string conversationId) =>
        new($"{Conversations(serviceUrl)}/{Uri.EscapeDataString(conversationId)}/activities");

    /// <summary>POST: a reply to an activity. PUT: new content for one of the bot's own. DELETE: takes it away.</summary>
    public static Uri Activity(Uri serviceUrl, string conversationId, string activityId) =>
        new($"{Activities(serviceUrl, conversationId)}/{Uri.EscapeDataString(activityId)}");

    /// <summary>GET: a page of members.</summary>
    public static Uri PagedMembers(Uri serviceUrl, string conversationId, string? continuation) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Conversations(serviceUrl)}/{Uri.EscapeDataString(conversationId)}/pagedmembers?pageSize={PageSize}")
            + (continuation is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}"));

    /// <summary>GET: one member.</summary>
    public static Uri Member(Uri serviceUrl, string conversationId, string userId) =>
        new($"{Conversations(serviceUrl)}/{Uri.EscapeDataString(conversationId)}/members/{Uri.EscapeDataString(userId)}");

    /// <summary>GET: the channels of a team.</summary>
    public static Uri Channels(Uri serviceUrl, string teamId) => new($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/v3/teams/{Uri.EscapeDataString(teamId)}/conversations");

    /// <summary>Whether an id can stand in a path. One of dots alone would climb out of it, escaped or not.</summary>
    public static bool Takes(string? id) => !string.IsNullOrWhiteSpace(id) && id.Trim('.').Length > 0;
}
