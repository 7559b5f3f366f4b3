namespace Bot.School.Dutch.Patterns;

/// <summary>A place where a pattern matched.</summary>
/// <param name="Label">What it says.</param>
/// <param name="IsDenial">It says that the label does not hold.</param>
/// <param name="First">The first token of the match.</param>
/// <param name="Last">The last token of the match.</param>
/// <param name="Weight">How many words it rests on.</param>
public readonly record struct PatternMatch(string Label, bool IsDenial, int First, int Last, int Weight);

/// <summary>What the patterns found in a text: the matches, and for each token the class it is in, if any.</summary>
public sealed record PatternReading(IReadOnlyList<PatternMatch> Matches, IReadOnlyList<string?> Classes);

/// <summary>Patterns over words, ready to be matched; immutable once built.</summary>
public sealed class PatternSet
{
    private readonly WordMatcher _words = new();
    private readonly StartingPatterns _starting;

    /// <param name="files">The files' names and lines; a class may be used in every file.</param>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line.</exception>
    public PatternSet(IEnumerable<(string File, IEnumerable<string> Lines)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var patterns = new List<Pattern>();
        foreach (var (file, lines) in files) PatternFile.Read(file, lines, _words, patterns);
        _starting = new StartingPatterns(patterns, _words.Count);
        Labels = [.. patterns.Select(pattern => pattern.Label).Distinct()];
    }

    /// <summary>What the patterns can say.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Finds all matches, and the class of each word that is in one.</summary>
    public PatternReading Read(IReadOnlyList<Token> tokens, bool[] inDraft)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(inDraft);
        var text = new MatchedText(tokens, inDraft, _words);
        var matches = new List<PatternMatch>();
        var classes = new string?[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var form in text.Forms(i))
            {
                classes[i] ??= _words.ClassName(form);
                foreach (ref readonly var starting in _starting.With(form))
                {
                    if (starting.NeededCount > 0 && !text.HoldsAny(_starting.NeededBy(in starting))) continue;
                    var pattern = starting.Pattern;
                    if (!text.MayStart(pattern, i)) continue;
                    var last = text.MatchFrom(pattern, 1, i);
                    if (last >= 0 && !text.IsLifted(pattern, i)) matches.Add(new PatternMatch(pattern.Label, pattern.IsDenial, i, last, pattern.Weight));
                }
            }
        }

        return new PatternReading(matches, classes);
    }
}
