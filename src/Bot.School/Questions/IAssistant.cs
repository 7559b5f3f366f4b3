using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Questions;

/// <summary>Answers a question from one school's protocol.</summary>
public interface IAssistant
{
    /// <summary>Always answers: whatever fails on the way, what is left decides.</summary>
    /// <exception cref="OperationCanceledException">The one who asks waits no longer.</exception>
    Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation);

    /// <summary>The clauses that bear on a question, best first, at most <paramref name="top"/>.</summary>
    IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top);
}
