using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Knowledge;

/// <summary>Answers everything with doubt.</summary>
internal sealed class CautiousAssistant : IAssistant
{
    public Verdict Answer(Protocol protocol, Question question) => new()
    {
        Outcome = Outcome.Doubt,
        Citations = [Citation.Whole(protocol, protocol.Clauses[0])],
        Reason = "Er is niets gelezen.",
    };
}
