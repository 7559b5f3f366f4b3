using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.Benchmarks.Retrieval;

/// <summary>What the databases index and search: the same words that the product's own index holds.</summary>
internal static class IndexedText
{
    public static string Of(Clause clause) => string.Join('\n', [.. clause.HeadingPath, clause.FullText]);

    public static string Of(Question question) => string.Join('\n', question.Turns);
}
