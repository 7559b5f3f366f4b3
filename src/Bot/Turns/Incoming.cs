using Bot.Cards;
using Bot.Teams.Schema;

namespace Bot.Turns;

/// <summary>What happened in a conversation, as far as the assistant minds.</summary>
internal abstract record Incoming
{
    private Incoming()
    {
    }

    public sealed record Installed : Incoming;

    public sealed record Said(string Text, IReadOnlyList<string> Attachments) : Incoming;

    public sealed record Pressed(ButtonPress Press) : Incoming;

    /// <summary>A button of a case, on a client that sends it as a message.</summary>
    public sealed record PressedOfCase(CasePress Press) : Incoming;

    /// <summary>A button of an announcement, on a client that sends it as a message.</summary>
    public sealed record PressedOfAnnouncement(AnnouncementPress Press) : Incoming;

    /// <summary>A button under an announcement, on a client that sends it as a message.</summary>
    public sealed record PressedOfReceiver(ReceiverPress Press) : Incoming;

    /// <summary>A sign under one of the assistant's own messages.</summary>
    public sealed record Thumb(string MessageId, bool IsLike) : Incoming;

    /// <summary>Null when there is nothing to answer.</summary>
    public static Incoming? Of(IncomingActivity activity) => activity.Type switch
    {
        ActivityTypes.Message when ButtonPress.TryRead(activity.Value) is { } press => new Pressed(press),
        ActivityTypes.Message when CasePress.TryRead(activity.Value) is { } press => new PressedOfCase(press),
        ActivityTypes.Message when AnnouncementPress.TryRead(activity.Value) is { } press => new PressedOfAnnouncement(press),
        ActivityTypes.Message when ReceiverPress.TryRead(activity.Value) is { } press => new PressedOfReceiver(press),
        ActivityTypes.Message => new Said(MessageText.Of(activity), MessageText.AttachedMediaTypes(activity)),

        // PROTOCOL 1.4: both arrive at an installation, in any order.
        ActivityTypes.InstallationUpdate when activity.Action == "add" => new Installed(),
        ActivityTypes.ConversationUpdate when activity.MembersAdded?.Any(member => member?.Id == activity.Recipient?.Id) == true => new Installed(),
        ActivityTypes.MessageReaction when activity.ReplyToId is { } message && ThumbIn(activity) is { } isLike => new Thumb(message, isLike),
        _ => null,
    };

    // Of the other signs nobody can say what they mean of an answer.
    private static bool? ThumbIn(IncomingActivity activity) =>
        activity.ReactionsAdded?.Select(reaction => reaction?.Type).FirstOrDefault(type => type is "like" or "dislike") is { } sign ? sign == "like" : null;
}
