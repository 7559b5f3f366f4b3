using Bot.Cards;
using Bot.Cases;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Does what the buttons of announcements say, for who may. A button proves nothing: the announcement is looked up, the right is asked for, the step is taken on the state of now.</summary>
internal sealed class AnnouncementActs(
    IAnnouncements announcements, AnnouncementDesk desk, AnnouncementRights rights, AnnouncementRooms rooms, AnnouncementPlaces places, AnnouncementSaving saving, AnnouncementCopies copies,
    AnnouncementPreviews previews, ReceiverLists lists, AnnouncementOptions options, DeliveryBell bell)
{
    /// <param name="press">What was pressed.</param>
    /// <param name="scene">By whom and where.</param>
    /// <param name="message">The message that holds the card; null when that is not known.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<AnnouncementAct> DoAsync(AnnouncementPress press, Scene scene, string? message, CancellationToken cancellation)
    {
        switch (press)
        {
            case AnnouncementPress.Save save:
                return await saving.SaveAsync(save, scene, message, cancellation);
            case AnnouncementPress.SaveCorrection correction:
                return await saving.CorrectAsync(correction, scene, message, cancellation);
        }

        if (await announcements.FindAsync(press.Announcement, cancellation) is not { } of) return await NotThereAsync(press, scene, cancellation);
        switch (await rights.ToChangeAsync(of, scene.Person.Id, cancellation))
        {
            case (Right.NotMember, var school):
                return new AnnouncementAct.Said(AnnouncementTalkTexts.NotMember(rooms.NameOf(school)));
            case (not Right.Given, _):
                return new AnnouncementAct.Said(AnnouncementTalkTexts.NotKnown);
        }

        var isHome = await places.IsHomeAsync(of, scene, cancellation);

        // Before anything changes: what is pressed is brought up to date whatever becomes of this process.
        if (isHome && message is not null && press is not AnnouncementPress.Preview) await places.RememberAsync(of.Id, scene, message, cancellation);
        return press switch
        {
            AnnouncementPress.Show => await ShowAsync(of, scene, cancellation),
            AnnouncementPress.New or AnnouncementPress.Edit when isHome => await FormAsync(of, press, scene, cancellation),
            AnnouncementPress.Correct when isHome => await CorrectionFormAsync(of, press, scene, cancellation),
            AnnouncementPress.New or AnnouncementPress.Edit or AnnouncementPress.Correct => new AnnouncementAct.Said(AnnouncementTalkTexts.OnlyForDirectorate),
            AnnouncementPress.Preview => await previews.ShowAsync(of, scene, cancellation),
            AnnouncementPress.Duplicate => await copies.MakeAsync(of, scene, isHome, cancellation),
            AnnouncementPress.People => await ListAsync(of, lists.PeopleAsync, scene, cancellation),
            AnnouncementPress.Table => await ListAsync(of, lists.TableAsync, scene, cancellation),
            AnnouncementPress.Release => await ReleaseAsync(of, press, scene, cancellation),
            AnnouncementPress.Discard => await DiscardAsync(of, press, scene, isHome, cancellation),
            AnnouncementPress.Recall when !press.IsConfirmed && of.Recall(scene.At) is AnnouncementStep.Done(var after) && after.Version != of.Version =>
                new AnnouncementAct.Shown(AnnouncementConfirmCard.ToRecall(of, rooms.Of(of.School))),
            _ => await ChangeAsync(of, before => StepOf(press, before, scene), scene, cancellation),
        };
    }

    private AnnouncementStep StepOf(AnnouncementPress press, Announcement before, Scene scene) => press switch
    {
        AnnouncementPress.Stop => before.Stop(scene.At),
        AnnouncementPress.Resume => before.Resume(scene.At),
        AnnouncementPress.Recall => before.Recall(scene.At),

        // Who presses twice reminds once.
        AnnouncementPress.Remind when press.Version > 0 && press.Version <= before.RemindersOrdered => new AnnouncementStep.Done(before),
        AnnouncementPress.Remind => before.Remind(scene.At),

        // Another correction than the one that the card showed is not let go unseen.
        AnnouncementPress.ReleaseCorrection when press.Version > 0 && before.Correction is { } correction && AnnouncementPress.MarkOf(correction) != press.Version => new AnnouncementStep.Done(before),
        AnnouncementPress.ReleaseCorrection => before.ReleaseCorrection(scene.Person),
        AnnouncementPress.Release => before.Release(scene.Person, options.SecondPerson, scene.At),
        _ => throw new InvalidOperationException($"Nobody of the directie does {press.GetType().Name}."),
    };

    private async Task<AnnouncementAct> NotThereAsync(AnnouncementPress press, Scene scene, CancellationToken cancellation)
    {
        if (press is not (AnnouncementPress.New or AnnouncementPress.Discard { Version: 0 })) return new AnnouncementAct.Said(AnnouncementTalkTexts.Gone);
        var own = await rights.OwnAsync(scene.Person.Id, cancellation);
        if (own.Schools.Count == 0) return new AnnouncementAct.Said(own.IsWhole ? AnnouncementTalkTexts.OnlyForDirectorate : AnnouncementTalkTexts.NotKnown);
        return press is AnnouncementPress.Discard
            ? new AnnouncementAct.Shown(AnnouncementReplies.NothingKept, ForAll: true)
            : new AnnouncementAct.Form(new AnnouncementFormView(press.Announcement, 0, press.Typed ?? AnnouncementForm.Empty(own.Schools), own.Schools));
    }

    private async Task<AnnouncementAct> ShowAsync(Announcement of, Scene scene, CancellationToken cancellation)
    {
        // A card that was copied to elsewhere stays what it is: those who read there need not read this.
        if (!await places.IsHomeAsync(of, scene, cancellation)) return new AnnouncementAct.Said(AnnouncementTalkTexts.Elsewhere);
        var room = await rooms.OfAsync(of, cancellation);
        return new AnnouncementAct.Shown(AnnouncementReplies.ForDirectorate(of, room));
    }

    private async Task<AnnouncementAct> FormAsync(Announcement of, AnnouncementPress press, Scene scene, CancellationToken cancellation, AnnouncementRefusal? refused = null)
    {
        var zone = rooms.ZoneOf(of.School);
        if (!of.IsBeforeSending) return new AnnouncementAct.Said(AnnouncementTalkTexts.Refused(AnnouncementRefusal.AlreadySending, of.At, zone));
        var own = await rights.OwnAsync(scene.Person.Id, cancellation);
        var isTyped = press.Typed is not null && press is not AnnouncementPress.Release;
        return new AnnouncementAct.Form(new AnnouncementFormView(of.Id, isTyped ? press.Version : of.Version, isTyped ? press.Typed! : AnnouncementForm.Of(of, of.Content, zone), own.Schools)
        {
            Quoted = of.Content.Clauses,
            Sentence = refused is { } why ? AnnouncementTalkTexts.Refused(why, of.At, zone) : null,
        });
    }

    private async Task<AnnouncementAct> CorrectionFormAsync(Announcement of, AnnouncementPress press, Scene scene, CancellationToken cancellation)
    {
        var zone = rooms.ZoneOf(of.School);
        var content = of.Correction ?? of.Content;
        if (of.IsBeforeSending || of.Status == AnnouncementStatus.Recalled) return new AnnouncementAct.Said(AnnouncementTalkTexts.Refused(AnnouncementRefusal.NotSending, of.At, zone));
        var own = await rights.OwnAsync(scene.Person.Id, cancellation);
        return new AnnouncementAct.Form(new AnnouncementFormView(of.Id, press.Typed is null ? AnnouncementPress.MarkOf(content) : press.Version, press.Typed ?? AnnouncementForm.Of(of, content, zone), own.Schools)
        {
            IsCorrection = true,
            Quoted = content.Clauses,
        });
    }

    private async Task<AnnouncementAct> ReleaseAsync(Announcement of, AnnouncementPress press, Scene scene, CancellationToken cancellation)
    {
        switch (of.Release(scene.Person, options.SecondPerson, scene.At))
        {
            case AnnouncementStep.Refused(_, AnnouncementRefusal.TitleMissing or AnnouncementRefusal.TextMissing or AnnouncementRefusal.TextTooLong or AnnouncementRefusal.AudienceEmpty or AnnouncementRefusal.TimeIsPast) refused
                when await places.IsHomeAsync(of, scene, cancellation):
                return await FormAsync(of, press, scene, cancellation, refused.Why);
            case AnnouncementStep.Refused(_, var why):
                return new AnnouncementAct.Said(AnnouncementTalkTexts.Refused(why, of.At, rooms.ZoneOf(of.School)));

            // To offer it sends nothing to anybody.
            case AnnouncementStep.Done(var after) when !press.IsConfirmed && after.Version != of.Version && after.Status != AnnouncementStatus.AwaitingRelease:
                return new AnnouncementAct.Shown(AnnouncementConfirmCard.ToRelease(of, rooms.Of(of.School)));
        }

        // What they said yes to is what goes out, and nothing else.
        var isOther = false;
        var act = await ChangeAsync(
            of,
            before =>
            {
                var step = StepOf(press, before, scene);
                if (before.Version == press.Version || (!press.IsConfirmed && step is AnnouncementStep.Done({ Status: AnnouncementStatus.AwaitingRelease }))) return step;
                isOther = before.Status is AnnouncementStatus.Draft or AnnouncementStatus.AwaitingRelease;
                return new AnnouncementStep.Done(before);
            },
            scene,
            cancellation);
        return isOther && act is AnnouncementAct.Shown({ Card: { } card } reply, _)
            ? new AnnouncementAct.Shown(reply with { Card = card with { Body = [new Teams.Cards.Container([CaseElements.Line(AnnouncementTalkTexts.Changed)]) { Style = Teams.Cards.ContainerStyle.Warning }, .. card.Body] } })
            : act;
    }

    private async Task<AnnouncementAct> DiscardAsync(Announcement of, AnnouncementPress press, Scene scene, bool isHome, CancellationToken cancellation)
    {
        if (!of.IsBeforeSending) return new AnnouncementAct.Said(AnnouncementTalkTexts.Refused(AnnouncementRefusal.AlreadySending, of.At, rooms.ZoneOf(of.School)));
        if (!press.IsConfirmed) return new AnnouncementAct.Shown(AnnouncementConfirmCard.ToDiscard(of, rooms.Of(of.School)));
        if (press.Version != of.Version || !await desk.DiscardAsync(of, cancellation)) return await ShowAsync(await announcements.FindAsync(of.Id, cancellation) ?? of, scene, cancellation);
        bell.Ring();

        // Of a card that was copied to elsewhere nobody knows but who presses it.
        return new AnnouncementAct.Shown(AnnouncementReplies.Discarded(of.Number), ForAll: !isHome);
    }

    private async Task<AnnouncementAct> ChangeAsync(Announcement of, Func<Announcement, AnnouncementStep> step, Scene scene, CancellationToken cancellation)
    {
        switch (await desk.ChangeAsync(of.Id, step, cancellation))
        {
            case AnnouncementChange.Made(var after):
                bell.Ring();
                return await ShowAsync(after, scene, cancellation);
            case AnnouncementChange.Refused(var now, var why):
                return new AnnouncementAct.Said(AnnouncementTalkTexts.Refused(why, now.At, rooms.ZoneOf(now.School)));
            default:
                return new AnnouncementAct.Said(AnnouncementTalkTexts.Gone);
        }
    }

    private async Task<AnnouncementAct> ListAsync(Announcement of, Func<Announcement, CancellationToken, Task<Reply>> make, Scene scene, CancellationToken cancellation)
    {
        var reply = await make(of, cancellation);
        if (await places.MaySeePeopleAsync(of, scene, cancellation)) return new AnnouncementAct.Told([reply], AnnouncementTalkTexts.ListBelow);
        return new AnnouncementAct.Said(await previews.ToOneAsync([reply], scene, cancellation) ? AnnouncementTalkTexts.ListInChat : AnnouncementTalkTexts.NoList);
    }
}
