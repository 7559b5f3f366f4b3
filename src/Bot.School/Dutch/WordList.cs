namespace Bot.School.Dutch;

/// <summary>The files with Dutch words that people extend: one entry a line, <c>#</c> begins a remark.</summary>
internal static class WordList
{
    /// <summary>The entries of a file under <c>Dutch/Data</c>, without remarks and blank lines.</summary>
    public static IEnumerable<string> Read(string file)
    {
        using var reader = new StreamReader(Open(file));
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Split('#')[0].Trim();
            if (entry.Length > 0) yield return entry;
        }
    }

    public static Stream Open(string file) =>
        typeof(WordList).Assembly.GetManifestResourceStream($"Dutch/{file}")
            ?? throw new FileNotFoundException($"Dutch/Data/{file} is not part of the assembly.");

    /// <summary>The entries of a file of <c>left = right</c> lines.</summary>
    public static IEnumerable<(string Left, string Right)> ReadPairs(string file)
    {
        foreach (var entry in Read(file))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == entry.Length - 1)
                throw new InvalidDataException($"Dutch/Data/{file}: '{entry}' is not of the form 'left = right'.");
            yield return (entry[..equals].Trim(), entry[(equals + 1)..].Trim());
        }
    }
}
