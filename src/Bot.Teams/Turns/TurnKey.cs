using System.Security.Cryptography;
using Bot.Teams.Schema;

namespace Bot.Teams.Turns;

/// <summary>Names what came in, so that it is handled once however often it is delivered (PROTOCOL, rule 7).</summary>
public readonly record struct TurnKey(string ChannelId, string ConversationId, string ActivityId)
{
    /// <summary>An activity without an id is named by its body: the same words sent twice are then one message.</summary>
    public static TurnKey Of(IncomingActivity activity, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var id = string.IsNullOrEmpty(activity.Id) ? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body)) : activity.Id;
        return new TurnKey(activity.ChannelId ?? "", activity.Conversation?.Id ?? "", id);
    }
}
