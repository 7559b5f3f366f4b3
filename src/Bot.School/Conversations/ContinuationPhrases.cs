using Bot.School.Dutch;

namespace Bot.School.Conversations;

/// <summary>The phrases of <c>continuation.txt</c>, matched over the words of a message.</summary>
internal static class ContinuationPhrases
{
    private static readonly Dictionary<string, List<string[][]>> BySection = Read();

    public static bool TakesUp(IReadOnlyList<string> words) => Opens("takes up", words);

    public static bool Adds(IReadOnlyList<string> words) => Opens("adds", words);

    public static bool Asks(IReadOnlyList<string> words) => Holds("asks", words);

    public static bool PointsBack(IReadOnlyList<string> words) => Holds("points back", words);

    public static IReadOnlyList<string> WordsOf(string text) =>
        [.. Tokenizer.Tokenize(text).Where(token => token.Kind == TokenKind.Word).SelectMany(token => token.Norm.Split(' '))];

    private static bool Opens(string section, IReadOnlyList<string> words) =>
        BySection[section].Any(phrase => phrase.Length <= words.Count && phrase.Index().All(part => part.Item.Contains(words[part.Index])));

    private static bool Holds(string section, IReadOnlyList<string> words) =>
        BySection[section].Any(phrase => words.Any(word => phrase[0].Contains(word)));

    private static Dictionary<string, List<string[][]>> Read()
    {
        var sections = new Dictionary<string, List<string[][]>>();
        var section = new List<string[][]>();
        foreach (var line in EmbeddedText.Lines("Conversations/continuation.txt").Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[') sections[line.Trim('[', ']')] = section = [];
            else section.Add([.. line.Split(' ').Select(part => part.Split('/'))]);
        }

        return sections;
    }
}
