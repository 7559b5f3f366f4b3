using System.Diagnostics;
using Bot.Asking;
using Bot.Knowledge;
using Bot.Language.Model;
using Bot.School.Protocols;
using Bot.School.Protocols.Reading;
using Bot.School.Questions;

namespace Bot.Evaluation;

/// <summary>Answers one labelled question, holds it against its labels, and its quotes against the file.</summary>
internal sealed class Evaluator(LoadedKnowledge knowledge, IAssistant assistant)
{
    /// <summary>How long to wait when the model may not be asked so often.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Dictionary<SchoolId, QuoteCheck> _checks = [];

    public async Task<(AnswerJson Answer, GradedAnswer Graded)> AnswerAsync(LabelledQuestion question, CancellationToken cancellation)
    {
        var reading = knowledge.School(question.School);
        var protocol = reading.Protocol;
        var started = Stopwatch.GetTimestamp();
        var verdict = await assistant.AnswerAsync(protocol, new Question(question.Turns, question.Attachments), cancellation);
        while (verdict.Model is { Why: nameof(SilentReason.TooManyRequests) })
        {
            // Nobody waits for it: a question that the model did not get yet says nothing about the model.
            await Task.Delay(Pace, cancellation);
            started = Stopwatch.GetTimestamp();
            verdict = await assistant.AnswerAsync(protocol, new Question(question.Turns, question.Attachments), cancellation);
        }

        var taken = Stopwatch.GetElapsedTime(started);

        var check = CheckOf(reading);
        var graded = new GradedAnswer(
            question,
            verdict.Outcome,
            [.. verdict.Citations.Select(citation => citation.Clause.FullText)],
            verdict.Citations.Count(citation => !check.Stands(citation.Quote)),
            taken,
            verdict.Model);
        return (AnswerJson.Of(question.Id, verdict, protocol, question.Turns, taken), graded);
    }

    // Read from the disk again: what was loaded is what has to be proven.
    private QuoteCheck CheckOf(ProtocolReading reading)
    {
        if (!_checks.TryGetValue(reading.Protocol.School, out var check)) _checks[reading.Protocol.School] = check = QuoteCheck.OfFile(reading.File);
        return check;
    }
}
