using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.Teams.Schema;
using Bot.Teams.Turns;

namespace Bot.Turns;

/// <summary>Where, when and by whom something was said. Made from an activity whose sender was proven.</summary>
internal sealed record Scene
{
    public required ConversationKind Kind { get; init; }

    /// <summary>Where it was said; in a channel the thread.</summary>
    public required ConversationAddress Here { get; init; }

    /// <summary>The chat or the channel itself: what links are made to, and whose members are asked for.</summary>
    public ConversationAddress Room => Here with { Id = new ConversationId(ThreadedId.Parse(Here.Id.Value).Base) };

    /// <summary>What people call the room; empty when Teams does not tell.</summary>
    public required string RoomName { get; init; }

    /// <summary>The team that the room is in; null outside of teams.</summary>
    public string? Team { get; init; }

    public required CasePerson Person { get; init; }

    /// <summary>The person's object id in Entra; null when Teams does not tell.</summary>
    public string? DirectoryId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What names this message, so that a message that is handled again is known.</summary>
    public required string Message { get; init; }

    /// <summary>The people that the message mentions, in its order.</summary>
    public required IReadOnlyList<CasePerson> Mentioned { get; init; }

    public static Scene Of(Turn turn, DateTimeOffset at)
    {
        var activity = turn.Activity;
        return new Scene
        {
            Kind = turn.Kind,
            Here = new ConversationAddress(
                new ConversationId(activity.Conversation!.Id!),
                turn.ReplyTo.ServiceUrl,
                activity.Conversation.TenantId ?? activity.ChannelData?.Tenant?.Id ?? "",
                activity.Recipient?.Id ?? ""),
            RoomName = activity.ChannelData?.Channel?.Name ?? activity.Conversation.Name ?? "",
            Team = activity.ChannelData?.Team?.Id,
            Person = new CasePerson(new PersonId(activity.From!.Id!), activity.From.Name),
            DirectoryId = activity.From.AadObjectId,
            At = at,
            Message = activity.Id ?? activity.ReplyToId ?? "",
            Mentioned = [.. MessageText.MentionsOf(activity).Select(person => new CasePerson(new PersonId(person.Id), person.Name))],
        };
    }
}
