using Bot.School.Questions;

namespace Bot.Language.Functions;

/// <summary>What a function is asked, within what it takes.</summary>
internal static class AskedText
{
    /// <summary>The longest question, in characters: a pasted draft fits, a book does not.</summary>
    public const int Longest = 20_000;

    /// <summary>The most turns after the question.</summary>
    public const int MostTurns = 20;

    /// <exception cref="FunctionRefusedException">The question is empty or too long.</exception>
    public static Question Of(string question, IReadOnlyList<string>? more = null)
    {
        if (string.IsNullOrWhiteSpace(question)) throw new FunctionRefusedException("'vraag' is leeg. Geef de vraag van de medewerker.");
        if (question.Length > Longest) throw new FunctionRefusedException($"'vraag' is te lang: hoogstens {Longest} tekens.");
        if (more is null) return Question.Of(question);
        if (more.Count > MostTurns || more.Any(string.IsNullOrWhiteSpace) || more.Sum(turn => (long)turn.Length) > Longest)
            throw new FunctionRefusedException($"'vervolg' klopt niet: hoogstens {MostTurns} beurten, geen lege, samen hoogstens {Longest} tekens.");
        return Question.Of([question, .. more]);
    }
}
