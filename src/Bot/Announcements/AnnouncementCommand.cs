using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Announcements;

/// <summary>What somebody of the directie types about announcements.</summary>
internal abstract partial record AnnouncementCommand
{
    private AnnouncementCommand()
    {
    }

    public sealed record New : AnnouncementCommand;

    public sealed record List : AnnouncementCommand;

    public sealed record Show(int Number) : AnnouncementCommand;

    /// <summary>Null when it is something else.</summary>
    public static AnnouncementCommand? TryRead(string text)
    {
        if (NewWords().IsMatch(text)) return new New();
        if (ListWords().IsMatch(text)) return new List();
        return ShowWords().Match(text) is { Success: true } match && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Show(number) : null;
    }

    // In English too: a client in English types the title of a command as it shows it.
    [GeneratedRegex(@"^\W*(?:(?:maak |schrijf )?(?:een )?(?:nieuwe )?mededeling(?: (?:maken|schrijven))?|(?:new )?announcement)\W*$", Options)]
    private static partial Regex NewWords();

    [GeneratedRegex(@"^\W*(?:(?:alle )?mededelingen|announcements)\W*$", Options)]
    private static partial Regex ListWords();

    [GeneratedRegex(@"^\W*(?:mededeling|announcement) (?:nr\.? |nummer )?#?(?<number>\d{1,7})\W*$", Options)]
    private static partial Regex ShowWords();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
