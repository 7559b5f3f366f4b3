using Bot.Evaluation;
using Bot.Knowledge;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Benchmarks;

/// <summary>A question to measure with, and the protocol that answers it.</summary>
internal sealed record MeasuredQuestion(Protocol Protocol, Question Question);

/// <summary>The repository's schools as the benchmarks ask them.</summary>
internal static class MeasuredSchools
{
    /// <summary>The schools with their worked examples' questions.</summary>
    public static IReadOnlyList<MeasuredQuestion> WorkedQuestions(LoadedKnowledge knowledge) =>
        [.. knowledge.Library.Readings.SelectMany(reading => Examples(reading).Select(example => new MeasuredQuestion(reading.Protocol, Asked(example))))];

    /// <summary>A school's worked examples, with their labels; none when it has none.</summary>
    public static IReadOnlyList<LabelledQuestion> Examples(School.Protocols.Reading.ProtocolReading reading)
    {
        var file = Path.Combine(Path.GetDirectoryName(reading.File) ?? "", "examples.jsonl");
        return File.Exists(file) ? QuestionFile.Read(file) : [];
    }

    public static Question Asked(LabelledQuestion question) => new(question.Turns, question.Attachments);

    public static Assistant Assistant(LoadedKnowledge knowledge) =>
        new(knowledge.Library.Protocols.Select(protocol => knowledge.Of(protocol.School)), LearnedReaders.BuiltIn);

    /// <summary>The same protocol and norms as a school that nobody wrote worked examples for.</summary>
    public static SchoolKnowledge WithoutExamples(SchoolKnowledge school)
    {
        var protocol = school.Protocol;
        return new SchoolKnowledge(
            new Protocol(new SchoolId($"{protocol.School}-zonder-voorbeelden"), protocol.SchoolName, protocol.Title, protocol.Version, protocol.Clauses), school.Norms);
    }
}
