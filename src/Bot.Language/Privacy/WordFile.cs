using System.Collections.Frozen;
using System.Text;

namespace Bot.Language.Privacy;

/// <summary>The files under <c>Privacy/Data</c> that people extend: words with white space between them, <c>#</c> begins a remark.</summary>
internal static class WordFile
{
    /// <summary>The words of a file, folded (<see cref="Folding.Fold"/>).</summary>
    public static FrozenSet<string> Read(string file) => Lines(file).SelectMany(Words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a file of <c>name = words</c> lines, folded, each with the name before it; of a word that stands twice the first counts.</summary>
    public static FrozenDictionary<string, string> ReadNamed(string file) => Lines(file)
        .Select(line => line.Split('=', 2))
        .SelectMany(parts => Words(parts[1]).Select(word => (Name: parts[0].Trim(), Word: word)))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Name, StringComparer.Ordinal);

    public static Stream Open(string file) =>
        typeof(WordFile).Assembly.GetManifestResourceStream($"Privacy/{file}")
        ?? throw new InvalidOperationException($"The file 'Privacy/{file}' is not built into the assembly.");

    private static IEnumerable<string> Words(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folding.Fold);

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Open(file), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
