namespace Bot.School.Announcements;

/// <summary>What a step asks of the receivers; it is ordered in the transaction that stores the step.</summary>
public enum ReceiverOrder
{
    None,

    /// <summary>Everybody whose card is not what it should be gets the right one: whoever waits, and whoever has an older edition.</summary>
    Show,

    /// <summary>Whoever waits gets nothing.</summary>
    Cancel,

    /// <summary>Whoever waits gets nothing, and what was delivered is taken away.</summary>
    Recall,

    /// <summary>Whoever has it and has not read it is reminded.</summary>
    Remind,
}

/// <summary>What became of a step.</summary>
public abstract record AnnouncementStep
{
    private AnnouncementStep()
    {
    }

    /// <summary>The step was taken.</summary>
    public sealed record Done(Announcement Announcement) : AnnouncementStep
    {
        public ReceiverOrder Order { get; init; }

        /// <summary>Whether it is now to be found out who gets it.</summary>
        public bool Gathers { get; init; }
    }

    /// <summary>The announcement does not allow it now; it is as it was.</summary>
    public sealed record Refused(Announcement Announcement, AnnouncementRefusal Why) : AnnouncementStep;
}

/// <summary>Why a step was refused.</summary>
public enum AnnouncementRefusal
{
    /// <summary>It has no title, or one that is longer than <see cref="AnnouncementContent.LongestTitle"/>.</summary>
    TitleMissing,

    TextMissing,

    /// <summary>More than <see cref="AnnouncementContent.LongestText"/>.</summary>
    TextTooLong,

    AudienceEmpty,

    /// <summary>The moment at which it is to go out is over.</summary>
    TimeIsPast,

    /// <summary>Who wrote it does not release it.</summary>
    NeedsSecondPerson,

    /// <summary>It is on its way or has arrived.</summary>
    AlreadySending,

    /// <summary>It is not on its way.</summary>
    NotSending,

    /// <summary>It was not stopped.</summary>
    NotStopped,

    /// <summary>Nobody was asked to read it.</summary>
    ReadingNotAsked,
}
