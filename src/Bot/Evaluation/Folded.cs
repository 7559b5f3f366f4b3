namespace Bot.Evaluation;

/// <summary>Text to compare by its words: white space folded, Markdown's stars dropped.</summary>
internal static class Folded
{
    public static string Text(string text) =>
        string.Join(' ', text.Replace("*", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
