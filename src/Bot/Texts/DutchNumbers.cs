using System.Globalization;

namespace Bot.Texts;

/// <summary>Numbers as Dutch people write them; this program knows no languages of the computer.</summary>
internal static class DutchNumbers
{
    /// <summary>"1.234".</summary>
    public static string Of(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>"40%", rounded down: all is only said of all, and none only of none.</summary>
    public static string Percent(int part, int whole) => (Share(part, whole), part) switch
    {
        (0, > 0) => "minder dan 1%",
        (var share, _) => $"{share.ToString(CultureInfo.InvariantCulture)}%",
    };

    /// <summary>In hundredths, rounded down, from 0 to 100; 0 of nothing.</summary>
    public static int Share(int part, int whole) => whole <= 0 ? 0 : (int)(100L * Math.Clamp(part, 0, whole) / whole);
}
