using System.Collections.Frozen;

namespace Bot.School.Dutch;

/// <summary>
/// The norm of a written word: lower case, without diacritics, straight apostrophes, and written out by
/// <c>Dutch/Data/spelling.txt</c> ("fb" is "facebook", "m'n" is "mijn"). A word with hyphens is written out part by part.
/// </summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, string> ByCapitals = Read(written => written.Any(char.IsUpper));

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByLowerCase =
        Read(written => !written.Any(char.IsUpper)).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Normalize(string written)
    {
        if (ByCapitals.TryGetValue(written, out var capitals)) return capitals;
        var folded = Fold(written);
        if (ByLowerCase.TryGetValue(folded, out var norm)) return norm;
        return folded.Contains('-', StringComparison.Ordinal) ? NormalizeParts(written, folded) : folded;
    }

    private static string NormalizeParts(string written, string folded)
    {
        var capitals = written.Split('-');
        var parts = folded.Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            // A single letter is itself here: "M-toetsen" is not "hem-toetsen".
            if (parts[i].Length < 2) continue;
            if (capitals.Length == parts.Length && ByCapitals.TryGetValue(capitals[i], out var upper)) parts[i] = upper;
            else if (ByLowerCase.TryGetValue(parts[i], out var norm)) parts[i] = norm;
        }

        return string.Join('-', parts);
    }

    /// <summary>Lower case, without diacritics and abbreviating dots, with straight apostrophes.</summary>
    public static string Fold(string written)
    {
        if (!NeedsFolding(written)) return written;
        Span<char> folded = written.Length <= 64 ? stackalloc char[128] : new char[written.Length * 2];
        var length = 0;
        foreach (var c in written)
        {
            if (Letters.IsInvisible(c)) continue;
            if (c == '.' && !char.IsDigit(written[0])) continue;
            if (Letters.IsApostrophe(c)) folded[length++] = '\'';
            else if (Letters.IsHyphen(c)) folded[length++] = '-';
            else if (TwoLetters(c) is { } two)
            {
                two.CopyTo(folded[length..]);
                length += 2;
            }
            else folded[length++] = Letters.Fold(c);
        }

        return new string(folded[..length]);
    }

    private static string? TwoLetters(char c) => c switch
    {
        'ĳ' or 'Ĳ' => "ij",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        _ => null,
    };

    private static bool NeedsFolding(string written)
    {
        foreach (var c in written)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('\'' or '-')) return true;
        return false;
    }

    private static FrozenDictionary<string, string> Read(Func<string, bool> belongs) =>
        WordList.ReadPairs("spelling.txt").Where(pair => belongs(pair.Left)).ToFrozenDictionary(pair => pair.Left, pair => pair.Right);
}
