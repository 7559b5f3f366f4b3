using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Verdicts;

/// <summary>A bare answer to what the assistant asked back.</summary>
public sealed class ReplyTests
{
    private const int ExamplesTried = 200;
    private const int MostOfASchool = 4;

    private static readonly (string School, string[] Turns, Verdict Verdict)[] AskedBack =
        [.. Repository.Schools
            .SelectMany(school => FiveSchools.Examples(school).Take(ExamplesTried)
                .Select(example => (School: school, example.Turns, Verdict: FiveSchools.Ask(school, example.Turns)))
                .Where(asked => asked.Verdict.FollowUp is not null)
                .Take(MostOfASchool))];

    [Fact]
    public void There_are_questions_that_one_fact_decides() => AskedBack.ShouldNotBeEmpty();

    [Fact]
    public void What_is_asked_back_is_one_of_the_conditions_and_has_options()
    {
        foreach (var (_, _, verdict) in AskedBack)
        {
            verdict.Outcome.ShouldBe(Outcome.AllowedIf);
            verdict.Conditions.ShouldContain(verdict.FollowUp!.Condition);
            verdict.FollowUp.Options.ShouldBe(["Ja", "Nee", "Weet ik niet"]);
        }
    }

    [Theory]
    [InlineData("Ja")]
    [InlineData("ja!")]
    [InlineData("Jazeker.")]
    public void Yes_meets_the_condition(string yes)
    {
        foreach (var (school, turns, before) in AskedBack)
        {
            var after = FiveSchools.Ask(school, [.. turns, yes]);

            FiveSchools.ShouldBeProven(school, after);
            after.Outcome.ShouldBe(before.Conditions.Count > 1 ? Outcome.AllowedIf : Outcome.Allowed);
            after.Conditions.ShouldNotContain(before.FollowUp!.Condition);
            after.FollowUp.ShouldBeNull();
            if (after.Outcome == Outcome.Allowed) after.Explanation.ShouldBe($"Je zegt dat dit klopt: {before.FollowUp.Condition}.");
        }
    }

    [Fact]
    public void Yes_to_something_else_or_to_nothing_settles_nothing()
    {
        foreach (var (school, turns, before) in AskedBack)
        {
            var protocol = Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull();
            foreach (var asked in new[] { "", "Wist je dat?" })
            {
                var after = FiveSchools.Assistant.Answer(protocol, Question.Of([.. turns, "Ja"]) with { Asked = asked });

                after.Outcome.ShouldBe(Outcome.AllowedIf, asked);
                after.FollowUp.ShouldBe(before.FollowUp);
            }

            FiveSchools.Assistant.Answer(protocol, Question.Of([.. turns, "Ja"]) with { Asked = before.FollowUp!.Question }).FollowUp.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("Nee")]
    [InlineData("nee.")]
    public void No_means_that_it_is_not_allowed(string no)
    {
        foreach (var (school, turns, before) in AskedBack)
        {
            var after = FiveSchools.Ask(school, [.. turns, no]);

            FiveSchools.ShouldBeProven(school, after);
            after.Outcome.ShouldBe(Outcome.NotAllowed);
            after.Explanation.ShouldContain(before.FollowUp!.Condition.ShouldNotBeNull());
            after.FollowUp.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("Weet ik niet")]
    [InlineData("geen idee")]
    public void I_do_not_know_leaves_the_condition_and_is_not_asked_twice(string unsure)
    {
        foreach (var (school, turns, before) in AskedBack)
        {
            var after = FiveSchools.Ask(school, [.. turns, unsure]);

            FiveSchools.ShouldBeProven(school, after);
            after.Outcome.ShouldBe(Outcome.AllowedIf);
            after.Conditions.ShouldBe(before.Conditions);
            after.FollowUp.ShouldBeNull();
        }
    }
}
