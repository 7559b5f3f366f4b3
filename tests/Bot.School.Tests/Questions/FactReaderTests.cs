using Bot.School.Questions;

namespace Bot.School.Tests.Questions;

public class FactReaderTests
{
    /// <summary>Network and patterns count the same; a score of 0 is even.</summary>
    private static readonly FactReader Reader = new(new FactBlend(FactVocabulary.Values.ToDictionary(value => value, _ => (double[])[-1, 2, -2, -1, 1])));

    [Fact]
    public void What_only_the_network_sees_is_known() => Read([], ("consent=refused", 3)).Has("consent", "refused").ShouldBeTrue();

    [Fact]
    public void What_only_a_pattern_sees_is_known() => Read([Said("account=own")], ("account=own", 0)).Has("account", "own").ShouldBeTrue();

    [Fact]
    public void That_there_is_consent_is_known_though_its_kind_is_not()
    {
        var facts = Read([], ("consent=written", 0), ("consent=given", 0.1f));

        facts.Has("consent", "given").ShouldBeTrue();
        facts.Has("consent", "written").ShouldBeFalse();
    }

    [Theory]
    [InlineData("image=nobody", "image=pupils")]
    [InlineData("data=none", "data=name_pupil")]
    public void Where_a_pattern_found_somebody_nobody_is_not_believed(string nobody, string somebody)
    {
        var facts = Read([Said(somebody)], (nobody, 9), (somebody, -9));

        facts.Is(Value(nobody)).ShouldNotBe(Truth.Yes);
        facts.Is(Value(somebody)).ShouldBe(Truth.Yes);
    }

    [Fact]
    public void Where_a_pattern_found_a_catch_an_all_clear_is_not_believed() =>
        Read([Said("maker=open")], ("maker=allowed", 5), ("maker=open", -9)).Has("maker", "open").ShouldBeTrue();

    [Theory]
    [InlineData("permission=given", 1.2f, true, false)]
    [InlineData("permission=refused", 0.3f, false, true)]
    public void With_caution_what_loosens_is_doubted_and_what_binds_is_believed_sooner(string value, float score, bool plainly, bool cautiously)
    {
        Read([], (value, score)).Is(Value(value)).ShouldBe(plainly ? Truth.Yes : Truth.Unknown);
        Read([], true, (value, score)).Is(Value(value)).ShouldBe(cautiously ? Truth.Yes : Truth.Unknown);
    }

    [Theory]
    [InlineData("image=nobody", 0.5f, false)]
    [InlineData("image=nobody", 3f, true)]
    [InlineData("account=school", 0.5f, false)]
    [InlineData("account=school", 3f, true)]
    [InlineData("consent=refused", 0.5f, true)]
    [InlineData("account=own", 0.5f, true)]
    public void A_mag_rests_only_on_what_is_likely_what_stands_in_its_way_stays(string value, float score, bool stays)
    {
        var (scores, facts) = Scored([(value, score + 1)]);

        facts.Is(Value(value)).ShouldBe(Truth.Yes);
        (Certain(facts, scores).Is(Value(value)) == Truth.Yes).ShouldBe(stays);
    }

    [Fact]
    public void Consent_that_is_either_written_or_given_is_certain_enough()
    {
        var (scores, facts) = Scored([("consent=written", 0.6f), ("consent=given", 0.7f)]);

        Certain(facts, scores).Has("consent", "given").ShouldBeTrue();
    }

    [Theory]
    [InlineData("capacity=personal", false)]
    [InlineData("capacity=school", true)]
    public void What_a_pattern_denies_is_never_certain(string denied, bool stays)
    {
        var (scores, facts) = Scored([("capacity=personal", 9)]);

        Certain(facts, scores, denied).Has("capacity", "personal").ShouldBe(stays);
    }

    [Theory]
    [InlineData("photo", 3f, false, true)]
    [InlineData("video", 3f, true, false)]
    [InlineData("photo", 5f, false, false)]
    [InlineData("photo", -9f, false, true)]
    [InlineData("drawing", 3f, false, false)]
    public void For_a_mag_a_picture_shows_pupils_unless_words_say_or_it_is_very_likely_that_nobody_is_in_it(string recording, float nobody, bool isSaid, bool showsPupils)
    {
        FactReading[] patterns = isSaid ? [Said("image=nobody")] : [];
        var scores = Reader.Score(patterns, Learned([($"recording={recording}", 9), ("image=nobody", nobody)]));

        var certain = Certain(Reader.Read(patterns, scores), scores);

        certain.Has("image", "pupils").ShouldBe(showsPupils);
        certain.Has("image", "nobody").ShouldBe(!showsPupils);
    }

    private static PostFacts Certain(PostFacts facts, float[] scores, params string[] denied) =>
        Reader.Certain(facts, scores, denied.Select(Value).ToHashSet());

    private static (float[] Scores, PostFacts Facts) Scored((string Value, float Score)[] learned)
    {
        var scores = Reader.Score([], Learned(learned));
        return (scores, Reader.Read([], scores));
    }

    private static PostFacts Read(IReadOnlyList<FactReading> patterns, params (string Value, float Score)[] scores) => Read(patterns, false, scores);

    private static PostFacts Read(IReadOnlyList<FactReading> patterns, bool cautious, params (string Value, float Score)[] scores) =>
        Reader.Read(patterns, Reader.Score(patterns, Learned(scores)), cautious);

    private static float[] Learned((string Value, float Score)[] scores)
    {
        var learned = new float[FactVocabulary.Values.Count];
        Array.Fill(learned, -9);
        foreach (var (value, score) in scores) learned[Value(value).Index] = score;
        return learned;
    }

    private static FactReading Said(string value) => new(Value(value), Truth.Yes, "zo staat het er", 0.8);

    private static FactValue Value(string name) => FactVocabulary.Value(name.Split('=')[0], name.Split('=')[1]);
}
