using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.People;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Shows somebody of the directie what receivers will see, to them alone.</summary>
internal sealed class AnnouncementPreviews(IPeople people, PersonalChats chats)
{
    // Each school has its own clauses; more cards than this nobody looks at.
    private const int MostCards = 5;

    public async Task<AnnouncementAct> ShowAsync(Announcement of, Scene scene, CancellationToken cancellation)
    {
        var schools = of.Audience.Schools.Count > 0 ? of.Audience.Schools : [of.School];
        List<Reply> cards = [.. schools.DistinctBy(school => string.Join('\n', of.ClausesFor(school).Select(clause => $"{clause.School}/{clause.Clause}"))).Take(MostCards)
            .Select(school => AnnouncementReplies.ForReceiver(of, school, readAt: null))];
        if (scene.Kind == ConversationKind.Personal) return new AnnouncementAct.Told(cards, AnnouncementTalkTexts.PreviewBelow);
        return new AnnouncementAct.Said(await ToOneAsync(cards, scene, cancellation) ? AnnouncementTalkTexts.PreviewInChat : AnnouncementTalkTexts.NoPreview);
    }

    /// <summary>Sends it to the one who pressed, in their own chat. False when not all of it could be.</summary>
    public async Task<bool> ToOneAsync(IReadOnlyList<Reply> replies, Scene scene, CancellationToken cancellation)
    {
        foreach (var reply in replies)
        {
            var known = await people.FindAsync(scene.Person.Id, cancellation);
            if (await chats.SendAsync(scene.Person.Id.Value, known, scene.Room, reply, cancellation) is not SendResult.Sent) return false;
        }

        return true;
    }
}
