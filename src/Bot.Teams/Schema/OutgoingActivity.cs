using Bot.Teams.Cards;

namespace Bot.Teams.Schema;

/// <summary>
/// What the bot sends: a text, a card, or the typing indicator. Never a text and a card in one, because Teams splits such an activity and
/// then gives no message id (PROTOCOL, rule 8).
/// </summary>
public sealed record OutgoingActivity
{
    private OutgoingActivity()
    {
    }

    public string Type { get; private init; } = ActivityTypes.Message;

    public string? Text { get; private init; }

    /// <summary>Set explicitly: without it Teams reads the text as markdown.</summary>
    public string? TextFormat { get; private init; }

    /// <summary>The words of the notification when the message is a card.</summary>
    public string? Summary { get; private init; }

    public IReadOnlyList<OutgoingAttachment>? Attachments { get; private init; }

    public IReadOnlyList<OutgoingEntity>? Entities { get; private init; }

    public OutgoingChannelData? ChannelData { get; private init; }

    public string? ReplyToId { get; private init; }

    /// <summary>A text that is shown letter for letter.</summary>
    public static OutgoingActivity OfText(string text) => new() { Text = text, TextFormat = "plain" };

    /// <summary>A text of our own words, in the small part of markdown that every client draws (PROTOCOL 7.3).</summary>
    public static OutgoingActivity OfMarkdown(string text) => new() { Text = text, TextFormat = "markdown" };

    public static OutgoingActivity OfCard(AdaptiveCard card, string summary) =>
        new() { Summary = summary, Attachments = [new OutgoingAttachment(card)] };

    /// <summary>Shows that the bot is at work, for a few seconds (PROTOCOL 1.3).</summary>
    public static OutgoingActivity Typing() => new() { Type = ActivityTypes.Typing };

    /// <summary>Mentions somebody; <see cref="Mention.Text"/> must stand in the text, letter for letter (PROTOCOL 1.6).</summary>
    /// <exception cref="ArgumentException">The tag is not in the text: Teams would refuse the message.</exception>
    public OutgoingActivity Mentioning(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (Text?.Contains(mention.Text, StringComparison.Ordinal) != true)
            throw new ArgumentException("The text does not hold the mention's tag.", nameof(mention));
        return this with { Entities = [.. Entities ?? [], mention] };
    }

    /// <summary>Labels the message as written by a model, or gives it citations. One activity carries at most one label (PROTOCOL 7.4).</summary>
    /// <exception cref="InvalidOperationException">It has a label already: Teams would refuse the message.</exception>
    public OutgoingActivity Labelled(MessageLabel label)
    {
        if (Entities?.Any(entity => entity is MessageLabel) == true) throw new InvalidOperationException("A message carries one label only.");
        return this with { Entities = [.. Entities ?? [], label] };
    }

    /// <summary>Shows thumbs under the message; what is pressed comes back as <c>message/submitAction</c> (PROTOCOL 5.6).</summary>
    public OutgoingActivity AskingFeedback() => this with { ChannelData = (ChannelData ?? new OutgoingChannelData()) with { FeedbackLoop = new FeedbackLoop() } };

    /// <summary>Shows a notification on the receiver's screen (PROTOCOL 1.2).</summary>
    public OutgoingActivity Alerting() => this with { ChannelData = (ChannelData ?? new OutgoingChannelData()) with { Notification = new AlertNotification() } };

    internal OutgoingActivity InReplyTo(string? activityId) => this with { ReplyToId = activityId };
}

/// <summary>A card as it hangs on a message.</summary>
public sealed record OutgoingAttachment(AdaptiveCard Content)
{
    public string ContentType { get; } = AdaptiveCard.MediaType;
}

/// <summary>What Teams is told about a message (PROTOCOL 1.2).</summary>
public sealed record OutgoingChannelData
{
    public AlertNotification? Notification { get; init; }

    public FeedbackLoop? FeedbackLoop { get; init; }
}

public sealed record AlertNotification
{
    public bool Alert { get; } = true;
}

/// <summary>The thumbs of Teams itself, with its own form (PROTOCOL 5.6).</summary>
public sealed record FeedbackLoop
{
    public string Type { get; } = "default";
}
