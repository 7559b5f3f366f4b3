using Bot.School.Announcements;
using Bot.Teams.Connector;

namespace Bot.Announcements;

/// <summary>What it means for a receiver that the service never takes something.</summary>
internal static class ReachFailures
{
    public static ReachFailure Of(NotSent why) => why switch
    {
        NotSent.BlockedByUser => ReachFailure.Blocked,
        NotSent.NotInstalled or NotSent.NotInConversation => ReachFailure.NotInstalled,
        NotSent.ConversationGone => ReachFailure.ChatGone,
        _ => ReachFailure.Refused,
    };
}
