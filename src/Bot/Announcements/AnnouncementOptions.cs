namespace Bot.Announcements;

/// <summary>How announcements are handled; section <c>Announcements</c>.</summary>
internal sealed record AnnouncementOptions
{
    public const string Section = "Announcements";

    /// <summary>Whether somebody else of the directie than who wrote it has to release it. Default false.</summary>
    public bool SecondPerson { get; init; }
}
