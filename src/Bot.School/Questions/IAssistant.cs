using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Questions;

/// <summary>Answers a question from one school's protocol.</summary>
public interface IAssistant
{
    Verdict Answer(Protocol protocol, Question question);

    /// <summary>The clauses that bear on a question, best first, at most <paramref name="top"/>.</summary>
    IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top);
}
