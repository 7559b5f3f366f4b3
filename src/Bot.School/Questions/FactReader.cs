using Bot.School.Learning;

namespace Bot.School.Questions;

/// <summary>
/// Reads the facts of a message in two ways that help each other: patterns, which are precise, and a trained network for all the ways in which people
/// say a thing that nobody wrote a pattern for.
/// </summary>
public sealed class FactReader
{
    /// <summary>A value of a fact that can have several is known when its blended score is above this, in log-odds. Measured on unseen examples.</summary>
    private const double Threshold = -0.7;

    /// <summary>
    /// Of a fact with one value the likeliest is known when all values on its side (those that make a post less of a problem, or the others) are together
    /// likelier than this: whether consent is written or just given may be hard to tell, that there is consent is not.
    /// </summary>
    private const double LeastOfSide = 0.35;

    /// <summary>
    /// How much surer a cautious reading has to be, in log-odds, of what makes a post less of a problem (<see cref="Loosening"/>), and how much less sure of
    /// everything else.
    /// </summary>
    private const double MoreForLoosening = 1;
    private const double LessForOthers = 0.5;

    private static readonly HashSet<FactValue> Loosening = Known(
        "image=nobody", "image=self", "recognisable=no", "data=none", "consent=written", "consent=given", "consent=oral", "permission=given", "notice=present",
        "employee=told", "secret=no", "maker=allowed", "maker=media", "time=after", "names_school=no", "topic=private", "kind=information", "kind=other");

    /// <summary>What makes a post less of a problem has to be this likely, together with the other values on its side, before a "mag" rests on it. Measured on questions of other writers.</summary>
    private const double LeastForAllowed = 0.7;

    /// <summary>
    /// How sure, without a word that says so, it has to be that nobody is in a picture. Else, and when nothing was said of who is, a "mag" takes it for one of pupils.
    /// Measured on questions of other writers.
    /// </summary>
    private const double LeastForNobody = 0.9;

    private static readonly Fact Kind = FactVocabulary.Find("kind")!;
    private static readonly FactValue AsksPermission = FactVocabulary.Value("kind", "permission");
    private static readonly FactValue Publishes = FactVocabulary.Value("act", "publish");
    private static readonly FactValue PictureOfNobody = FactVocabulary.Value("image", "nobody");
    private static readonly FactValue PictureOfPupils = FactVocabulary.Value("image", "pupils");
    private static readonly IReadOnlyList<FactValue> Pictures = [.. new[] { "photo", "video", "livestream", "screenshot" }.Select(kind => FactVocabulary.Value("recording", kind))];

    /// <summary>What a "mag" rests on besides: on whose account and behalf a post is made decides which norms speak.</summary>
    private static readonly HashSet<FactValue> Carrying = Known("account=school", "capacity=school", "capacity=personal");

    /// <summary>What says that nobody is concerned, and the values of the same fact that say who is.</summary>
    private static readonly IReadOnlyList<(FactValue None, IReadOnlyList<FactValue> Some)> Nobody =
    [
        NobodyOf("image", "nobody", "self"),
        NobodyOf("data", "none"),
    ];

    private readonly FactBlend _blend;
    private readonly HashSet<FactValue> _blended;
    private readonly IReadOnlyList<(Fact Fact, Scored[] Values)> _facts;

    public FactReader(FactBlend blend)
    {
        ArgumentNullException.ThrowIfNull(blend);
        _blend = blend;
        _blended = [.. blend.Values];
        _facts = [.. FactVocabulary.Facts
            .Select(fact => (fact, (Scored[])[.. fact.Values.Where(_blended.Contains).Select(value => new Scored(value, Loosens(value)))]))
            .Where(pair => pair.Item2.Length > 0)];
    }

    /// <summary>A value that is blended, and whether it makes a post less of a problem.</summary>
    private readonly record struct Scored(FactValue Value, bool Loosens)
    {
        public double Score(float[] scores, bool cautious) => scores[Value.Index] - (!cautious ? 0 : Loosens ? MoreForLoosening : -LessForOthers);
    }

