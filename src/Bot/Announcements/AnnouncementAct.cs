using Bot.Cards;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>What a pressed button of an announcement comes to.</summary>
internal abstract record AnnouncementAct
{
    private AnnouncementAct()
    {
    }

    /// <summary>The card takes the place of the one with the button.</summary>
    /// <param name="Card">The card.</param>
    /// <param name="ForAll">Whether it takes its place for everybody now; else only for the one who pressed, and a delivery brings the others what is new.</param>
    public sealed record Shown(Reply Card, bool ForAll = false) : AnnouncementAct;

    /// <summary>The form takes the place of the card, for the one who pressed.</summary>
    public sealed record Form(AnnouncementFormView View) : AnnouncementAct;

    /// <summary>Messages of their own, under the card, which stays as it is.</summary>
    /// <param name="Replies">The messages.</param>
    /// <param name="Sentence">What is said beside them where they are not themselves the answer.</param>
    public sealed record Told(IReadOnlyList<Reply> Replies, string Sentence) : AnnouncementAct;

    /// <summary>A sentence; the card stays as it is.</summary>
    public sealed record Said(string Text) : AnnouncementAct;
}
