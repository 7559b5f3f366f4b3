using System.Text.Json;
using Bot.School.Questions;
using Bot.School.Protocols;
using Bot.School.Tests.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Verdicts;

/// <summary>The five schools as a user's copy would hold them, the assistant that answers for them, and their worked examples.</summary>
internal static class FiveSchools
{
    private static readonly Dictionary<string, QuoteCheck> Files =
        Readings.Five.Readings.ToDictionary(reading => reading.Protocol.School.Value, reading => QuoteCheck.OfFile(reading.File));

    public static Assistant Assistant { get; } =
        new(Readings.Five.Readings.Select(reading => SchoolKnowledge.Load(reading).Knowledge), LearnedReaders.BuiltIn);

    public static Verdict Ask(string school, params string[] turns) =>
        Assistant.Answer(Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull(), Question.Of(turns));

    /// <summary>What holds of every answer: but for what is out of scope it has a citation, and every citation stands in the school's file.</summary>
    public static void ShouldBeProven(string school, Verdict verdict)
    {
        if (verdict.Outcome != Outcome.OutOfScope) verdict.Citations.ShouldNotBeEmpty();
        foreach (var citation in verdict.Citations)
        {
            citation.Clause.FullText.ShouldContain(citation.Quote, Case.Sensitive);
            Files[school].Stands(citation.Quote).ShouldBeTrue(citation.Quote);
        }
    }

    /// <summary>The worked examples of a school: their turns, and the outcome that someone gave them, by its Dutch code.</summary>
    public static IReadOnlyList<(string[] Turns, string Expected)> Examples(string school) =>
        [.. File.ReadLines(Path.Combine(Repository.Knowledge, school, "examples.jsonl")).Where(line => line.Length > 0).Select(line =>
        {
            using var example = JsonDocument.Parse(line);
            return (example.RootElement.GetProperty("turns").EnumerateArray().Select(turn => turn.GetString()!).ToArray(),
                example.RootElement.GetProperty("expected").GetString()!);
        })];
}
