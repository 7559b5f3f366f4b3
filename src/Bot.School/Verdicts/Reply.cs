using Bot.School.Dutch;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>A last turn that only says yes, no or "I do not know": it answers what the assistant asked back.</summary>
/// <param name="Before">The question without that turn.</param>
/// <param name="Says">Yes, no, or unknown.</param>
internal sealed record Reply(Question Before, Truth Says)
{
    private const int MostWords = 4;

    private static readonly HashSet<string> Yes = ["ja", "jawel", "jazeker", "zeker", "klopt", "yes", "yep", "jep"];
    private static readonly HashSet<string> No = ["nee", "neen", "nope", "nee,", "geen"];
    private static readonly HashSet<string> Unsure = ["weet", "idee", "onbekend", "misschien"];

    /// <summary>Reads the last turn; null when it says more than that, or when nothing went before.</summary>
    public static Reply? ToQuestionBack(Question question)
    {
        if (question.Turns.Count < 2) return null;
        var words = Tokenizer.Tokenize(question.Turns[^1]).Where(token => token.Kind == TokenKind.Word).Select(token => token.Norm).ToList();
        if (words.Count is 0 or > MostWords) return null;
        var before = question with { Turns = [.. question.Turns.Take(question.Turns.Count - 1)], Asked = null };
        if (words.Exists(Unsure.Contains)) return new Reply(before, Truth.Unknown);
        if (words.Count > 2) return null;
        if (Yes.Contains(words[0])) return new Reply(before, Truth.Yes);
        return No.Contains(words[0]) ? new Reply(before, Truth.No) : null;
    }
}
