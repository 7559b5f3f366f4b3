namespace Bot.School.Dutch;

/// <summary>The files with Dutch words that people extend: one entry a line, <c>#</c> begins a remark.</summary>
internal static class WordList
{
    /// <summary>The entries of a file under <c>Dutch/Data</c>, without remarks and blank lines.</summary>
    public static IEnumerable<string> Read(string file)
    {
        foreach (var line in EmbeddedText.Lines($"Dutch/{file}"))
        {
            var entry = line.Split('#')[0].Trim();
            if (entry.Length > 0) yield return entry;
        }
    }

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
