namespace Bot.School.Dutch.Patterns;

/// <summary>
/// Numbers of word forms folded into 64 bits: sets whose masks share no bit share no form. Most comparisons of a word with a step end there.
/// </summary>
internal static class FormMask
{
    public static ulong Of(ReadOnlySpan<int> forms)
    {
        var mask = 0ul;
        foreach (var form in forms) mask |= 1ul << (form & 63);
        return mask;
    }
}
