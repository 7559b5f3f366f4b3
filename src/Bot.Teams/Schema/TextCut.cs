namespace Bot.Teams.Schema;

/// <summary>Shortens texts for where only so much fits.</summary>
internal static class TextCut
{
    /// <summary>The text itself when it is short enough; else its beginning with an ellipsis, together at most <paramref name="most"/> signs.</summary>
    public static string To(string text, int most) => text.Length <= most ? text : Begin(text, most - 1) + "…";

    /// <summary>The first so many signs; never half of a pair of surrogates, which is no text.</summary>
    public static string Begin(string text, int length) => text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
