using Bot.Commands;
using Bot.Texts;

namespace Bot.Announcements;

/// <summary>How announcements are handled; section <c>Announcements</c>.</summary>
internal sealed record AnnouncementOptions
{
    public const string Section = "Announcements";

    /// <summary>Whether somebody else of the directie than who wrote it has to release it. Default false.</summary>
    public bool SecondPerson { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="CommandError">All that is wrong, each with its full key.</exception>
    public static AnnouncementOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var wrong = section.GetChildren().Where(child => !IsKnown(child) || child.GetChildren().Any() || !IsYesOrNo(child.Value)).Select(child => child.Path).ToList();
        if (!string.IsNullOrWhiteSpace(section.Value)) wrong.Add(section.Path);
        return wrong.Count == 0
            ? new AnnouncementOptions { SecondPerson = bool.TryParse(section[nameof(SecondPerson)], out var second) && second }
            : throw new CommandError(AnnouncementTalkTexts.WrongSettings(wrong, [nameof(SecondPerson)]));
    }

    private static bool IsKnown(IConfigurationSection child) => child.Key.Equals(nameof(SecondPerson), StringComparison.OrdinalIgnoreCase);

    private static bool IsYesOrNo(string? value) => string.IsNullOrWhiteSpace(value) || bool.TryParse(value, out _);
}
