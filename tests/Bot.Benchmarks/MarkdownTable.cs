namespace Bot.Benchmarks;

/// <summary>A table as it can be pasted into a Markdown file.</summary>
internal static class MarkdownTable
{
    public static async Task WriteAsync(TextWriter output, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        await output.WriteLineAsync(Line(header));
        await output.WriteLineAsync(Line([.. header.Select(_ => "---")]));
        foreach (var row in rows) await output.WriteLineAsync(Line(row));
        await output.WriteLineAsync();
    }

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
