using Bot.Teams.Cards;

namespace Bot.Teams.Schema;

/// <summary>
/// What the bot sends: either a text or a card. Never both in one, because Teams splits such an activity and then gives
/// no message id (PROTOCOL, rule 8).
/// </summary>
public sealed record OutgoingActivity
{
    private OutgoingActivity()
    {
    }

    public string Type { get; } = ActivityTypes.Message;

    public string? Text { get; private init; }

    /// <summary>Set explicitly: without it Teams reads the text as markdown.</summary>
    public string? TextFormat { get; private init; }

    /// <summary>The words of the notification when the message is a card.</summary>
    public string? Summary { get; private init; }

    public IReadOnlyList<OutgoingAttachment>? Attachments { get; private init; }

    public string? ReplyToId { get; private init; }

    public static OutgoingActivity OfText(string text) => new() { Text = text, TextFormat = "plain" };

    public static OutgoingActivity OfCard(AdaptiveCard card, string summary) =>
        new() { Summary = summary, Attachments = [new OutgoingAttachment(card)] };

    internal OutgoingActivity InReplyTo(string? activityId) => this with { ReplyToId = activityId };
}

public sealed record OutgoingAttachment(AdaptiveCard Content)
{
    public string ContentType { get; } = "application/vnd.microsoft.card.adaptive";
}

/// <summary>What the connector answers when it took a message.</summary>
public sealed record ResourceResponse(string? Id);
