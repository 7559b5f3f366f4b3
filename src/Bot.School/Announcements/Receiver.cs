using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.School.Announcements;

/// <summary>How far an announcement has come for one person.</summary>
public enum ReceiverState
{
    /// <summary>To be sent.</summary>
    Queued,

    /// <summary>They have it.</summary>
    Sent,

    /// <summary>They do not get it: see <see cref="Receiver.Why"/>.</summary>
    NotReached,

    /// <summary>They had it, and it was taken away.</summary>
    Recalled,

    /// <summary>It was recalled, and they still have it: the service did not tell which message holds it, or does not let it be taken away.</summary>
    NotTakenAway,
}

/// <summary>Why somebody was not reached.</summary>
public enum ReachFailure
{
    /// <summary>A guest in the team: not staff.</summary>
    Guest,

    /// <summary>The app is not installed for them.</summary>
    NotInstalled,

    /// <summary>They blocked, muted or removed the assistant.</summary>
    Blocked,

    /// <summary>Their chat was deleted, and no new one can be made.</summary>
    ChatGone,

    /// <summary>It went out and Teams did not answer: it may stand there or not, and is not sent a second time.</summary>
    Unsure,

    /// <summary>Teams refuses or fails for another reason.</summary>
    Refused,
}

/// <summary>Somebody who is to get an announcement: in each announcement once.</summary>
public sealed record Receiver
{
    public required AnnouncementId Announcement { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Their object id in the organisation's directory: the channel may know one person by several ids. Null when it does not tell, and when they asked to be forgotten.</summary>
    public string? DirectoryId { get; init; }

    /// <summary>As the channel tells it; null when it does not, and when the person asked to be forgotten.</summary>
    public string? Name { get; init; }

    /// <summary>The school as whose staff or supervisor they get it.</summary>
    public required SchoolId School { get; init; }

    /// <summary>Their chat when <see cref="HasChat"/>; else where they were found, through which a chat can be made.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>Whether <see cref="Address"/> is their own chat with the assistant.</summary>
    public bool HasChat { get; init; }

    public ReceiverState State { get; init; }

    /// <summary>Null unless they were not reached.</summary>
    public ReachFailure? Why { get; init; }

    /// <summary>The message that holds the card; null when it was not sent or the service did not tell.</summary>
    public string? Message { get; init; }

    /// <summary>The edition that the card shows; 0 before it was sent.</summary>
    public int Edition { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When they pressed "gelezen en begrepen" for the first time.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>How often they were reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>The messages that remind them, as far as the service told which they are.</summary>
    public IReadOnlyList<string> ReminderMessages { get; init; } = [];
}

/// <summary>How many receivers of a school are where.</summary>
public sealed record ReceiverCount(SchoolId School, int Queued, int Sent, int NotReached, int Recalled, int Read, int NotTakenAway = 0)
{
    /// <summary>The sum of several schools; the school is empty.</summary>
    public static ReceiverCount Sum(IEnumerable<ReceiverCount> of) => of.Aggregate(
        new ReceiverCount(new SchoolId(""), 0, 0, 0, 0, 0),
        (sum, one) => new ReceiverCount(
            sum.School, sum.Queued + one.Queued, sum.Sent + one.Sent, sum.NotReached + one.NotReached, sum.Recalled + one.Recalled, sum.Read + one.Read, sum.NotTakenAway + one.NotTakenAway)
        {
            Behind = sum.Behind + one.Behind,
        });

    /// <summary>Of those who have it: how many see an edition that was corrected since.</summary>
    public int Behind { get; init; }

    public int All => Queued + NotReached + Arrived;

    /// <summary>Who got it, whether it was taken away since or not.</summary>
    public int Arrived => Sent + Recalled + NotTakenAway;
}
