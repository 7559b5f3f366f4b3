namespace Bot.School.Protocols.Reading;

/// <summary>Finds a footnote's mark in the words of a clause.</summary>
internal static class NoteReference
{
    public static bool Stands(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var end = at + mark.Length;
            var isWhole = (at == 0 || !IsMark(text[at - 1])) && (end == text.Length || !IsMark(text[end]));
            if (isWhole && at > 0 && (mark[0] == '[' || !char.IsWhiteSpace(text[at - 1]))) return true;
        }

        return false;
    }

    private static bool IsMark(char sign) => sign is '*' or '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');
}
