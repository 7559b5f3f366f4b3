using Bot.Cards;
using Bot.Cases;
using Bot.School.Announcements;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>What the directie types about announcements: a new one, all of them, or one by its number.</summary>
internal sealed class AnnouncementTalk(IAnnouncements announcements, AnnouncementRights rights, AnnouncementRooms rooms)
{
    // As many as a list could ever show of what somebody types the number of.
    private const int MostSearched = 2000;

    /// <summary>Null when the text is about something else.</summary>
    public async Task<Reply?> TryAsync(string text, Scene scene, CancellationToken cancellation)
    {
        if (AnnouncementCommand.TryRead(text) is not { } command) return null;
        if (scene.Kind != ConversationKind.Personal && (await rights.MeetingHereAsync(scene.Room.Id, cancellation)).Count == 0) return new Reply(AnnouncementTalkTexts.OnlyForDirectorate);
        var own = await rights.OwnAsync(scene.Person.Id, cancellation);
        if (own.Schools.Count == 0) return new Reply(own.IsWhole ? AnnouncementTalkTexts.OnlyForDirectorate : AnnouncementTalkTexts.NotKnown);
        return command switch
        {
            AnnouncementCommand.New => New(own, scene),
            AnnouncementCommand.List => await ListAsync(own, scene, cancellation),
            AnnouncementCommand.Show(var number) => await ShowAsync(number, own, scene, cancellation),
            _ => throw new InvalidOperationException("There is no such command."),
        };
    }

    // The same message makes the same announcement, also when it is handled again.
    private static Reply New(OwnSchools own, Scene scene) =>
        AnnouncementFormCard.ReplyOf(new AnnouncementFormView(AnnouncementId.Of(scene.Here.Id.Value, scene.Message), 0, AnnouncementForm.Empty(own.Schools), own.Schools));

    private async Task<Reply> ListAsync(OwnSchools own, Scene scene, CancellationToken cancellation)
    {
        var shown = await VisibleAsync(own, scene, AnnouncementLists.Most + 1, cancellation);
        var shownRooms = new Dictionary<AnnouncementId, AnnouncementRoom>();
        foreach (var of in shown.Take(AnnouncementLists.Most)) shownRooms[of.Id] = await rooms.OfAsync(of, cancellation);
        return AnnouncementLists.Of(shown, of => shownRooms[of.Id]);
    }

    private async Task<Reply> ShowAsync(int number, OwnSchools own, Scene scene, CancellationToken cancellation)
    {
        if ((await VisibleAsync(own, scene, MostSearched, cancellation)).FirstOrDefault(one => one.Number == number) is not { } of) return new Reply(AnnouncementTalkTexts.UnknownNumber(number));
        switch (await rights.ToChangeAsync(of, scene.Person.Id, cancellation))
        {
            case (Right.NotMember, var school):
                return new Reply(AnnouncementTalkTexts.NotMember(rooms.NameOf(school)));
            case (not Right.Given, _):
                return new Reply(AnnouncementTalkTexts.NotKnown);
        }

        var room = await rooms.OfAsync(of, cancellation);
        var reply = AnnouncementReplies.ForDirectorate(of, room);
        return reply with { Shows = of.Id };
    }

    // In a channel those of the directie that meets there; in one's own chat all one's own.
    private async Task<IReadOnlyList<Announcement>> VisibleAsync(OwnSchools own, Scene scene, int most, CancellationToken cancellation)
    {
        var mine = own.Schools.Select(protocol => protocol.School);
        if (scene.Kind != ConversationKind.Personal) mine = mine.Intersect(await rights.MeetingHereAsync(scene.Room.Id, cancellation));
        return await announcements.OfSchoolsAsync([.. mine], most, cancellation);
    }
}
