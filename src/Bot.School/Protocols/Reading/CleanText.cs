using System.Text;
using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>The words of a line as people read them: white space folded, Markdown emphasis and escapes gone, all else as it stands.</summary>
internal static partial class CleanText
{
    public static string Of(string line)
    {
        var text = line;
        if (text.Contains('*')) text = Emphasis().Replace(text, "${words}");
        if (text.Contains('\\')) text = Escape().Replace(text, "${sign}");
        return Fold(text);
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter is '\uFEFF')
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else
            {
                folded.Append(letter);
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    // A star that closes nothing is a footnote's mark and stays.
    [GeneratedRegex("""(?<![\p{L}\p{N}*\\])(?<stars>\*{1,3})(?=[\p{L}\p{N}"'„“‘(])(?<words>[^*]+?)(?<=\S)\k<stars>(?![\p{L}\p{N}*])""")]
    private static partial Regex Emphasis();

    [GeneratedRegex("""\\(?<sign>[*_\[\]#.()\-+>|])""")]
    private static partial Regex Escape();
}
