using Bot.School.Learning;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>The readers that were trained on worked examples, and the schools that had them.</summary>
public sealed record LearnedReaders(FactReader Facts, OutcomeReader Outcomes, Arbiter Arbiter, EvidenceReader Evidence)
{
    private static readonly Lazy<LearnedReaders> Loaded = new(() => new LearnedReaders(
        new FactReader(Load("facts"), FactBlend.Load(EmbeddedText.Lines("Verdicts/facts.txt"))),
        new OutcomeReader(Load("outcomes")),
        Arbiter.Load(EmbeddedText.Lines("Verdicts/arbiter.txt")),
        new EvidenceReader(Load("evidence"))));

    /// <summary>Those whose weights are built in, from <c>Verdicts/Data</c>.</summary>
    public static LearnedReaders BuiltIn => Loaded.Value;

    public bool Knows(SchoolId school) => Evidence.Knows(school);

    private static LinearModel Load(string name)
    {
        using var stream = EmbeddedText.Open($"Verdicts/{name}.weights");
        return LinearModel.Load(stream);
    }
}
