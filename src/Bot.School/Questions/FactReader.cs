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

    private static readonly HashSet<string> Loosening =
    [
        "image=nobody", "image=self", "recognisable=no", "data=none", "consent=written", "consent=given", "consent=oral", "permission=given", "notice=present",
        "employee=told", "secret=no", "maker=allowed", "maker=media", "time=after", "names_school=no", "topic=private", "kind=information", "kind=other",
    ];

    /// <summary>What makes a post less of a problem has to be this likely, together with the other values on its side, before a "mag" rests on it. Measured on questions of other writers.</summary>
    private const double LeastForAllowed = 0.7;

    /// <summary>
    /// How sure, without a word that says so, it has to be that nobody is in a picture. Else, and when nothing was said of who is, a "mag" takes it for one of pupils.
    /// Measured on questions of other writers.
    /// </summary>
    private const double LeastForNobody = 0.9;

    private static readonly FactValue PictureOfNobody = FactVocabulary.Value("image", "nobody");
    private static readonly FactValue PictureOfPupils = FactVocabulary.Value("image", "pupils");
    private static readonly IReadOnlyList<FactValue> Pictures = [.. new[] { "photo", "video", "livestream", "screenshot" }.Select(kind => FactVocabulary.Value("recording", kind))];

    /// <summary>What a "mag" rests on besides: on whose account and behalf a post is made decides which norms speak.</summary>
    private static readonly HashSet<string> Carrying = ["account=school", "capacity=school", "capacity=personal"];

    /// <summary>What says that nobody is concerned, and the values of the same fact that say who is.</summary>
    private static readonly IReadOnlyList<(FactValue None, IReadOnlyList<FactValue> Some)> Nobody =
    [
        NobodyOf("image", "nobody", "self"),
        NobodyOf("data", "none"),
    ];

    private readonly FactBlend _blend;
    private readonly HashSet<FactValue> _blended;
    private readonly IReadOnlyList<(Fact Fact, IReadOnlyList<(FactValue Value, double Caution)> Values)> _facts;

    public FactReader(FactBlend blend)
    {
        ArgumentNullException.ThrowIfNull(blend);
        _blend = blend;
        _blended = [.. blend.Values];
        _facts = [.. FactVocabulary.Facts
            .Select(fact => (fact, (IReadOnlyList<(FactValue, double)>)[.. fact.Values.Where(_blended.Contains).Select(value => (value, CautionFor(value)))]))
            .Where(pair => pair.Item2.Count > 0)];
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
        foreach (var value in _blended) scores[value.Index] = (float)_blend.Score(value, said, learned[value.Index]);
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
            var scored = values
                .Select(each => (each.Value, Score: scores[each.Value.Index] - (cautious ? each.Caution : 0)))
                .ToList();
            if (fact.IsMany) readings.AddRange(scored.Where(each => each.Score > Threshold).Select(each => Reading(each.Value, each.Score, said)));
            else if (Best(scored, said) is var best && (fact.Name == "kind" || best.Side > LeastOfSide)) readings.Add(Reading(best.Value, best.Score, said));
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

    private static bool Carries(FactValue value) => Loosens(value) || Carrying.Contains(value.ToString());

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

    private static double CautionFor(FactValue value) => Loosens(value) ? MoreForLoosening : -LessForOthers;

    /// <summary>Who asks whether something is allowed and names no other act, asks about publishing.</summary>
    internal static List<FactReading> WithDefaults(List<FactReading> readings)
    {
        var asks = readings.Exists(reading => reading.Value == FactVocabulary.Value("kind", "permission"));
        if (asks && !readings.Exists(reading => reading.Value.Fact == "act" && reading.Truth == Truth.Yes))
        {
            readings.Add(new FactReading(FactVocabulary.Value("act", "publish"), Truth.Yes, "", 0.5));
        }

        return readings;
    }

    /// <summary>
    /// The likeliest value, and how likely the values on its side are together. Where a pattern found a catch ("fotograaf onbekend", "de moeder wil niet")
    /// an all-clear of the network is not believed.
    /// </summary>
    private static (FactValue Value, double Score, double Side) Best(List<(FactValue Value, double Score)> scored, PostFacts said)
    {
        var (value, score) = scored.MaxBy(each => each.Score);
        if (Loosens(value) && said.Is(value) != Truth.Yes && scored.Find(each => !Loosens(each.Value) && said.Is(each.Value) == Truth.Yes) is { Value: { } caught } catching)
        {
            return (caught, catching.Score, 1);
        }

        var loosens = Loosens(value);
        return (value, score, scored.Where(each => Loosens(each.Value) == loosens).Sum(each => Probability(each.Score)));
    }

    /// <summary>Whether a fact makes a post less of a problem.</summary>
    internal static bool Loosens(FactValue value) => Loosening.Contains(value.ToString());

    private static FactReading Reading(FactValue value, double score, PostFacts said) =>
        new(value, Truth.Yes, said.Reading(value)?.Words ?? "", Probability(score));

    private static double Probability(double score) => LinearModel.Probability((float)score);
}
