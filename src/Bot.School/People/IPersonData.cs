using Bot.School.Conversations;

namespace Bot.School.People;

/// <summary>Everything that is stored of somebody, to show it to them.</summary>
public interface IPersonData
{
    /// <summary>What is stored under a person's id, a part for each place where something is; none when nothing is stored.</summary>
    Task<IReadOnlyList<PersonDataPart>> OfAsync(PersonId person, CancellationToken cancellation);
}

/// <summary>What is stored of somebody in one place.</summary>
/// <param name="Name">Names the place: one of <see cref="PersonDataNames"/>.</param>
/// <param name="Rows">What each thing that is stored there tells, by name. Moments in ISO 8601 (UTC), yes and no as "true" and "false"; what is not known is left out.</param>
public sealed record PersonDataPart(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);

/// <summary>Where something of a person can be stored.</summary>
public static class PersonDataNames
{
    /// <summary>Who they are and where they can be reached.</summary>
    public const string Person = "person";

    /// <summary>Their school, and the question that they are asking.</summary>
    public const string Conversation = "conversation";

    /// <summary>What they thought of answers.</summary>
    public const string Opinion = "opinion";

    /// <summary>Conversations that they linked.</summary>
    public const string Link = "link";

    /// <summary>When they were away, and who stood in for them.</summary>
    public const string Absence = "absence";

    /// <summary>For whom they stood in.</summary>
    public const string StandIn = "stand_in";

    /// <summary>Cases that they asked.</summary>
    public const string CaseAsked = "case_asked";

    /// <summary>Cases that they have taken on.</summary>
    public const string CaseTaken = "case_taken";

    /// <summary>Cases on which they ruled.</summary>
    public const string CaseRuled = "case_ruled";

    /// <summary>What they did and said in cases.</summary>
    public const string CaseEvent = "case_event";

    /// <summary>Announcements that they wrote.</summary>
    public const string AnnouncementWritten = "announcement_written";

    /// <summary>Announcements that they let go out.</summary>
    public const string AnnouncementReleased = "announcement_released";

    /// <summary>Announcements that they got, and when they read them.</summary>
    public const string AnnouncementReceived = "announcement_received";

    /// <summary>What waits to be told to them, or was told.</summary>
    public const string Delivery = "delivery";
}
