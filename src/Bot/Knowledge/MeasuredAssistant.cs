using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Knowledge;

/// <summary>Counts the verdicts of the assistant behind it.</summary>
internal sealed class MeasuredAssistant(IAssistant assistant, TimeProvider clock) : IAssistant
{
    public async Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation)
    {
        using var span = Telemetry.StartVerdict();
        var started = clock.GetTimestamp();
        var verdict = await assistant.AnswerAsync(protocol, question, cancellation);
        Telemetry.VerdictGiven(verdict, protocol, clock.GetElapsedTime(started));
        return verdict;
    }

    public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top) => assistant.FindClauses(protocol, question, top);
}
