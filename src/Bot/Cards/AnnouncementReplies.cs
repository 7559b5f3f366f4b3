using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>Everything that is said of an announcement, to receivers and to the directie. Made when it is sent, of the announcement as it is then.</summary>
internal static class AnnouncementReplies
{
    /// <summary>What somebody of a school gets; in the preview exactly the same.</summary>
    /// <param name="of">The announcement.</param>
    /// <param name="school">As whose staff or supervisor they get it.</param>
    /// <param name="readAt">When they pressed "gelezen en begrepen"; null when they did not.</param>
    public static Reply ForReceiver(Announcement of, SchoolId school, DateTimeOffset? readAt) => ForReceiver(of, ReceiverCard.Of(of, school, readAt), readAt);

    /// <summary>The same to who pressed under an older edition: they have to read this one first.</summary>
    public static Reply NewerEdition(Announcement of, SchoolId school) => ForReceiver(of, ReceiverCard.Of(of, school, readAt: null, ReceiverTexts.NewerFirst), readAt: null);

    /// <summary>Takes the place of a card that cannot be deleted.</summary>
    public static Reply Withdrawn(Announcement of) => InWords(
        $"{ReceiverTexts.Withdrawn}: {ReceiverTexts.OneLine(of.Content.Title)}",
        new AdaptiveCard([ReceiverCard.Banner(ReceiverTexts.Withdrawn, ContainerStyle.Emphasis, of), new TextBlock(ReceiverTexts.WithdrawnMeans)]));

    /// <summary>Takes the place of a form that was not saved.</summary>
    public static Reply NothingKept { get; } = Sentence(AnnouncementFormTexts.NothingKept);

    /// <summary>Takes the place of the cards of a draft that was thrown away.</summary>
    /// <param name="number">What people called it.</param>
    public static Reply Discarded(int number) => Sentence(AnnouncementTalkTexts.Discarded(number));

    /// <summary>To a receiver who has not read it.</summary>
    public static Reply Reminder(Announcement of, Receiver receiver) => receiver.ReadAt is { } at
        ? InWords(
            $"{ReceiverTexts.ReminderRead}: {ReceiverTexts.OneLine(of.Content.Title)}",
            new AdaptiveCard([ReceiverCard.Banner(ReceiverTexts.ReminderRead, ContainerStyle.Emphasis, of), ReceiverCard.ReadAt(at)]))
        : InWords(
            $"{ReceiverTexts.Reminder}: {ReceiverTexts.OneLine(of.Content.Title)}",
            new AdaptiveCard(
            [
                ReceiverCard.Banner(ReceiverTexts.Reminder, ContainerStyle.Warning, of),
                new TextBlock(ReceiverTexts.StillToRead(receiver)),
                new ActionSet([new ReceiverPress.Read(of.Id, of.Edition, FromReminder: true).InPlace(ReceiverTexts.Read)]) { Spacing = CardSpacing.Small },
            ]),
            ReceiverTexts.ConfirmInWords(of));

    /// <summary>The card in the directie's conversation: the draft with what can be done with it, or the report.</summary>
    public static Reply ForDirectorate(Announcement of, AnnouncementRoom room) => of.IsBeforeSending ? DraftCard.Of(of, room) : Report(of, room);

    private static Reply Sentence(string words) => new(words, new AdaptiveCard([CaseElements.Line(words)]));

    private static Reply Report(Announcement of, AnnouncementRoom room)
    {
        var card = ReportCard.Of(of, room);
        return new Reply($"{CardText.Of(card)}\n\n{ReportTexts.OnlyOnCard}", card);
    }

    private static Reply ForReceiver(Announcement of, AdaptiveCard card, DateTimeOffset? readAt) => InWords(
        ReceiverTexts.Notification(of),
        card,
        [
            .. ReceiverCard.LinkOf(of) is { } link ? new[] { ReceiverTexts.Page(link) } : [],
            .. of.Content.AsksReading && readAt is null ? new[] { ReceiverTexts.ConfirmInWords(of) } : [],
            ReceiverTexts.AskInWords,
        ]);

    // Without a card the same is said, with what to type in the place of what to press. The banner says what the first line says.
    private static Reply InWords(string first, AdaptiveCard card, params string[] last)
    {
        var body = card.Body.Skip(1).Where(element => element is not TextBlock { Text: ReceiverTexts.PleaseConfirm });
        return new Reply(string.Join("\n\n", [first, CardText.Of(new AdaptiveCard([.. body])), .. last]), card);
    }
}
