using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.Language.Functions;

/// <summary>The words of a verdict. Whoever brings the assistant to people has them, so that every door says the same.</summary>
public interface IVerdictWords
{
    /// <summary>The name of an outcome for a program to read, such as <c>mag_niet</c>.</summary>
    string Code(Outcome outcome);

    /// <summary>What the verdict means for the one who asks, in a few sentences.</summary>
    string Explanation(Verdict verdict, Protocol protocol);

    /// <summary>The whole answer as plain text.</summary>
    /// <param name="turns">What was asked, first to last.</param>
    string Text(Verdict verdict, Protocol protocol, IReadOnlyList<string> turns);
}
