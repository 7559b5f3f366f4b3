using Bot.Cards;
using Bot.Cases;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Keeps what was filled in, for who may. Whatever is wrong, the form comes back with what was typed in it.</summary>
internal sealed class AnnouncementSaving(
    IAnnouncements announcements, AnnouncementDesk desk, AnnouncementRights rights, AnnouncementRooms rooms, AnnouncementPlaces places, AnnouncementOptions options, DeliveryBell bell)
{
    /// <param name="press">With what was typed.</param>
    /// <param name="scene">By whom and where.</param>
    /// <param name="message">The message that holds the form; null when that is not known.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<AnnouncementAct> SaveAsync(AnnouncementPress.Save press, Scene scene, string? message, CancellationToken cancellation)
    {
        var (of, own, view, refused) = await OpenAsync(press, scene, cancellation);
        if (refused is not null) return refused;
        if (of is null && press.Version > 0) return new AnnouncementAct.Form(view with { Version = 0, Sentence = AnnouncementFormTexts.Discarded });
        var school = of?.School ?? await SchoolAsync(press, own, scene, cancellation);
        switch (AnnouncementForm.Read(view.Fields, own, view.Quoted, rooms.ZoneOf(school), scene.At))
        {
            case AnnouncementForm.Filled filled when of is null:
                return await BeginAsync(press, filled, school, view, scene, message, cancellation);
            case AnnouncementForm.Filled filled:
                if (message is not null && await places.IsHomeAsync(of!, scene, cancellation)) await places.RememberAsync(of!.Id, scene, message, cancellation);
                return await EditAsync(press, filled, view, scene, cancellation);
            case AnnouncementForm.Wrong(var sentence):
                return new AnnouncementAct.Form(view with { Sentence = sentence });
            default:
                throw new InvalidOperationException("There is no such form.");
        }
    }

    /// <inheritdoc cref="SaveAsync"/>
    public async Task<AnnouncementAct> CorrectAsync(AnnouncementPress.SaveCorrection press, Scene scene, string? message, CancellationToken cancellation)
    {
        var (of, own, view, refused) = await OpenAsync(press, scene, cancellation);
        if (refused is not null) return refused;
        if (of is null) return new AnnouncementAct.Said(AnnouncementTalkTexts.Gone);
        view = view with { IsCorrection = true };

        // The audience and the moment of what was sent do not change any more.
        var zone = rooms.ZoneOf(of.School);
        var fields = view.Fields with { Schools = string.Join(',', of.Audience.Schools), Date = "", Time = "" };
        if (AnnouncementForm.Read(fields, own, view.Quoted, zone, scene.At) is not AnnouncementForm.Filled { Content: var content } filled)
            return new AnnouncementAct.Form(view with { Sentence = AnnouncementForm.Read(fields, own, view.Quoted, zone, scene.At) is AnnouncementForm.Wrong(var wrong) ? wrong : null });
        if (message is not null && await places.IsHomeAsync(of, scene, cancellation)) await places.RememberAsync(of.Id, scene, message, cancellation);
        Announcement? theirs = null;
        var change = await desk.ChangeAsync(
            of.Id,
            before =>
            {
                var shown = before.Correction ?? before.Content;
                theirs = shown == content || AnnouncementPress.MarkOf(shown) == press.Version ? null : before;
                return theirs is null && shown != content ? before.Correct(scene.Person, content, options.SecondPerson) : new AnnouncementStep.Done(before);
            },
            cancellation);
        if (theirs is not null) return new AnnouncementAct.Form(Against(view, theirs, theirs.Correction ?? theirs.Content, AnnouncementPress.MarkOf(theirs.Correction ?? theirs.Content)));
        return await EndAsync(change, view, scene, cancellation);
    }

    private async Task<(Announcement? Of, IReadOnlyList<Protocol> Own, AnnouncementFormView View, AnnouncementAct? Refused)> OpenAsync(AnnouncementPress press, Scene scene, CancellationToken cancellation)
    {
        var of = await announcements.FindAsync(press.Announcement, cancellation);
        var own = await rights.OwnAsync(scene.Person.Id, cancellation);
        var quoted = of is null ? [] : (of.Correction ?? of.Content).Clauses;
        var view = new AnnouncementFormView(press.Announcement, press.Version, press.Typed ?? AnnouncementForm.Empty(own.Schools), own.Schools) { Quoted = quoted };
        if (press.Typed is null) return (of, own.Schools, view, new AnnouncementAct.Said(AnnouncementTalkTexts.Gone));
        if (own.Schools.Count == 0) return (of, own.Schools, view, new AnnouncementAct.Said(own.IsWhole ? AnnouncementTalkTexts.OnlyForDirectorate : AnnouncementTalkTexts.NotKnown));
        if (of is null) return (of, own.Schools, view, null);
        return await rights.ToChangeAsync(of, scene.Person.Id, cancellation) switch
        {
            (Right.Given, _) => (of, own.Schools, view, null),
            (Right.NotMember, var school) => (of, own.Schools, view, new AnnouncementAct.Said(AnnouncementTalkTexts.NotMember(rooms.NameOf(school)))),
            _ => (of, own.Schools, view, new AnnouncementAct.Said(AnnouncementTalkTexts.NotKnown)),
        };
    }

    // Whose directie meets here; else for whom it is.
    private async Task<SchoolId> SchoolAsync(AnnouncementPress press, IReadOnlyList<Protocol> own, Scene scene, CancellationToken cancellation)
    {
        var here = await rights.MeetingHereAsync(scene.Room.Id, cancellation);
        var chosen = (press.Typed?.Schools ?? "").Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        return (own.FirstOrDefault(school => here.Contains(school.School)) ?? own.FirstOrDefault(school => chosen.Contains(school.School.Value)) ?? own[0]).School;
    }

    private async Task<AnnouncementAct> BeginAsync(AnnouncementPress press, AnnouncementForm.Filled filled, SchoolId school, AnnouncementFormView view, Scene scene, string? message, CancellationToken cancellation)
    {
        var begun = new Announcement
        {
            Id = press.Announcement, Version = 1, School = school, Content = filled.Content, Audience = filled.Audience, At = filled.At, Reminders = filled.Reminders, Author = scene.Person, CreatedAt = scene.At,
        };
        var kept = await desk.BeginAsync(begun, isOffered: false, cancellation);
        if (!IsSame(kept, filled)) return new AnnouncementAct.Form(Against(view, kept, kept.Content, kept.Version));
        var home = await places.IsHomeAsync(kept, scene, cancellation);
        if (home && message is not null) await places.RememberAsync(kept.Id, scene, message, cancellation);
        bell.Ring();
        return home ? new AnnouncementAct.Shown(DraftCard.Of(kept, rooms.Of(kept.School)), ForAll: true) : new AnnouncementAct.Said(AnnouncementTalkTexts.Saved(kept.Number));
    }

    private async Task<AnnouncementAct> EditAsync(AnnouncementPress press, AnnouncementForm.Filled filled, AnnouncementFormView view, Scene scene, CancellationToken cancellation)
    {
        Announcement? theirs = null;
        var change = await desk.ChangeAsync(
            press.Announcement,
            before =>
            {
                var isSame = IsSame(before, filled);
                theirs = isSame || before.Version == press.Version || !before.IsBeforeSending ? null : before;
                return theirs is null && !isSame ? before.Edit(scene.Person, filled.Content, filled.Audience, filled.At, filled.Reminders) : new AnnouncementStep.Done(before);
            },
            cancellation);
        return theirs is null ? await EndAsync(change, view, scene, cancellation) : new AnnouncementAct.Form(Against(view, theirs, theirs.Content, theirs.Version));
    }

    private async Task<AnnouncementAct> EndAsync(AnnouncementChange change, AnnouncementFormView view, Scene scene, CancellationToken cancellation)
    {
        switch (change)
        {
            case AnnouncementChange.Made(var after):
                bell.Ring();
                if (!await places.IsHomeAsync(after, scene, cancellation)) return new AnnouncementAct.Said(AnnouncementTalkTexts.Elsewhere);
                var room = await rooms.OfAsync(after, cancellation);
                return new AnnouncementAct.Shown(AnnouncementReplies.ForDirectorate(after, room));
            case AnnouncementChange.Refused(var now, var why):
                return new AnnouncementAct.Form(view with { Sentence = AnnouncementTalkTexts.Refused(why, now.At, rooms.ZoneOf(now.School)) });
            default:
                return new AnnouncementAct.Form(view with { Version = 0, IsCorrection = false, Sentence = AnnouncementFormTexts.Discarded });
        }
    }

    private static bool IsSame(Announcement of, AnnouncementForm.Filled filled) =>
        of.Content == filled.Content && of.Audience == filled.Audience && of.At == filled.At && of.Reminders == filled.Reminders;

    // Saved again it takes the place of theirs, which was seen now.
    private static AnnouncementFormView Against(AnnouncementFormView view, Announcement theirs, AnnouncementContent content, int version) =>
        view with { Version = version, Sentence = AnnouncementFormTexts.ChangedMeanwhile(DraftTexts.Author(theirs.Author)), Theirs = content, Quoted = [.. view.Quoted, .. content.Clauses] };
}
