using Bot.School.Protocols.Files;
using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>A protocol's title and version: as the front matter says, else as the title line says.</summary>
internal static partial class ProtocolTitle
{
    public static (string Title, string? Version) Of(FrontMatter front, string? titleLine)
    {
        var line = titleLine ?? "Protocol";
        var stated = StatedVersion().Match(line);
        var version = front.Version ?? (stated.Success ? stated.Groups["version"].Value : null);
        var words = stated.Success ? line[..stated.Index].TrimEnd(' ', '-', '–', ',', '(') : line;
        return (front.Title ?? (words.Length > 0 ? words : line), version);
    }

    [GeneratedRegex("""(?:versie\s*)?(?<version>20\d\d\s*[-–/]\s*20\d\d|(?<=versie\s*)(?:\p{L}+\s+)?\d[\d.]*)\)?\s*$""", RegexOptions.IgnoreCase)]
    private static partial Regex StatedVersion();
}
