namespace Bot.Benchmarks;

/// <summary>One measured figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure with its unit.</param>
/// <param name="Goal">What it should be; empty when it is only reported.</param>
/// <param name="IsMet">Whether it is that; true when there is no goal.</param>
internal sealed record Figure(string Name, string Value, string Goal = "", bool IsMet = true)
{
    private const int Missed = 1;

    /// <summary>Prints the figures; the exit status tells whether a goal was missed.</summary>
    public static async Task<int> WriteAsync(TextWriter output, IReadOnlyList<Figure> figures)
    {
        await MarkdownTable.WriteAsync(
            output,
            ["Maat", "Gemeten", "Doel", "Gehaald"],
            figures.Select(figure => new[] { figure.Name, figure.Value, figure.Goal, figure.Goal.Length == 0 ? "" : figure.IsMet ? "ja" : "NEE" }));
        return figures.All(figure => figure.IsMet) ? 0 : Missed;
    }
}
