using Bot.School.Dutch.Patterns;

namespace Bot.School.Questions;

/// <summary>The patterns that are built in, from <c>Questions/Data/patterns</c>: data that a Dutch speaker can extend.</summary>
public static class ReadingPatterns
{
    private const string Folder = "Questions/patterns/";

    private static readonly Lazy<PatternSet> Loaded = new(() => new PatternSet(
        EmbeddedText.Names(Folder).Select(name => (name, EmbeddedText.Lines(name)))));

    public static PatternSet BuiltIn => Loaded.Value;
}
