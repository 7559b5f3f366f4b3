using Bot.Language.Functions;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Mcp;

/// <summary>Tells other assistants a verdict in the words that people get.</summary>
internal sealed class VerdictWords : IVerdictWords
{
    public string Code(Outcome outcome) => outcome.Code();

    public string Explanation(Verdict verdict, Protocol protocol) => AnswerTexts.Explanation(verdict, protocol.SchoolName);

    public string Text(Verdict verdict, Protocol protocol, IReadOnlyList<string> turns) => AnswerText.Of(verdict, protocol, turns);
}
