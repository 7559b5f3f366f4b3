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

    private static PostFacts Read(IReadOnlyList<FactReading> patterns, params (string Value, float Score)[] scores) => Read(patterns, false, scores);

    private static PostFacts Read(IReadOnlyList<FactReading> patterns, bool cautious, params (string Value, float Score)[] scores)
    {
        var learned = new float[FactVocabulary.Values.Count];
        Array.Fill(learned, -9);
        foreach (var (value, score) in scores) learned[Value(value).Index] = score;
        return Reader.Read(patterns, Reader.Score(patterns, learned), cautious);
    }

    private static FactReading Said(string value) => new(Value(value), Truth.Yes, "zo staat het er", 0.8);

    private static FactValue Value(string name) => FactVocabulary.Value(name.Split('=')[0], name.Split('=')[1]);
}
