using System.Diagnostics;
using Bot.Asking;
using Bot.Knowledge;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.Evaluation;

/// <summary>Answers one labelled question, holds it against its labels, and its quotes against the file.</summary>
internal sealed class Evaluator(LoadedKnowledge knowledge)
{
    private readonly Dictionary<SchoolId, QuoteCheck> _checks = [];

    public (AnswerJson Answer, GradedAnswer Graded) Answer(LabelledQuestion question)
    {
        var protocol = knowledge.School(question.School);
        var started = Stopwatch.GetTimestamp();
        var verdict = knowledge.Assistant.Answer(protocol, new Question(question.Turns, question.Attachments));
        var taken = Stopwatch.GetElapsedTime(started);

        var check = CheckOf(protocol.School);
        var graded = new GradedAnswer(
            question,
            verdict.Outcome,
            [.. verdict.Citations.Select(citation => citation.Clause.FullText)],
            verdict.Citations.Count(citation => !check.Holds(citation.Quote)),
            taken);
        return (AnswerJson.Of(question.Id, verdict, protocol, question.Turns, taken), graded);
    }

    private QuoteCheck CheckOf(SchoolId school)
    {
        if (!_checks.TryGetValue(school, out var check))
            _checks[school] = check = QuoteCheck.OfText(File.ReadAllText(Path.Combine(knowledge.Directory, school.Value, "protocol.md")));
        return check;
    }
}
