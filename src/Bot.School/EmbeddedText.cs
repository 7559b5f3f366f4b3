using System.Text;

namespace Bot.School;

/// <summary>The text files that are built into this assembly: word lists, facts and weights.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of the file that stands under <c>Data/</c> of its folder; "Questions/facts.txt" is <c>Questions/Data/facts.txt</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line.TrimEnd();
    }

    /// <summary>The names of all files of a folder, in order.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The file '{name}' is not built into the assembly.");
}
