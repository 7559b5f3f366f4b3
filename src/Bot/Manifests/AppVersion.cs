using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Manifests;

/// <summary>The version of the app in Teams, x.y.z; it goes up at every upload (PROTOCOL 8.1).</summary>
internal sealed partial record AppVersion
{
    public static readonly AppVersion First = new(1, 0, 0);

    private readonly int _major;
    private readonly int _minor;
    private readonly int _patch;

    private AppVersion(int major, int minor, int patch) => (_major, _minor, _patch) = (major, minor, patch);

    public AppVersion Next => new(_major, _minor, _patch + 1);

    /// <summary>Null when the text is not three numbers of at most five digits, without zeroes in front.</summary>
    public static AppVersion? TryRead(string text) => Form().Match(text) is { Success: true } match
        ? new AppVersion(Number(match, 1), Number(match, 2), Number(match, 3))
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_major}.{_minor}.{_patch}");

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})\z")]
    private static partial Regex Form();
}
