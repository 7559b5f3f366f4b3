using System.Collections.Frozen;

namespace Bot.School.Dutch;

/// <summary>Tells the words that anybody may use from names, numbers and what somebody made up: those of <c>common-words.txt</c>, and single signs. A list of the language would hold names.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = WordList.Read("common-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    /// <param name="norm">In lower case, as a token's norm.</param>
    public static bool Contains(string norm) => norm.Length == 1 || Words.Contains(norm);
}
