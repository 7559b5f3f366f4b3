using Bot.School.Cases;

namespace Bot.School.Announcements;

public sealed partial record Announcement
{
    /// <summary>How long after it was sent the first reminder of <see cref="ReminderPlan.Once"/> goes out.</summary>
    public static readonly TimeSpan OnceAfter = TimeSpan.FromDays(3);

    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public const int MostWeeklyReminders = 4;

    /// <summary>How often the clock looks at what is being sent, so that its report stays right.</summary>
    public static readonly TimeSpan LookWhileSending = TimeSpan.FromSeconds(4);

    /// <summary>Other words, another audience or another moment. What waited to be released or to go out is a draft again.</summary>
    public AnnouncementStep Edit(CasePerson by, AnnouncementContent content, Audience audience, DateTimeOffset? at, ReminderPlan reminders)
    {
        if (!IsBeforeSending) return Refuse(AnnouncementRefusal.AlreadySending);
        var edited = this with { Content = content, Audience = audience, At = at, Reminders = reminders, Author = by, Status = AnnouncementStatus.Draft, ReleasedBy = null, CheckAt = null };
        return edited == this ? new AnnouncementStep.Done(this) : Done(edited);
    }

    /// <summary>Lets it go out, at once or at its moment. When a second person is asked for, the author only offers it.</summary>
    public AnnouncementStep Release(CasePerson by, bool secondPerson, DateTimeOffset now)
    {
        if (!IsBeforeSending) return Refuse(AnnouncementRefusal.AlreadySending);
        if (Status == AnnouncementStatus.Planned) return new AnnouncementStep.Done(this);
        if (WhyIncomplete(now) is { } why) return Refuse(why);
        if (secondPerson && by.Id == Author.Id)
            return Status == AnnouncementStatus.AwaitingRelease ? Refuse(AnnouncementRefusal.NeedsSecondPerson) : Done(this with { Status = AnnouncementStatus.AwaitingRelease });
        var released = this with { ReleasedBy = by };
        return At is { } at && at > now ? Done(released with { Status = AnnouncementStatus.Planned, CheckAt = at }) : Begin(released, now);
    }

    /// <summary>Its moment has come.</summary>
    public AnnouncementStep Start(DateTimeOffset now) => Status == AnnouncementStatus.Planned && At <= now ? Begin(this, now) : new AnnouncementStep.Done(this);

    /// <summary>Nothing leaves any more. What was planned is a draft again.</summary>
    public AnnouncementStep Stop(DateTimeOffset now) => Status switch
    {
        AnnouncementStatus.Planned => Done(this with { Status = AnnouncementStatus.Draft, ReleasedBy = null, CheckAt = null }),
        AnnouncementStatus.Sending => Done(this with { Status = AnnouncementStatus.Stopped, EndedAt = now, CheckAt = null }, ReceiverOrder.Cancel),
        AnnouncementStatus.Stopped => new AnnouncementStep.Done(this),
        _ => Refuse(AnnouncementRefusal.NotSending),
    };

    /// <summary>Goes on where it was stopped.</summary>
    public AnnouncementStep Resume(DateTimeOffset now) => Status switch
    {
        AnnouncementStatus.Stopped => Done(
            this with { Status = AnnouncementStatus.Sending, EndedAt = null, CheckAt = now + LookWhileSending }, ReceiverOrder.Show, gathers: !IsGathered),
        AnnouncementStatus.Sending => new AnnouncementStep.Done(this),
        _ => Refuse(AnnouncementRefusal.NotStopped),
    };

    /// <summary>All who are to get it are known.</summary>
    /// <param name="unread">The conversations whose members could not be read.</param>
    public AnnouncementStep Gathered(IReadOnlyList<string> unread) => IsGathered ? new AnnouncementStep.Done(this) : Done(this with { IsGathered = true, Unread = unread });

    /// <summary>Nobody waits for it any more.</summary>
    public AnnouncementStep Finish(DateTimeOffset now) => Status == AnnouncementStatus.Sending && IsGathered
        ? Done(this with { Status = AnnouncementStatus.Sent, EndedAt = now, CheckAt = NextReminder(now) })
        : new AnnouncementStep.Done(this);

