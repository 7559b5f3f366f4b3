using Bot.Teams.Schema;

namespace Bot.Teams.Turns;

/// <summary>
/// One person in one conversation: what they say there is handled one after another, and waits for nobody else. In a channel somebody's slow question
/// would otherwise hold up everybody, and the buttons of a whole team would miss their time (PROTOCOL 5).
/// </summary>
internal readonly record struct Speaker(string ConversationId, string PersonId)
{
    /// <summary>Both are there in whatever <see cref="ActivityReader"/> accepts.</summary>
    public static Speaker Of(IncomingActivity activity) => new(activity.Conversation?.Id ?? "", activity.From?.Id ?? "");
}
