using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Knowledge;

/// <summary>Counts the verdicts of the assistant behind it.</summary>
internal sealed class MeasuredAssistant(IAssistant assistant, TimeProvider clock) : IAssistant
{
    public Verdict Answer(Protocol protocol, Question question)
    {
        using var span = Telemetry.StartVerdict();
        var started = clock.GetTimestamp();
        var verdict = assistant.Answer(protocol, question);
        Telemetry.VerdictGiven(verdict, protocol, clock.GetElapsedTime(started));
        return verdict;
    }

    public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top) => assistant.FindClauses(protocol, question, top);
}
