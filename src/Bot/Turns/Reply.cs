using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Turns;

/// <summary>Something to say back: always as text, and as a card where that shows more.</summary>
internal sealed record Reply(string Text, AdaptiveCard? Card = null)
{
    /// <summary>The answer that this holds, or null; under an answer people may put a thumb.</summary>
    public AnswerGiven? Answer { get; init; }

    /// <summary>The announcement whose card this is for the directie, or null; it is kept up to date from then on.</summary>
    public AnnouncementId? Shows { get; init; }

    /// <summary>Says that a model wrote along, and names the sources; null when none did.</summary>
    public MessageLabel? Label { get; init; }

    /// <summary>People to notify, each with the tag in <see cref="Text"/>. Such a text is our own words and names only, since clients read markup in it; on a card they stand in the card itself.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The ways to say it, best first: a card that the service will not have still has words, and words that are too many have a sentence that says so.</summary>
    public IEnumerable<OutgoingActivity> Forms()
    {
        if (Card is not null) yield return Dressed(OutgoingActivity.OfCard(Card, Summary));
        yield return Dressed(Mentions.Count == 0 ? OutgoingActivity.OfText(Text) : Mentions.Aggregate(OutgoingActivity.OfMarkdown(Text), (message, mention) => message.Mentioning(mention)));
        yield return OutgoingActivity.OfText(ChatTexts.NotShown);
    }

    // The notification stands on a locked screen: the first line, never the question.
    private string Summary => $"{ChatTexts.Name} {Text.Split('\n')[0]}";

    private OutgoingActivity Dressed(OutgoingActivity message)
    {
        var labelled = Label is null ? message : message.Labelled(Label);
        return Answer is null ? labelled : labelled.AskingFeedback();
    }
}

/// <summary>Which answer was given, from which protocol.</summary>
internal sealed record AnswerGiven(Outcome Outcome, Protocol Protocol);
