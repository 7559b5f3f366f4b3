namespace Bot.Teams.Schema;

/// <summary>The values of <c>type</c> that this bot acts on (PROTOCOL 1.3).</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
}
