using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.Teams.Schema;

namespace Bot.Deliveries;

/// <summary>Where something is said about a case's card: in a channel in its thread, elsewhere in the conversation.</summary>
internal static class CaseThread
{
    public static ConversationAddress Of(CasePlace place)
    {
        var id = place.Address.Id.Value;
        if (place.Message.Length == 0 || ConversationKinds.Of(new ConversationAccount { Id = id }) != ConversationKind.Channel) return place.Address;
        return place.Address with { Id = new ConversationId(new ThreadedId(ThreadedId.Parse(id).Base, place.Message).ToString()) };
    }
}
