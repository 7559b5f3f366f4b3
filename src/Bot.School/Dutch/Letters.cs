using System.Globalization;

namespace Bot.School.Dutch;

/// <summary>What single characters are, as far as reading Dutch needs it.</summary>
internal static class Letters
{
    // Written out because string.Normalize does nothing under InvariantGlobalization.
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőŕřśşšţťùúûüūůűųýÿźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorrsssttuuuuuuuuyyzzz";

    private static readonly char[] Folded = FoldTable();

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' or '\u02BC' or '\u2032';

    public static bool IsQuote(char c) => IsApostrophe(c) || c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201A' or '\u00AB' or '\u00BB';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Marks that belong to the letter before them, and characters nobody sees, such as the soft hyphen.</summary>
    public static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>Lower case, without diacritics.</summary>
    public static char Fold(char c) => c < Folded.Length ? Folded[c] : char.ToLowerInvariant(c);

    private static char[] FoldTable()
    {
        var table = new char[0x180];
        for (var c = 0; c < table.Length; c++)
        {
            var lower = char.ToLowerInvariant((char)c);
            var at = Accented.IndexOf(lower, StringComparison.Ordinal);
            table[c] = at < 0 ? lower : Plain[at];
        }

        return table;
    }
}
