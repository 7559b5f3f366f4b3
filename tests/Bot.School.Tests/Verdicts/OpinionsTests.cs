using Bot.School.Learning.Networks;
using Bot.School.Questions;
using Bot.School.Tests.Norms;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Verdicts;

/// <summary>What the arbiter sees, place by place: two schools, the asker at the second.</summary>
public class OpinionsTests
{
    private const int Outcomes = 7;
    private const int Schools = 2;
    private const int Own = Outcomes + (Schools * Outcomes);
    private const int School = Own + Outcomes;
    private const int Norms = School + Schools;
    private const int Scores = Norms + (2 * Outcomes);

    private static readonly int Values = FactVocabulary.Values.Count;
    private static readonly FactValue Refused = FactVocabulary.Value("consent", "refused");
    private static readonly FactValue Nobody = FactVocabulary.Value("image", "nobody");

    private static readonly float[] Inputs = Of(NormTexts.Book(NormTexts.Line("forbids", "when: {act: publish}")), "kind=permission act=publish").ToInputs();

    [Fact]
    public void There_are_as_many_as_told() => Inputs.Length.ShouldBe(Opinions.InputCount(Schools));

    [Fact]
    public void First_what_examples_and_network_make_likely()
    {
        Inputs[(int)Outcome.NotAllowed].ShouldBeGreaterThan(0);
        Inputs[(int)Outcome.Allowed].ShouldBeLessThan(0);
        Inputs[Outcomes + (int)Outcome.Information].ShouldBeGreaterThan(0, "the network at the first school");
        Inputs[Outcomes + Outcomes + (int)Outcome.Doubt].ShouldBeGreaterThan(0, "the network at the second school");
        Inputs[Own + (int)Outcome.Doubt].ShouldBeGreaterThan(0, "the network at the asker's school");
        Inputs[Own + (int)Outcome.Information].ShouldBeLessThan(0);
    }

    [Fact]
    public void Then_the_school_what_the_norms_say_and_what_they_say_with_caution()
    {
        Inputs[School..Norms].ShouldBe([0, 1]);
        Enumerable.Range(0, 2 * Outcomes).Where(place => Inputs[Norms + place] != 0).ShouldBe([(int)Outcome.NotAllowed, Outcomes + (int)Outcome.Report]);
    }

    [Fact]
    public void Then_how_likely_each_fact_is_and_what_the_patterns_found()
    {
        Inputs[Scores + Refused.Index].ShouldBe(2 * MathF.Tanh(0.75f), 0.001);
        Enumerable.Range(0, Values).Where(place => Inputs[Scores + Values + place] != 0).ShouldBe(new[] { Refused.Index, Nobody.Index }.Order());
        Inputs[Scores + Values + Refused.Index].ShouldBe(1);
        Inputs[Scores + Values + Nobody.Index].ShouldBe(-1);
    }

    [Fact]
    public void Last_which_norms_speak_and_whether_they_are_met()
    {
        var open = Of(NormTexts.Book(NormTexts.Line("requires", "when: {act: publish}, requires: [{met: {consent: given}, failed: {consent: refused}, say: ja, ask: ja}]")), "kind=permission act=publish");
        var failed = open with { Norms = NormOpinion.Of(NormTexts.Book(NormTexts.Line("requires", "when: {act: publish}, requires: [{met: {consent: given}, failed: {consent: refused}, say: ja, ask: ja}]")), NormTexts.Facts("kind=permission act=publish consent=refused")) };

        Grounds(open).Count.ShouldBe(1);
        Grounds(failed).Count.ShouldBe(1);
        Grounds(failed).ShouldNotBe(Grounds(open));
    }

    [Fact]
    public void A_school_that_the_network_does_not_know_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => (Of(NormTexts.Book(), "kind=permission") with { School = -1 }).ToInputs());

    private static List<int> Grounds(Opinions opinions)
    {
        var inputs = opinions.ToInputs();
        return [.. Enumerable.Range(Scores + (2 * Values), inputs.Length - Scores - (2 * Values)).Where(place => inputs[place] != 0)];
    }

    private static Opinions Of(Bot.School.Norms.NormBook book, string facts)
    {
        var scores = new float[Values];
        scores[Refused.Index] = 3;
        return new Opinions(
            [.. Likely(Outcome.NotAllowed).Select(each => (double)each)],
            new NetworkReading([], [.. Likely(Outcome.Information), .. Likely(Outcome.Doubt)]),
            School: 1,
            [new FactReading(Refused, Truth.Yes, "", 1), new FactReading(Nobody, Truth.No, "", 1)],
            scores,
            NormOpinion.Of(book, NormTexts.Facts(facts)),
            Outcome.Report);
    }

    private static float[] Likely(Outcome outcome) => [.. Enum.GetValues<Outcome>().Select(each => each == outcome ? 0.94f : 0.01f)];
}
