namespace Bot.Teams.Connector;

/// <summary>All addresses of the connector that are used, to be held against PROTOCOL 4.2 at a glance.</summary>
internal static class ConnectorPaths
{
    /// <summary>POST: a message in a conversation.</summary>
    public static Uri Activities(Uri serviceUrl, string conversationId) =>
        new($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities");

    /// <summary>POST: a reply to an activity. PUT: new content for one of the bot's own.</summary>
    public static Uri Activity(Uri serviceUrl, string conversationId, string activityId) =>
        new($"{Activities(serviceUrl, conversationId)}/{Uri.EscapeDataString(activityId)}");
}
