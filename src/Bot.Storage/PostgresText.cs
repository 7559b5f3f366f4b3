namespace Bot.Storage;

/// <summary>
/// Text as PostgreSQL can keep it: it takes no character U+0000 and no half of a surrogate pair, and would refuse the whole row. Somebody's message
/// with one in it must be kept all the same.
/// </summary>
internal static class PostgresText
{
    private const char StandsIn = '\uFFFD';

    public static string Of(string text) => NextRefused(text, 0) == text.Length ? text : string.Create(text.Length, text, static (kept, text) =>
    {
        text.CopyTo(kept);
        for (var i = NextRefused(text, 0); i < text.Length; i = NextRefused(text, i + 1)) kept[i] = StandsIn;
    });

    private static int NextRefused(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return text.Length;
    }
}
