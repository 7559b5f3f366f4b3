using Bot.School.Deliveries;

namespace Bot.School.Announcements;

/// <summary>What became of a change.</summary>
public abstract record AnnouncementChange
{
    private AnnouncementChange()
    {
    }

    /// <summary>It was made, and is stored.</summary>
    public sealed record Made(Announcement Announcement) : AnnouncementChange;

    /// <summary>The announcement, as it is now, does not allow it.</summary>
    public sealed record Refused(Announcement Announcement, AnnouncementRefusal Why) : AnnouncementChange;

    /// <summary>There is no such announcement any more.</summary>
    public sealed record Gone : AnnouncementChange;
}

/// <summary>The one door through which announcements change: a step is taken on the newest state, stored with what it causes to be sent, and taken anew when somebody else was first.</summary>
public sealed class AnnouncementDesk(IAnnouncements announcements)
{
    /// <summary>Begins one. Begun again it stays as it is: what is returned is the one that counts.</summary>
    /// <param name="begun">The draft.</param>
    /// <param name="isOffered">Whether it is to be shown in the directie's conversation; else whoever began it has it in front of them.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public Task<Announcement> BeginAsync(Announcement begun, bool isOffered, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return announcements.CreateAsync(begun, isOffered ? [new Errand.ShowReport(begun.Id)] : [], cancellation);
    }

    /// <summary>Throws a draft away, and has that said wherever a card of it stands. False when it is no longer as it was looked at, or goes out.</summary>
    public Task<bool> DiscardAsync(Announcement of, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(of);
        return announcements.RemoveAsync(of.Id, of.Version, [new Errand.TellDiscarded(of.Id, of.Number)], cancellation);
    }

    /// <param name="id">Which announcement.</param>
    /// <param name="step">Runs again on the newer state when somebody else was first; changes nothing else.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<AnnouncementChange> ChangeAsync(AnnouncementId id, Func<Announcement, AnnouncementStep> step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        while (await announcements.FindAsync(id, cancellation) is { } before)
        {
            switch (step(before))
            {
                case AnnouncementStep.Refused(_, var why):
                    return new AnnouncementChange.Refused(before, why);
                case AnnouncementStep.Done(var after) when after.Version == before.Version:
                    return new AnnouncementChange.Made(before);
                case AnnouncementStep.Done(var after) done:
                    Errand[] errands = done.Gathers ? [new Errand.GatherReceivers(id), new Errand.ShowReport(id)] : [new Errand.ShowReport(id)];
                    if (await announcements.SaveAsync(after, errands, done.Order, cancellation)) return new AnnouncementChange.Made(after);
                    break;
            }
        }

        return new AnnouncementChange.Gone();
    }
}
