namespace Bot.School.Dutch.Patterns;

/// <summary>A pattern that may begin at a word, and what else it needs.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="NeededAt">Where the forms begin of which the text must hold one.</param>
/// <param name="NeededCount">How many those are; 0 for a pattern that needs nothing else.</param>
internal readonly record struct StartingPattern(Pattern Pattern, int NeededAt, int NeededCount);

/// <summary>
/// The patterns by the form with which they begin, each with the rarest other step that it cannot do without: of the patterns that begin with a word of
/// a text most need a word that is nowhere in it. What such a look needs stands side by side in memory.
/// </summary>
internal sealed class StartingPatterns
{
    private readonly StartingPattern[] _patterns;
    private readonly int[] _needed;
    private readonly (int Start, int Count)[] _byForm;

    /// <param name="patterns">All patterns.</param>
    /// <param name="count">How many forms there are.</param>
    public StartingPatterns(IReadOnlyList<Pattern> patterns, int count)
    {
        // A form that many patterns name is one that many texts hold.
        var uses = new int[count];
        var starting = new List<Pattern>?[count];
        foreach (var pattern in patterns)
        {
            foreach (var form in pattern.Steps[0].Forms) (starting[form] ??= []).Add(pattern);
            foreach (var step in pattern.Steps)
            {
                foreach (var form in step.Forms) uses[form]++;
            }
        }

        var all = new List<StartingPattern>();
        var needed = new List<int>();
        _byForm = new (int, int)[count];
        for (var form = 0; form < count; form++)
        {
            if (starting[form] is not { } patternsOf) continue;
            _byForm[form] = (all.Count, patternsOf.Count);
            foreach (var pattern in patternsOf)
            {
                var rarest = Rarest(pattern, uses);
                all.Add(new StartingPattern(pattern, needed.Count, rarest.Length));
                needed.AddRange(rarest);
            }
        }

        _patterns = [.. all];
        _needed = [.. needed];
    }

    private static int[] Rarest(Pattern pattern, int[] uses)
    {
        var (rarest, fewest) = (Array.Empty<int>(), int.MaxValue);
        foreach (var step in pattern.Steps.AsSpan(1))
        {
            if (!step.IsNeeded) continue;
            var used = 0;
            foreach (var form in step.Forms) used += uses[form];
            if (used < fewest) (rarest, fewest) = (step.Forms, used);
        }

        return rarest;
    }

    /// <summary>The patterns that begin with this form, in the order of the files.</summary>
    public ReadOnlySpan<StartingPattern> With(int form) => _patterns.AsSpan(_byForm[form].Start, _byForm[form].Count);

    /// <summary>The forms of which a text must hold one.</summary>
    public ReadOnlySpan<int> NeededBy(in StartingPattern pattern) => _needed.AsSpan(pattern.NeededAt, pattern.NeededCount);
}
