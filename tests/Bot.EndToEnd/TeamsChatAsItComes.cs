namespace Bot.EndToEnd;

/// <summary>The client as whoever follows the README has it: with its own names and ids, which are not formed as those of Teams are.</summary>
public sealed class TeamsChatAsItComes : TeamsChat
{
    /// <summary>The client's own channel.</summary>
    public const string Announcements = "Announcements";

    protected override string BotName => "Test Bot";

    protected override string? Configuration => null;
}