    /// <summary>Other words for what was sent already: the cards that were delivered change in place.</summary>
    public AnnouncementStep Correct(CasePerson by, AnnouncementContent content, bool secondPerson)
    {
        if (IsBeforeSending || Status == AnnouncementStatus.Recalled) return Refuse(AnnouncementRefusal.NotSending);
        if (WhyIncomplete(content) is { } why) return Refuse(why);
        if (content == Content) return new AnnouncementStep.Done(this);
        return secondPerson ? Done(this with { Correction = content, Author = by }) : Corrected(content, by);
    }

    /// <summary>A second person lets the correction go out.</summary>
    public AnnouncementStep ReleaseCorrection(CasePerson by)
    {
        if (Correction is not { } content || Status == AnnouncementStatus.Recalled) return Refuse(AnnouncementRefusal.NotSending);
        return by.Id == Author.Id ? Refuse(AnnouncementRefusal.NeedsSecondPerson) : Corrected(content, Author);
    }

    /// <summary>Takes it back: every delivered card goes.</summary>
    public AnnouncementStep Recall(DateTimeOffset now) => Status switch
    {
        AnnouncementStatus.Sending or AnnouncementStatus.Stopped or AnnouncementStatus.Sent =>
            Done(this with { Status = AnnouncementStatus.Recalled, EndedAt = now, Correction = null, CheckAt = now + LookWhileSending }, ReceiverOrder.Recall),
        AnnouncementStatus.Recalled => new AnnouncementStep.Done(this),
        _ => Refuse(AnnouncementRefusal.NotSending),
    };

    /// <summary>Reminds those who have it and have not read it.</summary>
    public AnnouncementStep Remind(DateTimeOffset now)
    {
        if (!Content.AsksReading) return Refuse(AnnouncementRefusal.ReadingNotAsked);
        if (Status is not (AnnouncementStatus.Sending or AnnouncementStatus.Stopped or AnnouncementStatus.Sent)) return Refuse(AnnouncementRefusal.NotSending);
        var reminded = this with { RemindersOrdered = RemindersOrdered + 1 };
        return Done(Status == AnnouncementStatus.Sent ? reminded with { CheckAt = reminded.NextReminder(now) } : reminded, ReceiverOrder.Remind);
    }

    /// <summary>The clock has looked, and nothing happened.</summary>
    public Announcement LookAgain(DateTimeOffset? at) => this with { Version = Version + 1, CheckAt = at };

    private static AnnouncementRefusal? WhyIncomplete(AnnouncementContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title) || content.Title.Length > AnnouncementContent.LongestTitle) return AnnouncementRefusal.TitleMissing;
        return string.IsNullOrWhiteSpace(content.Text) ? AnnouncementRefusal.TextMissing : content.Text.Length > AnnouncementContent.LongestText ? AnnouncementRefusal.TextTooLong : null;
    }

    private AnnouncementRefusal? WhyIncomplete(DateTimeOffset now) =>
        WhyIncomplete(Content) ?? (Audience.IsEmpty ? AnnouncementRefusal.AudienceEmpty : At < now ? AnnouncementRefusal.TimeIsPast : null);

    private DateTimeOffset? NextReminder(DateTimeOffset now) => (Content.AsksReading, Reminders) switch
    {
        (true, ReminderPlan.Once) when RemindersOrdered == 0 => now + OnceAfter,
        (true, ReminderPlan.Weekly) when RemindersOrdered < MostWeeklyReminders => now + Week,
        _ => null,
    };

    private static AnnouncementStep.Done Begin(Announcement of, DateTimeOffset now) =>
        of.Done(of with { Status = AnnouncementStatus.Sending, StartedAt = now, CheckAt = now + LookWhileSending }, gathers: true);

    private AnnouncementStep.Done Corrected(AnnouncementContent content, CasePerson by) =>
        Done(this with { Content = content, Correction = null, Author = by, Edition = Edition + 1 }, ReceiverOrder.Show);

    private AnnouncementStep.Done Done(Announcement after, ReceiverOrder order = ReceiverOrder.None, bool gathers = false) =>
        new(after with { Version = Version + 1 }) { Order = order, Gathers = gathers };

    private AnnouncementStep.Refused Refuse(AnnouncementRefusal why) => new(this, why);
}
