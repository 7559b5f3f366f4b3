using Bot.Cases;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.Teams.Schema;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Remembers where the directie has a card of an announcement in front of it, so that it is kept up to date.</summary>
internal sealed class AnnouncementPlaces(IAnnouncements announcements, AnnouncementRights rights)
{
    /// <summary>Whether a card may stand here: in the chat of one of the directie, or where the directie of its school meets. Anywhere else others would read it.</summary>
    public async Task<bool> IsHomeAsync(Announcement of, Scene scene, CancellationToken cancellation) =>
        scene.Kind == ConversationKind.Personal || (await rights.MeetingHereAsync(scene.Room.Id, cancellation)).Contains(of.School);

    /// <summary>Whether a card that was shown somewhere may still be shown there. Null when Teams cannot tell now.</summary>
    public async Task<bool?> IsStillHomeAsync(Announcement of, AnnouncementPlace place, CancellationToken cancellation)
    {
        if (place.Owner is not { } owner) return (await rights.MeetingHereAsync(new ConversationId(ThreadedId.Parse(place.Address.Id.Value).Base), cancellation)).Contains(of.School);
        return (await rights.ToChangeAsync(of, owner, cancellation)).Right switch
        {
            Right.Given => true,
            Right.NotMember => false,
            _ => null,
        };
    }

    /// <summary>Whether everybody here may see who read it: the directie of every school that it is for meets here, or somebody of it is alone with the assistant.</summary>
    public async Task<bool> MaySeePeopleAsync(Announcement of, Scene scene, CancellationToken cancellation)
    {
        if (scene.Kind == ConversationKind.Personal) return true;
        var here = await rights.MeetingHereAsync(scene.Room.Id, cancellation);
        return of.Audience.Schools.Append(of.School).All(here.Contains);
    }

    /// <summary>Remembers that a message holds its card.</summary>
    public async Task RememberAsync(AnnouncementId id, Scene scene, string message, CancellationToken cancellation)
    {
        // A thread's first message stands in the channel itself, as the one who posted it notes down.
        var address = ThreadedId.Parse(scene.Here.Id.Value).Root == message ? scene.Room : scene.Here;
        if (await announcements.FindAsync(id, cancellation) is null || (await announcements.PlacesAsync(id, cancellation)).Any(place => place.Message == message)) return;
        await announcements.SavePlaceAsync(new AnnouncementPlace(id, address, message, scene.Kind == ConversationKind.Personal ? scene.Person.Id : null), cancellation);
    }
}
