using Bot.School.Learning;
using Bot.School.Learning.Networks;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>The readers that were trained on worked examples, and the schools that had them.</summary>
public sealed record LearnedReaders(MessageNetwork Network, FactReader Facts, OutcomeReader Outcomes, Arbiter Arbiter, EvidenceReader Evidence)
{
    private static readonly Lazy<LearnedReaders> Loaded = new(LoadAll);

    private readonly Dictionary<string, int> _choices = Network.Choices.Select((school, place) => (school, place)).ToDictionary(pair => pair.school, pair => pair.place);

    /// <summary>Those whose weights are built in, from <c>Verdicts/Data</c>.</summary>
    public static LearnedReaders BuiltIn => Loaded.Value;

    public bool Knows(SchoolId school) => _choices.ContainsKey(school.Value);

    /// <summary>The school's place among the network's choices.</summary>
    public int PlaceOf(SchoolId school) => _choices[school.Value];

    private static LearnedReaders LoadAll()
    {
        var network = LoadNetwork();
        using var arbiter = EmbeddedText.Open("Verdicts/arbiter.weights");
        return new LearnedReaders(
            network,
            new FactReader(FactBlend.Load(EmbeddedText.Lines("Verdicts/facts.txt"))),
            new OutcomeReader(Load("outcomes")),
            Arbiter.Load(arbiter, network.Choices.Count),
            new EvidenceReader(Load("evidence")));
    }

    private static LinearModel Load(string name)
    {
        using var stream = EmbeddedText.Open($"Verdicts/{name}.weights");
        return LinearModel.Load(stream);
    }

    private static MessageNetwork LoadNetwork()
    {
        using var stream = EmbeddedText.Open("Verdicts/network.weights");
        var network = MessageNetwork.Load(stream);
        return network.Facts.SequenceEqual(FactVocabulary.Values.Select(value => value.ToString())) && network.Shape.Answers == OutcomeReader.Outputs.Count
            ? network
            : throw new InvalidDataException("The network's weights were learned with other facts or outcomes than there are now: learn again.");
    }
}
