using System.Globalization;
using System.Text;

namespace Bot.Language.Privacy;

/// <summary>One way to compare names: lower case, without accents, straight apostrophes and hyphens.</summary>
internal static class Folding
{
    // Written out because string.Normalize does nothing under InvariantGlobalization.
    private const string Accented = "àáâãäåāăąạảấầẩẫậắằçćčďđèéêëēėęěẹẻếềểễệğìíîïīįıịỉłñńňòóôõöøōőọỏốồổộơờớợŕřśşšșţťțùúûüūůűųụủưừứựýÿỳỵźżž";
    private const string Plain = "aaaaaaaaaaaaaaaaaacccddeeeeeeeeeeeeeeegiiiiiiiiilnnnoooooooooooooooooorrsssstttuuuuuuuuuuuuuuyyyyzzz";

    public static string Fold(string written)
    {
        var folded = new StringBuilder(written.Length);
        foreach (var c in written)
        {
            if (IsApostrophe(c)) folded.Append('\'');
            else if (c is '\u2010' or '\u2011') folded.Append('-');
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) folded.Append(Letter(c));
        }

        return folded.ToString();
    }

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' or '\u02BC' or '\u2032';

    private static char Letter(char c)
    {
        if (c == 'İ') return 'i';
        var lower = char.ToLowerInvariant(c);
        if (lower < '\u00C0') return lower;
        var at = Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Plain[at];
    }
}
