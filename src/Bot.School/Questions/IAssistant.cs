using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Questions;

/// <summary>Answers a question from one school's protocol.</summary>
public interface IAssistant
{
    Verdict Answer(Protocol protocol, Question question);
}
