using Bot.School.Learning.Networks;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>
/// Makes of worked examples what the network learns from: the facts that a person marked, and the outcome at each school. Sentences that state one fact
/// are put into examples that leave it open.
/// </summary>
internal sealed class NetworkExamples(IReadOnlyList<SchoolKnowledge> schools)
{
    /// <summary>How much what other schools' norms say counts beside what a person said.</summary>
    private const float WeightOfElsewhere = 0.5f;

    /// <summary>The probability of the outcomes that a careful reader could also give, all together.</summary>
    private const float ShareOfOthers = 0.25f;

    /// <summary>In how many examples each built-in sentence is said.</summary>
    private const int TimesSaid = 2;

    /// <summary>Each built-in sentence in a few of the examples in which it can be said: what the norms of each school make of that.</summary>
    public IEnumerable<(TrainingItem Item, NetworkExample Example)> Say(IReadOnlyList<TrainingItem> items)
    {
        var random = new Random(7);
        foreach (var section in FactSentences.BuiltIn)
        {
            var fitting = items.Where(item => item.Example.Facts is { } facts && FactSentences.Fit(section, facts)).ToList();
            if (fitting.Count == 0) continue;
            foreach (var sentence in section.Sentences)
            {
                for (var time = 0; time < TimesSaid; time++)
                {
                    var item = fitting[random.Next(fitting.Count)];
                    yield return (item, Say(item.Example, section.Value, sentence, random));
                }
            }
        }
    }

    private static List<uint[]> AllFeatures(IReadOnlyList<NetworkWord> words) => [.. words.Select(word => word.Features())];

    private NetworkExample Say(TrainingExample example, FactValue value, string sentence, Random random)
    {
        var turns = example.Question.Turns.ToList();
        var place = random.NextDouble();
        if (place < 0.15) turns.Add(sentence);
        else if (place < 0.3) turns[0] = $"{sentence} {turns[0]}";
        else turns[^1] = $"{turns[^1]} {sentence}";
        var words = WordFeatures.Of(MessageReading.Read(new Question(turns, example.Question.Attachments), ReadingPatterns.BuiltIn));
        HashSet<FactValue> facts = [.. example.Facts!, value];
        var answers = OutcomeReader.Outputs.Count;
        var likely = new float[schools.Count * answers];
        for (var school = 0; school < schools.Count; school++) likely[(school * answers) + (int)ByNorms(schools[school], facts)] = 1;
        return new NetworkExample(AllFeatures(words), facts.Select(each => each.Index).ToHashSet(), likely, [.. schools.Select(_ => WeightOfElsewhere)]);
    }

    /// <summary>The example at its own school, and at the others what their norms say of it.</summary>
    public NetworkExample Of(TrainingItem item)
    {
        var answers = OutcomeReader.Outputs.Count;
        var likely = new float[schools.Count * answers];
        var weights = new float[schools.Count];
        for (var place = 0; place < schools.Count; place++)
        {
            var outcomes = likely.AsSpan(place * answers, answers);
            if (schools[place] == item.Example.School)
            {
                weights[place] = 1;
                Aim(item.Example, outcomes);
            }
            else if (Elsewhere(item.Example, schools[place]) is { } outcome)
            {
                weights[place] = WeightOfElsewhere;
                outcomes[(int)outcome] = 1;
            }
        }

        return new NetworkExample(AllFeatures(item.NetworkWords), item.Example.Facts?.Select(value => value.Index).ToHashSet(), likely, weights);
    }

    /// <summary>The expected outcome, and a share for the others that a careful reader could give.</summary>
    public static void Aim(TrainingExample example, Span<float> outcomes)
    {
        var others = example.Acceptable.Where(outcome => outcome != example.Expected).Distinct().ToList();
        outcomes[(int)example.Expected] = others.Count > 0 ? 1 - ShareOfOthers : 1;
        foreach (var other in others) outcomes[(int)other] = ShareOfOthers / others.Count;
    }

    /// <summary>What the reviewed norms of another school say of an example's marked facts: so a school also learns from what was asked elsewhere.</summary>
    public static Outcome? Elsewhere(TrainingExample example, SchoolKnowledge other) => example.Facts is { } marked ? ByNorms(other, marked) : null;

    private static Outcome ByNorms(SchoolKnowledge school, IEnumerable<FactValue> facts) =>
        NormOpinion.Of(school.Norms, new PostFacts(facts.Select(value => new FactReading(value, Truth.Yes, "", 1)))).Outcome;
}
