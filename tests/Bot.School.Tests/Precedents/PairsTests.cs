using Bot.School.Cases;
using Bot.School.Precedents;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Tests.Verdicts;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Precedents;

/// <summary>Pairs of questions (<c>pairs.txt</c>) and worked examples: a ruling "mag" on the one must never let the other through when anything that decides is different.</summary>
public sealed class PairsTests
{
    /// <summary>Every so many examples are asked.</summary>
    private const int Step = 8;

    public static TheoryData<string, string> Different => Pairs('!');

    public static TheoryData<string, string> Same => Pairs('=');

    [Theory]
    [MemberData(nameof(Different))]
    public async Task What_differs_in_one_thing_is_not_let_through(string then, string now)
    {
        foreach (var protocol in Readings.Five.Protocols)
        {
            var verdict = await Rulings.WeighAsync(protocol, Rulings.Doubt, Question.Of(now), Rulings.Of(protocol, RulingDecision.Allowed, "", then));

            verdict.Outcome.ShouldBe(Outcome.Doubt, protocol.School.Value);
        }
    }

    [Fact]
    public async Task What_is_asked_again_in_nearly_the_same_words_is_mostly_decided_and_in_other_words_mostly_shown()
    {
        var (decided, shown, asked) = (0, 0, 0);
        foreach (var (then, now) in Same.Select(row => ((string)row[0], (string)row[1])))
        {
            foreach (var protocol in Readings.Five.Protocols)
            {
                var verdict = await Rulings.WeighAsync(protocol, Rulings.Doubt, Question.Of(now), Rulings.Of(protocol, RulingDecision.Allowed, "", then));
                asked++;
                if (verdict.Outcome == Outcome.AllowedIf) decided++;
                if (verdict.Precedent is not null) shown++;
            }
        }

        decided.ShouldBeGreaterThanOrEqualTo(30);
        shown.ShouldBeGreaterThan(asked * 3 / 4);
    }

    [Fact]
    public void Worked_examples_that_are_not_allowed_or_must_be_reported_are_let_through_by_no_ruling_on_another()
    {
        var (asked, letThrough) = (0, new List<string>());
        foreach (var protocol in Readings.Five.Protocols)
        {
            var examples = FiveSchools.Examples(protocol.School.Value);
            var precedents = examples.Where(example => example.Expected is "twijfel" or "mag").DistinctBy(example => string.Join('\n', example.Turns))
                .Select(example => Rulings.Of(protocol, RulingDecision.Allowed, "", example.Turns)).ToList();
            var search = PrecedentSearch.Of(precedents, precedent => Traits(FiveSchools.Assistant.Consider(protocol, Question.Of([.. precedent.Turns]))));
            foreach (var held in examples.Where(example => example.Expected is "mag_niet" or "melden").Where((_, place) => place % Step == 0))
            {
                var considered = FiveSchools.Assistant.Consider(protocol, Question.Of(held.Turns));
                if (Traits(considered) is not { } traits) continue;
                asked++;
                var verdict = PrecedentJudge.Weigh(Rulings.Doubt, considered, considered.Found!, protocol, search.Find(traits));
                if (verdict.Outcome != Outcome.Doubt) letThrough.Add($"{protocol.School}: {string.Join(" | ", held.Turns)}");
            }
        }

        asked.ShouldBeGreaterThan(400);
        letThrough.ShouldBeEmpty();
    }

    private static QuestionTraits? Traits(Considered considered) => considered.Found is { } found ? QuestionTraits.Of(considered.Reading, found) : null;

    private static TheoryData<string, string> Pairs(char kind)
    {
        var data = new TheoryData<string, string>();
        foreach (var pair in File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.School.Tests", "Precedents", "pairs.txt")).Where(line => line.StartsWith(kind)).Select(line => line[2..].Split(" |: ")))
            data.Add(pair[0], pair[1]);
        return data;
    }
}
