using BenchmarkDotNet.Attributes;
using Bot.Knowledge;
using Bot.School.Dutch.Patterns;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Benchmarks.Speed;

/// <summary>One short question to De Bron, step by step. Public and unsealed, as BenchmarkDotNet asks.</summary>
public class SingleQuestion
{
    private static readonly Question Asked = Question.Of("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?");

    private Assistant _assistant = null!;
    private Protocol _protocol = null!;
    private PatternSet _patterns = null!;

    [GlobalSetup]
    public void Load()
    {
        var knowledge = LoadedKnowledge.Load(null);
        _assistant = MeasuredSchools.Assistant(knowledge);
        _protocol = knowledge.School("de-bron").Protocol;
        _patterns = ReadingPatterns.BuiltIn;
    }

    [Benchmark(Baseline = true)]
    public Verdict Answer() => _assistant.Answer(_protocol, Asked);

    [Benchmark]
    public IReadOnlyList<ClauseHit> FindClauses() => _assistant.FindClauses(_protocol, Asked, 5);

    [Benchmark]
    public MessageReading ReadMessage() => MessageReading.Read(Asked, _patterns);
}