    /// <summary>Blends what the patterns said with the network's scores: how likely each value is, by <see cref="FactValue.Index"/>, in log-odds; 0 for what is not blended.</summary>
    /// <param name="patterns">What the patterns found.</param>
    /// <param name="learned">The network's score of each value.</param>
    public float[] Score(IReadOnlyList<FactReading> patterns, float[] learned)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(learned);
        var said = new PostFacts(patterns);
        var scores = new float[FactVocabulary.Values.Count];
        foreach (var value in _blend.Values) scores[value.Index] = (float)_blend.Score(value, said, learned[value.Index]);
        return scores;
    }

    /// <summary>Takes the facts that are likely enough.</summary>
    /// <param name="patterns">What the patterns found.</param>
    /// <param name="scores">What <see cref="Score"/> made of them.</param>
    /// <param name="cautious">Whether to doubt what makes a post less of a problem, and to believe the rest sooner.</param>
    public PostFacts Read(IReadOnlyList<FactReading> patterns, float[] scores, bool cautious = false)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(scores);
        var said = new PostFacts(patterns);
        var readings = patterns.Where(reading => !_blended.Contains(reading.Value)).ToList();
        foreach (var (fact, values) in _facts)
        {
            if (!fact.IsMany)
            {
                var (value, score, side) = Best(values, scores, cautious, said);
                if (fact == Kind || side > LeastOfSide) readings.Add(Reading(value, score, said));
                continue;
            }

            foreach (var each in values)
            {
                if (each.Score(scores, cautious) is var score and > Threshold) readings.Add(Reading(each.Value, score, said));
            }
        }

        foreach (var (none, some) in Nobody) Doubt(readings, patterns, none, some);
        return new PostFacts(WithDefaults(readings));
    }

    /// <summary>The facts without what a "mag" would rest on and is not likely enough, or a pattern denies; a picture that may show somebody shows pupils.</summary>
    /// <param name="facts">What <see cref="Read"/> gave.</param>
    /// <param name="scores">What it was made of.</param>
    /// <param name="denied">The values that a pattern denies.</param>
    public PostFacts Certain(PostFacts facts, float[] scores, IReadOnlySet<FactValue> denied)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(denied);
        var certain = facts.Known.Where(reading => reading.Truth != Truth.Yes || !Carries(reading.Value) || IsCertain(reading.Value)).ToList();
        if (MayShowSomebody(facts))
        {
            certain.RemoveAll(reading => reading.Value == PictureOfNobody);
            certain.Add(new FactReading(PictureOfPupils, Truth.Yes, "", 0.5));
        }

        return new PostFacts(certain);

        bool IsCertain(FactValue value) => !denied.Contains(value) && (!_blended.Contains(value) || Likelihood(value) >= LeastForAllowed);

        double Likelihood(FactValue value) => FactVocabulary.Find(value.Fact) is { IsMany: false } fact
            ? fact.Values.Where(other => _blended.Contains(other) && Carries(other)).Sum(other => Probability(scores[other.Index]))
            : Probability(scores[value.Index]);
    }

    private static bool MayShowSomebody(PostFacts facts) =>
        Pictures.Any(picture => facts.Is(picture) == Truth.Yes)
        && (!facts.Knows("image") || facts.Reading(PictureOfNobody) is { Truth: Truth.Yes, Words: "", Confidence: < LeastForNobody });

    private static bool Carries(FactValue value) => Loosens(value) || Carrying.Contains(value);

    /// <summary>Where a pattern found somebody, that nobody is concerned is not believed: a wrong "nobody" harms a child.</summary>
    private static void Doubt(List<FactReading> readings, IReadOnlyList<FactReading> patterns, FactValue none, IReadOnlyList<FactValue> some)
    {
        if (!readings.Exists(reading => reading.Value == none && reading.Truth == Truth.Yes)) return;
        var found = patterns.Where(reading => reading.Truth == Truth.Yes && some.Contains(reading.Value)).ToList();
        if (found.Count == 0) return;
        readings.RemoveAll(reading => reading.Value == none || found.Exists(other => other.Value == reading.Value));
        readings.AddRange(found);
    }

    private static (FactValue None, IReadOnlyList<FactValue> Some) NobodyOf(string fact, string none, params string[] harmless) =>
        (FactVocabulary.Value(fact, none), [.. FactVocabulary.Find(fact)!.Values.Where(value => value.Name != none && !harmless.Contains(value.Name))]);

    private static HashSet<FactValue> Known(params ReadOnlySpan<string> names)
    {
        var values = new HashSet<FactValue>(names.Length);
        foreach (var name in names) values.Add(FactVocabulary.Values.Single(value => value.ToString() == name));
        return values;
    }

    /// <summary>Who asks whether something is allowed and names no other act, asks about publishing.</summary>
    internal static List<FactReading> WithDefaults(List<FactReading> readings)
    {
        var asks = readings.Exists(reading => reading.Value == AsksPermission);
        if (asks && !readings.Exists(reading => reading.Value.Fact == "act" && reading.Truth == Truth.Yes))
        {
            readings.Add(new FactReading(Publishes, Truth.Yes, "", 0.5));
        }

        return readings;
    }

    /// <summary>
    /// The likeliest value, and how likely the values on its side are together. Where a pattern found a catch ("fotograaf onbekend", "de moeder wil niet")
    /// an all-clear of the network is not believed.
    /// </summary>
    private static (FactValue Value, double Score, double Side) Best(Scored[] values, float[] scores, bool cautious, PostFacts said)
    {
        var best = values[0];
        var highest = best.Score(scores, cautious);
        foreach (var each in values)
        {
            if (each.Score(scores, cautious) is var score && score > highest) (best, highest) = (each, score);
        }

        if (best.Loosens && said.Is(best.Value) != Truth.Yes)
        {
            foreach (var each in values)
            {
                if (!each.Loosens && said.Is(each.Value) == Truth.Yes) return (each.Value, each.Score(scores, cautious), 1);
            }
        }

        var side = 0.0;
        foreach (var each in values)
        {
            if (each.Loosens == best.Loosens) side += Probability(each.Score(scores, cautious));
        }

        return (best.Value, highest, side);
    }

    /// <summary>Whether a fact makes a post less of a problem.</summary>
    internal static bool Loosens(FactValue value) => Loosening.Contains(value);

    private static FactReading Reading(FactValue value, double score, PostFacts said) =>
        new(value, Truth.Yes, said.Reading(value)?.Words ?? "", Probability(score));

    private static double Probability(double score) => LinearModel.Probability((float)score);
}
