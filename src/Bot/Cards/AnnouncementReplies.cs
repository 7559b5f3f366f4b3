using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>Everything that is said of an announcement, to receivers and to the directie. Made when it is sent, of the announcement as it is then.</summary>
internal static class AnnouncementReplies
{
    /// <summary>What somebody of a school gets; in the preview exactly the same.</summary>
    /// <param name="of">The announcement.</param>
    /// <param name="school">As whose staff or supervisor they get it.</param>
    /// <param name="readAt">When they pressed "gelezen en begrepen"; null when they did not.</param>
    public static Reply ForReceiver(Announcement of, SchoolId school, DateTimeOffset? readAt) => new($"{of.Content.Title}\n\n{of.Content.Text}");

    /// <summary>Takes the place of a card that cannot be deleted.</summary>
    public static Reply Withdrawn(Announcement of) => new(of.Content.Title);

    /// <summary>To a receiver who has not read it.</summary>
    public static Reply Reminder(Announcement of, Receiver receiver) => new(of.Content.Title);

    /// <summary>The card in the directie's conversation: the draft with what can be done with it, or the report.</summary>
    public static Reply ForDirectorate(Announcement of, AnnouncementRoom room) => new(of.Content.Title);
}
