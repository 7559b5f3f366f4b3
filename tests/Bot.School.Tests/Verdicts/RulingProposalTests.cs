using Bot.School.Cases;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Verdicts;

public sealed class RulingProposalTests
{
    /// <summary>Every so many examples.</summary>
    private const int Step = 9;

    [Fact]
    public void Of_an_answer_it_is_the_answer()
    {
        foreach (var (_, verdict) in Answers().Where(each => !each.Verdict.HandedOver))
        {
            verdict.Proposal?.Decision.ShouldBe(verdict.Outcome switch
            {
                Outcome.Allowed => RulingDecision.Allowed,
                Outcome.AllowedIf => RulingDecision.AllowedIf,
                _ => RulingDecision.NotAllowed,
            });
            (verdict.Proposal is null).ShouldBe(verdict.Outcome is Outcome.Information or Outcome.OutOfScope);
        }
    }

    [Fact]
    public void Of_a_report_there_is_none() => Answers().Where(each => each.Verdict.Outcome == Outcome.Report).ShouldAllBe(each => each.Verdict.Proposal == null);

    [Fact]
    public void Of_a_doubt_it_names_conditions_and_an_address_and_is_a_mag_only_where_every_norm_says_so()
    {
        var guesses = Answers().Where(each => each.Verdict is { Outcome: Outcome.Doubt, Proposal: not null }).ToList();

        guesses.Count.ShouldBeGreaterThan(30);
        guesses.ShouldAllBe(each => each.Verdict.Proposal!.Explanation.Contains("in het protocol bij ", StringComparison.Ordinal));
        guesses.Where(each => each.Verdict.Proposal!.Decision == RulingDecision.AllowedIf).ShouldAllBe(each => each.Verdict.Proposal!.Explanation.Contains("Het mag alleen als", StringComparison.Ordinal));
        guesses.Where(each => each.Verdict.Proposal!.Decision == RulingDecision.Allowed)
            .ShouldAllBe(each => each.Considered.Found!.Opinion.Outcome == Outcome.Allowed && each.Considered.Found.Cautious.Outcome == Outcome.Allowed);
    }

    private static IEnumerable<(Considered Considered, Verdict Verdict)> Answers() => Readings.Five.Protocols.SelectMany(protocol => FiveSchools.Examples(protocol.School.Value)
        .Where((_, place) => place % Step == 0)
        .Select(example => FiveSchools.Assistant.Consider(protocol, Question.Of(example.Turns)))
        .Select(considered => (considered, considered.Verdict)));
}
